import fc from 'fast-check';
import { areDependent, type Step } from './steps';
import { type Dependent, type Stepping, Walk } from './walk';

type Deed = readonly ['see' | 'write', string] | readonly ['commit'];

const step = (touched: Partial<Step>): Step => {
  const none: ReadonlySet<string> = new Set();
  return { statement: '', shape: '', sees: none, holds: none, publishes: none, isUnknown: false, ...touched };
};

/** A database of numbers that are locked by who writes them, and seen as committed. */
class Numbers {
  readonly committed = new Map<string, number>();
  readonly lockedBy = new Map<string, Scripted>();
}

/** Writes what it makes of all that it has seen, so that any other order shows. */
class Scripted implements Stepping {
  standing: Stepping['standing'] = 'at the gate';
  readonly #pending = new Map<string, number>();
  #seen: number;
  #at = 0;

  constructor(
    private readonly numbers: Numbers,
    private readonly deeds: readonly Deed[],
    seed: number,
  ) {
    this.#seen = seed;
  }

  begin(): Promise<void> {
    return this.#stand();
  }

  async pass(): Promise<Step> {
    const [kind, name = ''] = this.deeds[this.#at] ?? ['commit'];
    const written = new Set(this.#pending.keys());
    this.#do();
    await this.#stand();
    if (kind === 'commit') return step({ shape: kind, holds: written, sees: written, publishes: written });
    const touched = new Set([name]);
    return step({ shape: `${kind} ${name}`, sees: touched, ...(kind === 'write' && { holds: touched }) });
  }

  async goOn(): Promise<void> {
    if (this.standing !== 'blocked') return;
    this.#do();
    await this.#stand();
  }

  get seen(): number {
    return this.#seen;
  }

  /** Who waits for a lock saw what it saw before: as PostgreSQL does with rows that are not locked. */
  #do(): void {
    const [kind, name = ''] = this.deeds[this.#at] ?? ['commit'];
    const { committed, lockedBy } = this.numbers;
    if (kind !== 'commit' && this.standing !== 'blocked')
      this.#seen = (this.#seen * 31 + (this.#pending.get(name) ?? committed.get(name) ?? 0)) % 1_000_003;
    this.standing = kind === 'write' && (lockedBy.get(name) ?? this) !== this ? 'blocked' : 'at the gate';
    if (this.standing === 'blocked') return;
    if (kind === 'write') {
      lockedBy.set(name, this);
      this.#pending.set(name, this.#seen);
    }
    if (kind === 'commit') this.#commit();
    this.#at += 1;
  }

  #commit(): void {
    for (const [name, value] of this.#pending) {
      this.numbers.committed.set(name, value);
      this.numbers.lockedBy.delete(name);
    }
    this.#pending.clear();
  }

  #stand(): Promise<void> {
    if (this.standing !== 'blocked') this.standing = this.#at < this.deeds.length ? 'at the gate' : 'done';
    return Promise.resolve();
  }
}

interface Found {
  readonly orders: number;
  readonly repeated: number;
  readonly endings: readonly string[];
}

const walked = async (scripts: readonly [readonly Deed[], readonly Deed[]], dependent: Dependent): Promise<Found> => {
  const walk = new Walk(dependent);
  const endings = new Set<string>();
  let [orders, repeated] = [0, 0];
  while (!walk.isOver) {
    const numbers = new Numbers();
    const pair = [new Scripted(numbers, scripts[0], 1), new Scripted(numbers, scripts[1], 2)] as const;
    const { isRepeated } = await walk.go(pair);
    if (isRepeated) repeated += 1;
    else orders += 1;
    if (!isRepeated) endings.add(JSON.stringify([...pair.map(({ seen }) => seen), ...[...numbers.committed].sort()]));
  }
  return { orders, repeated, endings: [...endings].sort() };
};

const everything: Dependent = () => true;
const deed = (names: readonly string[]): fc.Arbitrary<Deed> =>
  fc.oneof(
    fc.tuple(fc.constantFrom('see' as const, 'write' as const), fc.constantFrom(...names)),
    fc.constant(['commit'] as const),
  );
/** Names are written in one order, so that nobody locks anybody out. */
const script = fc.array(deed(['a', 'b', 'c']), { minLength: 1, maxLength: 4 }).map((deeds): Deed[] => [...deeds, ['commit']]);
const locksInOrder = (deeds: readonly Deed[]): boolean => {
  let last = '';
  return deeds.every(([kind, name = '']) => {
    const isInOrder = kind !== 'write' || name >= last;
    if (kind === 'write') last = name;
    if (kind === 'commit') last = '';
    return isInOrder;
  });
};
const ordered = script.filter(locksInOrder);

describe('a walk over the orders of two', () => {
  it('has as many as there are ways to mix them, when any two steps depend on each other', async () => {
    const looking: Deed[] = [['see', 'a'], ['see', 'a'], ['see', 'a'], ['commit']];
    expect((await walked([looking, looking], everything)).orders).toBe(70);
  });

  it('has one when none do', async () => {
    const looking: Deed[] = [['see', 'a'], ['see', 'a'], ['see', 'a'], ['commit']];
    expect(await walked([looking, looking], areDependent)).toMatchObject({ orders: 1, repeated: 0 });
  });

  it('finds what all orders find, whatever the two do, in fewer', () =>
    fc.assert(
      fc.asyncProperty(ordered, ordered, async (one, two) => {
        const [all, fewer] = [await walked([one, two], everything), await walked([one, two], areDependent)];
        expect(fewer.endings).toEqual(all.endings);
        expect(fewer.orders).toBeLessThanOrEqual(all.orders);
      }),
      { numRuns: 300 },
    ));

  it('ends when one waits for a step that is taken to be independent', async () => {
    const holding: Deed[] = [['write', 'a'], ['see', 'b'], ['commit']];
    const wanting: Deed[] = [['write', 'b'], ['write', 'a'], ['commit']];
    const blind: Dependent = (one, other) => one.shape !== 'commit' && other.shape !== 'commit' && one.shape !== other.shape;
    await expect(walked([holding, wanting], blind)).rejects.toThrow('"write a" waited for "commit"');
  });
});
