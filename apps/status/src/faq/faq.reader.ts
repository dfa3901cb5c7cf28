import {
  type FaqList,
  type FaqView,
  type GetFaqRequest,
  notFound,
  type OperatorFaqList,
  type SearchFaqsRequest,
} from '@csite/protocol';
import { Reads } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { bilingual } from '../notice/notice.view';
import { faqColumns, faqHeadline, type FaqRow, statements } from './faq-table';
import { searchStatement } from './search-statement';

const MOST_RELATED = 5;

interface CountedRow extends FaqRow {
  readonly key: string;
  readonly helpful: number;
  readonly unhelpful: number;
}

const COUNTED = sql<CountedRow>`
  select faq.*, coalesce(helpful, 0) as helpful, coalesce(unhelpful, 0) as unhelpful
  from faq left join faq_tally on faq_tally.faq_id = faq.id where not withdrawn order by place, faq.id`.compile(statements);

@Injectable()
export class FaqReader {
  constructor(private readonly reads: Reads) {}

  async search(request: SearchFaqsRequest): Promise<FaqList> {
    return { items: (await this.reads.run(searchStatement(request))).map(faqHeadline) };
  }

  async get({ faqId }: GetFaqRequest): Promise<FaqView> {
    const [row] = await this.reads.run(
      statements.selectFrom('faq').selectAll().where('id', '=', faqId).where('withdrawn', '=', false),
    );
    if (!row) throw faqUnknown(faqId);
    return {
      ...faqHeadline(row),
      answer: bilingual(row.answer_ja, row.answer_en),
      changedAt: toRfc3339(row.changed_at),
      related: (await this.related(row)).map(faqHeadline),
    };
  }

  async listForOperators(): Promise<OperatorFaqList> {
    const rows = await this.reads.run(COUNTED);
    return { items: rows.map((row) => ({ ...faqHeadline(row), key: row.key, helpful: row.helpful, unhelpful: row.unhelpful })) };
  }

  private related({ id, related, category }: { id: string; related: string[]; category: string }): Promise<FaqRow[]> {
    const others = statements.selectFrom('faq').select(faqColumns).where('withdrawn', '=', false).where('id', '!=', id);
    const chosen =
      related.length > 0
        ? others.where('key', 'in', related).orderBy(sql`array_position(${related}::text[], key)`)
        : others.where(sql<boolean>`category = ${category}`).orderBy('place');
    return this.reads.run(chosen.limit(MOST_RELATED));
  }
}

const faqUnknown = (faqId: string): Error =>
  notFound('faq.unknown', {
    ja: `FAQ「${faqId}」は見つかりません。一覧から選び直してください。`,
    en: `There is no FAQ "${faqId}": choose one from the list.`,
  });
