import { Id, Int, ListOf, OneOf, Optional, Text } from '../fields/fields';
import { Nothing, query } from '../wire/message';
import { faqCategories } from './faq-terms';
import type { FaqCategory } from './faq-terms';
import { FaqHeadline, FaqView, OperatorFaqView } from './faq.view';

export class SearchFaqsRequest {
  /** Words or a whole question, in Japanese or English; absent lists everything in the order of the file. */
  @Optional() @Text({ max: 200 }) q?: string;
  @Optional() @Text({ max: 40 }) product?: string;
  @Optional() @OneOf(faqCategories) category?: FaqCategory;
  /** 50 unless told. */
  @Optional() @Int({ min: 1, max: 200 }) limit?: number;
}

export class FaqList {
  /** Best first, where something was searched for. */
  @ListOf(() => FaqHeadline) items!: FaqHeadline[];
}

/** FAQ by words, product and category. Public: needs no session. */
export const SearchFaqs = query({ subject: 'rpc.status.faq.search', request: SearchFaqsRequest, reply: FaqList });

export class GetFaqRequest {
  @Id() faqId!: string;
}

/** One of them; `not-found` `faq.unknown`. Public: needs no session. */
export const GetFaq = query({ subject: 'rpc.status.faq.get', request: GetFaqRequest, reply: FaqView });

export class OperatorFaqList {
  @ListOf(() => OperatorFaqView) items!: OperatorFaqView[];
}

/** All of them with what readers said, in the order of the file: for operators. */
export const ListOperatorFaqs = query({ subject: 'rpc.status.operator.faqs', request: Nothing, reply: OperatorFaqList });
