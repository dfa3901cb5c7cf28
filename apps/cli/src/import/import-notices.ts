import type { Bus } from '@csite/messaging/client';
import { ImportedNotice, ImportNotices } from '@csite/protocol';
import type { LineMistake } from '../report-failure';
import type { Terminal } from '../terminal';
import { chunks } from './chunks';
import { insist } from './insist';
import { recordsOf, rejected } from './records';

const LIMITS = { items: 200, bytes: 400_000 };
const IMPORT_MS = 30_000;

/** Notices are few and checked on this side first: nothing is sent unless every line is right. */
export const importNotices = async (bus: Bus, path: string, terminal: Terminal): Promise<void> => {
  const notices = await read(path);
  const total = { added: 0, changed: 0, unchanged: 0 };
  for await (const chunk of chunks(notices, LIMITS, (notice) => Buffer.byteLength(JSON.stringify(notice)))) {
    const taken = await insist(() => bus.ask(ImportNotices, { notices: chunk }, { deadline: Date.now() + IMPORT_MS }));
    total.added += taken.added;
    total.changed += taken.changed;
    total.unchanged += taken.unchanged;
  }
  terminal.say({
    ja: `お知らせ: 新規${total.added}件、変更${total.changed}件、変更なし${total.unchanged}件`,
    en: `Notices: ${total.added} new, ${total.changed} changed, ${total.unchanged} unchanged`,
  });
};

const read = async (path: string): Promise<readonly ImportedNotice[]> => {
  const lines = new Map<string, number>();
  const notices: ImportedNotice[] = [];
  const repeated: LineMistake[] = [];
  for await (const { number, record } of recordsOf(path, ImportedNotice)) {
    const before = lines.get(record.key);
    if (before !== undefined) repeated.push(repeatedKey(record.key, number, before));
    lines.set(record.key, number);
    notices.push(record);
  }
  if (repeated.length > 0) throw rejected(repeated);
  return notices;
};

const repeatedKey = (key: string, line: number, before: number): LineMistake => ({
  line,
  ja: `キー「${key}」は${before}行目にもあります。キーは1件ごとに変えてください。`,
  en: `The key "${key}" stands on line ${before}, too: give each notice its own.`,
});
