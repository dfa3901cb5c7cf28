import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Home } from './home';

type Part = 'data' | 'operator';

/**
 * Remembers which databases have what belongs to the demo, by the moment when each was made: one folder may be used with
 * several servers, and a database may be dropped and made anew at the same address.
 */
export class DemoRecord {
  private readonly known: Partial<Record<Part, readonly string[]>>;
  private readonly file: string;

  constructor(private readonly home: Home) {
    this.file = home.path('demo.json');
    this.known = readJson(this.file);
  }

  /** `born` as `birthOf` tells it. */
  has(part: Part, born: string): boolean {
    return this.of(part).includes(born) || (part === 'data' && this.importedAfter(born));
  }

  remember(part: Part, born: string): void {
    writeFileSync(`${this.file}.new`, JSON.stringify({ ...readJson(this.file), [part]: [...this.of(part), born] }));
    renameSync(`${this.file}.new`, this.file);
  }

  private of(part: Part): readonly string[] {
    return this.known[part] ?? [];
  }

  /** Earlier versions noted the moment of their one import, in a file of its own. */
  private importedAfter(born: string): boolean {
    const note = this.home.path('demo-data');
    return existsSync(note) && Date.parse(readFileSync(note, 'utf8')) >= Number(born) * 1000;
  }
}

/** Damaged counts as empty: what the demo has is then looked for again, and found to be there. */
function readJson(file: string): Partial<Record<Part, readonly string[]>> {
  try {
    return existsSync(file)
      ? ((JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<Part, readonly string[]>> | null) ?? {})
      : {};
  } catch {
    return {};
  }
}
