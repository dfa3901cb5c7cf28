/** What of a database it takes to tell which tables a statement touches. */
export interface Tables {
  readonly names: readonly string[];
  /** Views, functions and tables with triggers of unknown effect: what a statement that names one touches cannot be told. */
  readonly opaque: readonly string[];
  readonly references: readonly Reference[];
  /** Of a table whose rows are told apart by a word, all of these: each statement on it names those of the rows it touches. */
  readonly parts?: Readonly<Record<string, readonly string[]>>;
}

export interface Reference {
  readonly from: string;
  readonly to: string;
  /** Columns of `to`. */
  readonly key: readonly string[];
}

/** What one statement touches; tables whole, or parts of them (`due_work: renew-contract`), not rows. */
export interface Footprint {
  readonly kind: 'private' | 'begin' | 'end' | 'work' | 'unknown';
  /** Tables of which it sees what is committed. */
  readonly sees: ReadonlySet<string>;
  /** Tables in which it changes rows. */
  readonly writes: ReadonlySet<string>;
  /** Tables whose rows it keeps from others: those it writes, locks, or refers to; and locks that are no table's. */
  readonly holds: ReadonlySet<string>;
}

const LITERALS = /E'(?:\\.|''|[^'\\])*'|'(?:''|[^'])*'/gi;
const PRIVATE = /^(set\b(?! constraints)|select set_config\([^()]*\)$|select 1$|savepoint\b|release\b|$)/;
const BEGIN = /^(begin|start transaction)\b/;
/** Not to a savepoint: the transaction goes on. */
const END = /^(commit|rollback|end|abort)\b(?!.*\bto\b)/;
const WORK = /^(select|with|insert|update|delete)\b/;
const WRITTEN = /\b(?:insert into|update|delete from)\s+(?:only\s+)?(?:"?public"?\.)?"?(\w+)/g;
const LOCKS_ROWS = /\bfor (?:no key update|update|key share|share)\b/;
const ADVISORY = /\bpg_(?:try_)?advisory\w*/g;
/** Of PostgreSQL's own functions those that change something, or may. Who is notified is told at commit, and is no rival. */
const EFFECTS = /\b(?:nextval|setval|lo_\w+|dblink\w*|pg_(?!notify\b)\w+|txid_\w+)\s*\(/;
const ADVISORY_LOCKS = 'advisory locks';
/** Elsewhere what another commits stays unseen, and in its place may come a refusal. */
const NOT_READ_COMMITTED = /\bisolation\b.*\b(?:repeatable|serializable)\b|\btransaction_isolation\b/;
const NONE: ReadonlySet<string> = new Set();
const nothing = { sees: NONE, writes: NONE, holds: NONE };

/** Without values: equal for all runs of one statement. */
export const shapeOf = (statement: string): string => statement.replaceAll(LITERALS, '?').replaceAll(/\s+/g, ' ').trim();

/** Reads it off the text: a name of a table anywhere counts as a table that is seen. Too much is harmless, too little is not. */
export class Footprints {
  readonly #tables: RegExp;
  readonly #opaque: RegExp;

  constructor(private readonly tables: Tables) {
    this.#tables = anyOf(tables.names, 'g');
    this.#opaque = anyOf(tables.opaque);
  }

  /** @throws RangeError for a transaction that is not read committed. */
  of(statement: string): Footprint {
    const text = shapeOf(statement).toLowerCase();
    const parts = text.split(';').map((part) => part.trim());
    const [first = ''] = parts;
    if (NOT_READ_COMMITTED.test(text)) throw new RangeError(`only read committed: "${text}"`);
    if (parts.every((part) => PRIVATE.test(part))) return { kind: 'private', ...nothing };
    if (BEGIN.test(first) && parts.slice(1).every((part) => PRIVATE.test(part))) return { kind: 'begin', ...nothing };
    if (END.test(first) && parts.slice(1).join('') === '') return { kind: 'end', ...nothing };
    const isKnown = WORK.test(first) && parts.slice(1).join('') === '' && !this.#isOpaque(first);
    return isKnown ? this.#inParts(statement, this.#ofWork(first)) : { kind: 'unknown', ...nothing };
  }

  #isOpaque(text: string): boolean {
    const own = text.replaceAll(ADVISORY, '');
    return /\$\w*\$|--|\/\*/.test(own) || EFFECTS.test(own) || this.#opaque.test(own);
  }

  #ofWork(text: string): Footprint {
    const sees = new Set(Array.from(text.matchAll(this.#tables), ([, name = '']) => name));
    const written = Array.from(text.matchAll(WRITTEN), ([, name = '']) => name).filter((name) => sees.has(name));
    const writes = new Set(written.flatMap((table) => [table, ...this.#cascades(table, text)]));
    const holds = new Set(writes);
    for (const table of writes) for (const { to } of this.#from(table)) holds.add(to);
    if (LOCKS_ROWS.test(text)) for (const table of sees) holds.add(table);
    if (text.search(ADVISORY) >= 0) holds.add(ADVISORY_LOCKS);
    return { kind: 'work', sees: new Set([...sees, ...holds]), writes, holds };
  }

  #inParts(statement: string, { kind, sees, writes, holds }: Footprint): Footprint {
    const { parts = {} } = this.tables;
    const partsOf = (table: string): string[] => {
      const all = parts[table] ?? [];
      const named = all.filter((part) => statement.includes(`'${part}'`));
      return all.length === 0 ? [table] : (named.length > 0 ? named : all).map((part) => `${table}: ${part}`);
    };
    const inParts = (names: ReadonlySet<string>): ReadonlySet<string> => new Set([...names].flatMap(partsOf));
    return { kind, sees: inParts(sees), writes: inParts(writes), holds: inParts(holds) };
  }

  #from(table: string): readonly Reference[] {
    return this.tables.references.filter(({ from }) => from === table);
  }

  /** Rows that refer to what is deleted, or to a key that is changed, are looked at or go with it. */
  #cascades(table: string, text: string): string[] {
    const [, set = ''] = /\bset\b(.*?)(?:\bwhere\b(?!.*\bwhere\b)|$)/.exec(text) ?? [];
    const isMoved = ({ key }: Reference): boolean =>
      text.includes('delete from') || key.some((column) => new RegExp(`\\b${column}"?\\s*=`).test(set));
    const found = new Set<string>();
    const follow = (to: string, how: (reference: Reference) => boolean): void => {
      for (const reference of this.tables.references)
        if (reference.to === to && !found.has(reference.from) && how(reference)) {
          found.add(reference.from);
          follow(reference.from, () => true);
        }
    };
    follow(table, isMoved);
    return [...found];
  }
}

const anyOf = (names: readonly string[], flags = ''): RegExp =>
  new RegExp(names.length === 0 ? '(?!)' : `\\b(${names.join('|')})\\b`, flags);
