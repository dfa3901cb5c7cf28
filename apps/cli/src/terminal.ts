import type { Bilingual } from '@csite/protocol';
import type { Environment } from '@csite/service/client';

/** Speaks to the person at the keyboard in their language. */
export class Terminal {
  constructor(
    private readonly language: keyof Bilingual,
    private readonly out: (line: string) => void = (line) => console.log(line),
    private readonly errors: (line: string) => void = (line) => console.error(line),
  ) {}

  /** Japanese where the locale says so, as POSIX ranks its variables; English elsewhere. */
  static of({ LC_ALL, LC_MESSAGES, LANG }: Environment): Terminal {
    return new Terminal((LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('ja') ? 'ja' : 'en');
  }

  say(text: Bilingual | string): void {
    this.out(this.words(text));
  }

  complain(text: Bilingual | string): void {
    this.errors(this.words(text));
  }

  words(text: Bilingual | string): string {
    return typeof text === 'string' ? text : text[this.language];
  }
}
