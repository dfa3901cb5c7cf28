import { unprocessable } from '@csite/protocol';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { TextDecoderStream } from 'node:stream/web';
import { Readable } from 'node:stream';

export interface NumberedLine {
  /** As an editor counts, from 1. */
  readonly number: number;
  readonly text: string;
}

/** The file as text, piece by piece. @throws Failure `import.not-utf-8` at the first byte that is not. */
export const textOf = (path: string): Readable => {
  const decoder = new TextDecoderStream('utf-8', { fatal: true });
  return Readable.from(decoded(path, decoder));
};

async function* decoded(path: string, decoder: TextDecoderStream): AsyncGenerator<string> {
  const text = Readable.toWeb(createReadStream(path)).pipeThrough(decoder as never) as AsyncIterable<string>;
  try {
    yield* text;
  } catch (error) {
    throw isWrongByte(error) ? notUtf8(path) : error;
  }
}

/** Lines that hold something, whatever ends them. */
export async function* numberedLines(path: string): AsyncGenerator<NumberedLine> {
  let number = 0;
  for await (const text of createInterface({ input: textOf(path), crlfDelay: Infinity })) {
    number += 1;
    if (text.trim() !== '') yield { number, text };
  }
}

const isWrongByte = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';

const notUtf8 = (path: string): Error =>
  unprocessable('import.not-utf-8', {
    ja: `ファイル「${path}」は UTF-8 ではありません。Excel では「CSV UTF-8（コンマ区切り）」で保存してください。`,
    en: `The file "${path}" is not UTF-8: in Excel, save it as "CSV UTF-8".`,
  });
