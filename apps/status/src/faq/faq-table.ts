import type { FaqCategory, FaqHeadline } from '@csite/protocol';
import { kysely } from '@csite/service';
import { bilingual } from '../notice/notice.view';

interface FaqTable {
  readonly id: string;
  readonly key: string;
  readonly category: FaqCategory;
  readonly products: string[];
  readonly question_ja: string;
  readonly question_en: string | null;
  readonly answer_ja: string;
  readonly answer_en: string | null;
  readonly related: string[];
  readonly place: number;
  readonly withdrawn: boolean;
  readonly changed_at: Temporal.Instant;
}

export const statements = kysely<{ faq: FaqTable }>();

export const faqColumns = ['id', 'category', 'products', 'question_ja', 'question_en'] as const;

export type FaqRow = Pick<FaqTable, (typeof faqColumns)[number]>;

export const faqHeadline = (row: FaqRow): Pick<FaqHeadline, keyof FaqHeadline> => ({
  faqId: row.id,
  category: row.category,
  products: row.products,
  question: bilingual(row.question_ja, row.question_en),
});
