import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Home } from './home';

type Part = 'data' | 'operator';
type Known = Partial<Record<Part, readonly string[]>>;

const file = 'demo.json';
/** Earlier versions noted the moment of their one import in the first, and wrote the second once the operator was made, too. */
const earlier = { moment: 'demo-data', data: 'demo-data', operator: 'operator-password' } as const;

/**
 * Remembers which databases have what belongs to the demo, by the moment when each was made: one folder may be used with
 * several servers, and a database may be dropped and made anew at the same address.
 */
export class DemoRecord {
  constructor(private readonly home: Home) {}

  /** `born` as `birthOf` tells it. */
  has(part: Part, born: string): boolean {
    return this.known()[part]?.includes(born) === true || this.hadEarlier(part, born);
  }

  remember(part: Part, born: string): void {
    const known = this.known();
    const path = this.home.path(file);
    writeFileSync(`${path}.new`, JSON.stringify({ ...known, [part]: [...(known[part] ?? []), born] }));
    renameSync(`${path}.new`, path);
  }

  private known(): Known {
    return this.home.readJson(file);
  }

  private hadEarlier(part: Part, born: string): boolean {
    if (!this.home.has(earlier.moment) || !this.home.has(earlier[part])) return false;
    return Date.parse(readFileSync(this.home.path(earlier.moment), 'utf8')) >= Number(born) * 1000;
  }
}
