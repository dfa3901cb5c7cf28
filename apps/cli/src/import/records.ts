import { validated } from '@csite/messaging/client';
import { Failure, type Shape, unprocessable } from '@csite/protocol';
import type { LineMistake } from '../report-failure';
import { numberedLines } from './numbered-lines';

/** Mistakes that are told line by line; of more, how many there are. */
const TOLD = 200;

export interface NumberedRecord<T> {
  readonly number: number;
  readonly record: T;
}

/** The right lines of a file as they are read. At its end, and before anything is taken in, the wrong ones throw all together. */
export async function* recordsOf<T extends object>(path: string, shape: Shape<T>): AsyncGenerator<NumberedRecord<T>> {
  const errors: LineMistake[] = [];
  for await (const { number, text } of numberedLines(path)) {
    const read = recordIn(text, shape, number);
    if (Array.isArray(read)) errors.push(...read);
    else yield { number, record: read };
  }
  if (errors.length > 0) throw rejected(errors);
}

export const rejected = (errors: readonly LineMistake[]): Failure =>
  unprocessable(
    'import.rejected',
    { ja: '取り込めない行があります。何も取り込んでいません。', en: 'Some lines cannot be taken in; nothing was.' },
    { data: { errors: errors.slice(0, TOLD), count: errors.length } },
  );

const recordIn = <T extends object>(text: string, shape: Shape<T>, line: number): T | LineMistake[] => {
  try {
    return validated(shape, JSON.parse(text));
  } catch (error) {
    return mistakes(line, error);
  }
};

const mistakes = (line: number, error: unknown): LineMistake[] => {
  if (!(error instanceof Failure)) return [{ line, ja: 'JSON として読み取れません。', en: 'This is not JSON.' }];
  const fields = error.body.fields ?? [];
  return fields.map(({ path, detail }) => ({ line, ja: `${path}: ${detail.ja}`, en: `${path}: ${detail.en}` }));
};
