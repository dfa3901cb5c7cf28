import type { Bilingual, ImportLine } from '@csite/protocol';
import type { CustomerRecord } from './import-format';
import type { ImportMoment } from './import-moment';
import type { LineMistakes } from './line-mistake';
import { parseLine } from './parse-line';
import { announcedMistakes, recordMistakes } from './record.rules';

export interface CheckedLine {
  readonly line: number;
  readonly record: CustomerRecord;
  readonly source: object;
}

/** Checks the lines of one file, also against each other. */
export class ImportCheck {
  readonly #numbers = new Map<string, number>();
  readonly #addresses = new Map<string, number>();

  constructor(
    private readonly moment: Pick<ImportMoment, 'market' | 'today'>,
    private readonly numberPattern: RegExp,
    private readonly mistakes: LineMistakes,
  ) {}

  /** The lines that are right; what is wrong with the others is noted. Blank lines count for nothing. */
  passing(lines: readonly ImportLine[]): CheckedLine[] {
    return lines.filter(({ text }) => text.trim() !== '').flatMap((line) => this.#check(line));
  }

  #check({ number, text }: ImportLine): CheckedLine[] {
    const parsed = parseLine(text);
    const wrong =
      'mistakes' in parsed ? parsed.mistakes : [...this.#mistakesOf(parsed.record), ...this.#doubles(number, parsed.record)];
    for (const mistake of wrong) this.mistakes.add(number, mistake);
    return wrong.length > 0 || 'mistakes' in parsed ? [] : [{ line: number, ...parsed }];
  }

  #mistakesOf(record: CustomerRecord): Bilingual[] {
    const { market, today } = this.moment;
    return [...recordMistakes(record, market.catalogueOn(today), this.numberPattern), ...announcedMistakes(record, this.moment)];
  }

  #doubles(line: number, { customerNumber, contracts }: CustomerRecord): Bilingual[] {
    const number = claim(this.#numbers, customerNumber, line);
    const addresses = contracts.map(({ product, subdomain }) => ({
      subdomain,
      first: claim(this.#addresses, `${product} ${subdomain}`, line),
    }));
    return [
      ...(number === undefined ? [] : [twice(`お客様番号「${customerNumber}」`, `Customer number "${customerNumber}"`, number)]),
      ...addresses.flatMap(({ subdomain, first }) =>
        first === undefined ? [] : [twice(`サブドメイン「${subdomain}」`, `Subdomain "${subdomain}"`, first)],
      ),
    ];
  }
}

/** The line that claimed `key` before, if any. */
const claim = (claims: Map<string, number>, key: string, line: number): number | undefined => {
  const first = claims.get(key);
  if (first === undefined) claims.set(key, line);
  return first;
};

const twice = (ja: string, en: string, first: number): Bilingual => ({
  ja: `${ja}は${first}行目にもあります。どちらかを削除してください。`,
  en: `${en} is on line ${first} already. Remove one of them.`,
});
