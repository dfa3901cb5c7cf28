import {
  Flag,
  ListOf,
  Nested,
  NextInvoiceView,
  NoticeHeadline,
  Optional,
  OverviewContractView,
  OverviewCustomerView,
  UnreadNoticesView,
} from '@csite/protocol';

/** One column of the TOP page. */
export class OverviewColumn extends OverviewContractView {
  /** 障害・メンテナンス情報, newest first. */
  @ListOf(() => NoticeHeadline) notices!: NoticeHeadline[];
  /** サポート最新情報, newest first. */
  @ListOf(() => NoticeHeadline) news!: NoticeHeadline[];
}

/** The TOP page in one answer. */
export class OverviewAnswer {
  @Nested(() => OverviewCustomerView) customer!: OverviewCustomerView;
  @ListOf(() => OverviewColumn) products!: OverviewColumn[];
  /** What the next 1st will cost, if nothing more is applied for. Absent for roles that do not see invoices. */
  @Optional() @Nested(() => NextInvoiceView) nextInvoice?: NextInvoiceView;
  /** Incidents and maintenance of these products that go on now, incidents first. */
  @ListOf(() => NoticeHeadline) running!: NoticeHeadline[];
  /** What of these products the account has not read. */
  @Nested(() => UnreadNoticesView) unread!: UnreadNoticesView;
  /** False while notices cannot be read: their lists are empty then, without meaning that there are none. */
  @Flag() noticesAvailable!: boolean;
}
