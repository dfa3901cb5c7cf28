import type { Bilingual } from '@csite/protocol';

/** What is wrong with one line of a file, and what to do. */
export interface LineMistake extends Bilingual {
  /** As an editor counts, from 1. */
  readonly line: number;
}

/** Mistakes shown at a time: a person corrects the first ones and tries again. */
const SHOWN = 200;

/** Gathers what is wrong with a file; all of it is counted, the first are kept. */
export class LineMistakes {
  readonly #shown: LineMistake[] = [];
  #count = 0;

  add(line: number, detail: Bilingual): void {
    this.#count += 1;
    if (this.#shown.length < SHOWN) this.#shown.push({ line, ja: detail.ja, en: detail.en });
  }

  any(): boolean {
    return this.#count > 0;
  }

  summary(): { readonly count: number; readonly errors: readonly LineMistake[] } {
    return { count: this.#count, errors: this.#shown.toSorted((a, b) => a.line - b.line) };
  }
}
