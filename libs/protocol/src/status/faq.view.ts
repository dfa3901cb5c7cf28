import { Id, Instant, Int, ListOf, Nested, OneOf, Text, Texts } from '../fields/fields';
import { faqCategories } from './faq-terms';
import type { FaqCategory } from './faq-terms';
import { NoticeBody, NoticeTitle } from './notice-text';

/** A question that is often asked, as one line of a list. */
export class FaqHeadline {
  @Id() faqId!: string;
  @OneOf(faqCategories) category!: FaqCategory;
  /** Product codes; none: it concerns all. */
  @Texts({ max: 20 }) products!: string[];
  @Nested(() => NoticeTitle) question!: NoticeTitle;
}

export class FaqView extends FaqHeadline {
  @Nested(() => NoticeBody) answer!: NoticeBody;
  @Instant() changedAt!: string;
  /** Those that its author named, else others of its category. */
  @ListOf(() => FaqHeadline, { max: 10 }) related!: FaqHeadline[];
}

/** For operators: how it is taken. */
export class OperatorFaqView extends FaqHeadline {
  /** Names it in the file. */
  @Text({ max: 100 }) key!: string;
  @Int() helpful!: number;
  @Int() unhelpful!: number;
}
