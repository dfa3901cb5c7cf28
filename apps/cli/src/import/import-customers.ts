import type { Bus } from '@csite/messaging/client';
import { AppendImport, BeginImport, CommitImport, unprocessable } from '@csite/protocol';
import { basename } from 'node:path';
import type { Terminal } from '../terminal';
import { chunks } from './chunks';
import { type NumberedLine, numberedLines } from './numbered-lines';
import { csvLines } from './csv-lines';
import { insist } from './insist';

const LONGEST_LINE = 20_000;
const LIMITS = { items: 500, bytes: 400_000 };
const APPEND_MS = 30_000;
const COMMIT_MS = 15 * 60_000;

/** All customers of a file, or none: lines are handed over in pieces and taken in together. */
export const importCustomers = async (bus: Bus, path: string, csv: boolean, terminal: Terminal): Promise<void> => {
  const { importId } = await insist(() => bus.ask(BeginImport, { fileName: basename(path) }));
  const lines = csv ? csvLines(path) : numberedLines(path);
  for await (const chunk of chunks(lines, LIMITS, ({ text }) => Buffer.byteLength(text) + 40)) {
    refuseEndless(chunk);
    await insist(() => bus.ask(AppendImport, { importId, lines: chunk }, { deadline: Date.now() + APPEND_MS }));
  }
  const { created, changed, unchanged } = await insist(() =>
    bus.ask(CommitImport, { importId }, { deadline: Date.now() + COMMIT_MS }),
  );
  terminal.say({
    ja: `お客様: 新規${created}件、変更${changed}件、変更なし${unchanged}件`,
    en: `Customers: ${created} new, ${changed} changed, ${unchanged} unchanged`,
  });
};

const refuseEndless = (lines: readonly NumberedLine[]): void => {
  const endless = lines.find(({ text }) => text.length > LONGEST_LINE);
  if (!endless) return;
  throw unprocessable('import.line-too-long', {
    ja: `${endless.number}行目が長すぎます（${endless.text.length}文字）。1行に1件、${LONGEST_LINE}文字以内にしてください。`,
    en: `Line ${endless.number} is too long (${endless.text.length} characters): one record a line, ${LONGEST_LINE} characters at most.`,
  });
};
