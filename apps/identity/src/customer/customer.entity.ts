import { type Channel, forbidden, type Role } from '@csite/protocol';
import { defineEntity, p } from '@mikro-orm/core';

/** What identity has learnt of a customer from contracts: enough to match a sign-up and a log-in without asking. */
export class Customer {
  readonly id!: string;
  readonly customerNumber!: string;
  readonly channel!: Channel;
  readonly partner!: string | null;
  readonly company!: string;
  readonly contractorName!: string;
  readonly contractorEmail!: string;
  /** Version of the snapshot that this was learnt from. */
  readonly version!: number;

  /** The guide, page 2: customers of sales partners and of ASP services cannot use csite. */
  assertDirect(code: 'sign-up.partner-contract' | 'session.partner-contract'): void {
    if (this.channel === 'direct') return;
    const whom = this.partner ? `（${this.partner}）` : '';
    const named = this.partner ? ` (${this.partner})` : '';
    throw this.channel === 'partner'
      ? forbidden(code, {
          ja: `販売パートナー${whom}経由でご契約のため、当サイトはご利用いただけません。ご契約の内容は販売パートナー${whom}へお問い合わせください。`,
          en: `Your contract came through a sales partner${named}, so this site is not available to you. Please ask the partner${named}.`,
        })
      : forbidden(code, {
          ja: `クラウドパートナー${whom}のASPサービスをご利用のため、当サイトはご利用いただけません。サービスの提供元${whom}へお問い合わせください。`,
          en: `You use the ASP service of a cloud partner${named}, so this site is not available to you. Please ask its provider${named}.`,
        });
  }

  /** Who signs up where there is no owner is the owner; where there is one, a viewer until that one raises them. */
  roleOfSelfMade(owners: number): Role {
    return owners === 0 ? 'owner' : 'viewer';
  }
}

export const CustomerSchema = defineEntity({
  class: Customer,
  tableName: 'customer',
  properties: {
    id: p.uuid().primary(),
    customerNumber: p.string(),
    channel: p.string().$type<Channel>(),
    partner: p.string().nullable(),
    company: p.string(),
    contractorName: p.string(),
    contractorEmail: p.string(),
    version: p.integer(),
  },
});
