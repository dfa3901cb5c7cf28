import { unaudited } from '../audit/audit-acts';
import { Flag, Id, Int, ListOf, Nested, OneOf, Optional, Text, Texts } from '../fields/fields';
import { command, fromShell, Nothing } from '../wire/message';
import { faqCategories } from './faq-terms';
import type { FaqCategory } from './faq-terms';
import { ImportNoticesView } from './import-notices.message';
import { NoticeBody, NoticeTitle } from './notice-text';

const name = { max: 100, pattern: /^[a-z0-9][a-z0-9.-]*$/ };
const hint = { ja: '半角英小文字、数字、「-」「.」で指定してください。', en: 'Must be lower-case letters, digits, "-" and ".".' };

/** One line of a FAQ file. */
export class ImportedFaq {
  /** Names it across imports: the same key again means the same entry. */
  @Text({ ...name, hint }) key!: string;
  @OneOf(faqCategories) category!: FaqCategory;
  /** None: it concerns all. */
  @Optional() @Texts({ max: 20 }) products?: string[];
  @Nested(() => NoticeTitle) question!: NoticeTitle;
  @Nested(() => NoticeBody) answer!: NoticeBody;
  /** Words that people search by and that stand neither in question nor answer. */
  @Optional() @Texts({ max: 30 }) keywords?: string[];
  /** Keys of other entries, of the file or of those before. */
  @Optional() @Texts({ max: 10, length: 100 }) related?: string[];
  /** Shown to nobody any more. */
  @Optional() @Flag() withdrawn?: boolean;
}

export class FaqLine {
  /** As an editor counts, from 1. */
  @Int({ min: 1 }) number!: number;
  @Nested(() => ImportedFaq) faq!: ImportedFaq;
}

export class FaqImportBegun {
  @Id() importId!: string;
}

const before = unaudited('Nothing is imported before the commit, which is audited.');

/** Opens an import of FAQ; nothing happens to them before commit. */
export const BeginFaqImport = fromShell(
  command({
    subject: 'rpc.status.faq-import.begin',
    audit: before,
    request: Nothing,
    reply: FaqImportBegun,
  }),
);

export class AppendFaqImportRequest {
  @Id() importId!: string;
  /** Keep a whole request under 1 MiB. */
  @ListOf(() => FaqLine, { max: 200 }) lines!: FaqLine[];
}

/** Repeatable: a line that is there already is kept. `not-found` `import.unknown`. */
export const AppendFaqImport = fromShell(
  command({
    subject: 'rpc.status.faq-import.append',
    audit: before,
    request: AppendFaqImportRequest,
    reply: Nothing,
  }),
);

/**
 * Takes all lines in, or none: `unprocessable` `import.rejected` with `data.errors` `[{line, ja, en}]` and `data.count`.
 * Repeating it gives the same answer.
 */
export const CommitFaqImport = fromShell(
  command({
    subject: 'rpc.status.faq-import.commit',
    audit: ['faqs.imported'],
    request: FaqImportBegun,
    reply: ImportNoticesView,
  }),
);
