import { type Bilingual, unprocessable } from '@csite/protocol';
import { open } from 'node:fs/promises';

export type FileKind = 'customers' | 'customers-csv' | 'catalogue' | 'notices' | 'faqs';

/** Enough for the first record of any of the formats, or its beginning. */
const HEAD_BYTES = 64 * 1024;

/** What a file holds, by what stands at its beginning: names may lie. */
export const fileKind = async (path: string): Promise<FileKind> => {
  const head = await headOf(path);
  const first = head.split('\n', 1)[0] ?? '';
  if (head.startsWith('{')) return jsonKind(first, head) ?? fail(path);
  // A list as JSON is neither: its first line looks like headings in quotes.
  if (head.startsWith('[')) return fail(path);
  return /(^|[",;\t])customerNumber([",;\t\r]|$)/.test(first) ? 'customers-csv' : fail(path);
};

const jsonKind = (line: string, head: string): FileKind | undefined => {
  const keys = topLevelKeys(line) ?? [];
  if (keys.includes('customerNumber')) return 'customers';
  if (keys.includes('key') && keys.includes('kind')) return 'notices';
  if (keys.includes('key') && keys.includes('question')) return 'faqs';
  return /"(policy|products|taxRates)"\s*:/.test(head) ? 'catalogue' : undefined;
};

const topLevelKeys = (text: string): string[] | undefined => {
  try {
    return Object.keys(JSON.parse(text) as object);
  } catch {
    // A line with a mistake in it still says what it was meant to be.
    return [...text.matchAll(/"(\w+)"\s*:/g)].flatMap(([, key]) => key ?? []);
  }
};

const headOf = async (path: string): Promise<string> => {
  const file = await open(path).catch(() => noFile(path));
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0).catch(() => noFile(path));
    return buffer
      .subarray(0, bytesRead)
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .trimStart();
  } finally {
    await file.close();
  }
};

/** Not there, not ours to read, or a folder. */
const noFile = (path: string): never => {
  throw unprocessable('import.no-file', {
    ja: `ファイル「${path}」を読めません。場所と名前をご確認ください。`,
    en: `Cannot read the file "${path}": check where it is.`,
  });
};

const formats: Bilingual = {
  ja: 'お客様の JSON Lines または CSV、カタログの JSON、お知らせまたは FAQ の JSON Lines を指定してください。',
  en: 'Give customers as JSON Lines or CSV, a catalogue as JSON, or notices or FAQ as JSON Lines.',
};

const fail = (path: string): never => {
  throw unprocessable('import.unknown-format', {
    ja: `ファイル「${path}」の形式が分かりません。${formats.ja}`,
    en: `The format of "${path}" is not known. ${formats.en}`,
  });
};
