import { ContractView, Flag, ListOf, Nested, NoticeHeadline, OverviewCustomerView } from '@csite/protocol';

/** One column of the TOP page. */
export class OverviewColumn extends ContractView {
  /** 障害・メンテナンス情報, newest first. */
  @ListOf(() => NoticeHeadline) notices!: NoticeHeadline[];
  /** サポート最新情報, newest first. */
  @ListOf(() => NoticeHeadline) news!: NoticeHeadline[];
}

/** The TOP page in one answer. */
export class OverviewAnswer {
  @Nested(() => OverviewCustomerView) customer!: OverviewCustomerView;
  @ListOf(() => OverviewColumn) products!: OverviewColumn[];
  /** False while notices cannot be read: their lists are empty then, without meaning that there are none. */
  @Flag() noticesAvailable!: boolean;
}
