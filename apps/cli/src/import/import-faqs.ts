import type { Bus } from '@csite/messaging/client';
import { AppendFaqImport, BeginFaqImport, CommitFaqImport, ImportedFaq } from '@csite/protocol';
import type { Terminal } from '../terminal';
import { chunks } from './chunks';
import { insist } from './insist';
import { recordsOf } from './records';

const LIMITS = { items: 200, bytes: 400_000 };
const APPEND_MS = 30_000;
const COMMIT_MS = 60_000;

/** All FAQ of a file, or none: lines are handed over as they are read, and taken in together. */
export const importFaqs = async (bus: Bus, path: string, terminal: Terminal): Promise<void> => {
  const { importId } = await insist(() => bus.ask(BeginFaqImport, {}));
  for await (const chunk of chunks(recordsOf(path, ImportedFaq), LIMITS, ({ record }) =>
    Buffer.byteLength(JSON.stringify(record)),
  )) {
    const lines = chunk.map(({ number, record: faq }) => ({ number, faq }));
    await insist(() => bus.ask(AppendFaqImport, { importId, lines }, { deadline: Date.now() + APPEND_MS }));
  }
  const { added, changed, unchanged } = await insist(() =>
    bus.ask(CommitFaqImport, { importId }, { deadline: Date.now() + COMMIT_MS }),
  );
  terminal.say({
    ja: `FAQ: 新規${added}件、変更${changed}件、変更なし${unchanged}件`,
    en: `FAQ: ${added} new, ${changed} changed, ${unchanged} unchanged`,
  });
};
