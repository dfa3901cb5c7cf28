import { type Bus, validated } from '@csite/messaging';
import { Failure, ImportedNotice, ImportNotices, unprocessable } from '@csite/protocol';
import type { LineMistake } from '../report-failure';
import type { Terminal } from '../terminal';
import { chunks } from './chunks';
import { insist } from './insist';
import { type NumberedLine, numberedLines } from './numbered-lines';

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
  const notices: ImportedNotice[] = [];
  const errors: LineMistake[] = [];
  for await (const line of numberedLines(path)) take(line, notices, errors);
  if (errors.length > 0)
    throw unprocessable(
      'import.rejected',
      { ja: '取り込めない行があります。何も取り込んでいません。', en: 'Some lines cannot be taken in; nothing was.' },
      { data: { errors, count: errors.length } },
    );
  return notices;
};

const take = ({ number, text }: NumberedLine, notices: ImportedNotice[], errors: LineMistake[]): void => {
  try {
    notices.push(validated(ImportedNotice, JSON.parse(text)));
  } catch (error) {
    errors.push(...mistakes(number, error));
  }
};

const mistakes = (line: number, error: unknown): LineMistake[] => {
  if (!(error instanceof Failure)) return [{ line, ja: 'JSON として読み取れません。', en: 'This is not JSON.' }];
  const fields = error.body.fields ?? [];
  return fields.map(({ path, detail }) => ({ line, ja: `${path}: ${detail.ja}`, en: `${path}: ${detail.en}` }));
};
