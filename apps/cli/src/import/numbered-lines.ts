import { unprocessable } from '@csite/protocol';
import { createReadStream } from 'node:fs';
import { TextDecoderStream } from 'node:stream/web';
import { Readable } from 'node:stream';

/** Characters of one record, in whatever format: a customer has thousands. */
export const LONGEST_RECORD = 1_000_000;
const LINE_END = /\r\n|\n|\r/;

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

/**
 * Lines that hold something, whatever ends them: not a line separator of Unicode, which may stand in a text of JSON.
 * @throws Failure `import.line-too-long` for a line that is no record of anything
 */
export async function* numberedLines(path: string): AsyncGenerator<NumberedLine> {
  let number = 0;
  for await (const text of linesOf(path)) {
    number += 1;
    if (text.length > LONGEST_RECORD) throw tooLong(number);
    if (text.trim() !== '') yield { number, text };
  }
}

/** Of a line that is too long so much as shows that it is. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of textOf(path) as AsyncIterable<string>) {
    const text = rest + piece;
    // Half of what may end a line is not looked at before the other half is there.
    const end = text.length - (text.endsWith('\r') ? 1 : 0);
    const lines = text.slice(0, end).split(LINE_END);
    rest = (lines.pop() ?? '') + text.slice(end);
    yield* lines;
    if (rest.length > LONGEST_RECORD) break;
  }
  if (rest !== '') yield rest.replace(/\r$/, '');
}

const isWrongByte = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';

const tooLong = (line: number): Error =>
  unprocessable('import.line-too-long', {
    ja: `${line}行目が長すぎます（1行は${LONGEST_RECORD.toLocaleString('ja')}文字までです）。1件を1行で書いた JSON Lines のファイルかどうか、ご確認ください。`,
    en: `Line ${line} is too long: a line has at most ${LONGEST_RECORD.toLocaleString('en')} characters. Check that the file is JSON Lines, with one record a line.`,
  });

const notUtf8 = (path: string): Error =>
  unprocessable('import.not-utf-8', {
    ja: `ファイル「${path}」は UTF-8 ではありません。Excel では「CSV UTF-8（コンマ区切り）」で保存してください。`,
    en: `The file "${path}" is not UTF-8: in Excel, save it as "CSV UTF-8".`,
  });
