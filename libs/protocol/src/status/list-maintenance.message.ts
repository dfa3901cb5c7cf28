import { Day, ListOf, Optional, Texts } from '../fields/fields';
import { query } from '../wire/message';
import { NoticeHeadline } from './notice.view';

export class ListMaintenanceRequest {
  /** Business dates, both ends inclusive. */
  @Day() from!: string;
  @Day() to!: string;
  /** Product codes; absent means all. */
  @Optional() @Texts({ max: 20 }) products?: string[];
}

export class MaintenanceList {
  /** By the beginning of their windows, at most 500. */
  @ListOf(() => NoticeHeadline) items!: NoticeHeadline[];
}

/** Published maintenance whose window touches the days. Public: needs no session. */
export const ListMaintenance = query({
  subject: 'rpc.status.maintenance.list',
  request: ListMaintenanceRequest,
  reply: MaintenanceList,
});
