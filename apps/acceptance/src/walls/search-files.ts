import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files below `folder` that hold one of the words, as bytes: logs, streams, tables and what PostgreSQL wrote before them. */
export const filesWith = (folder: string, words: readonly string[], but: RegExp = /(?!)/): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => !but.test(file))
    .filter((file) => holds(join(folder, file), words));

const holds = (file: string, words: readonly string[]): boolean => {
  try {
    if (!statSync(file).isFile()) return false;
    const bytes = readFileSync(file);
    return words.some((word) => bytes.includes(word));
  } catch {
    // Files of a running database come and go.
    return false;
  }
};
