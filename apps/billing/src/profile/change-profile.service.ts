import type { Call } from '@csite/messaging';
import { type BillingProfileView, type ChangeBillingProfileRequest, conflict, type Failure } from '@csite/protocol';
import { Audit, Clock, Database, differences } from '@csite/service';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { BilledContract } from '../contract/billed-contract.entity';
import { BillingHistory } from './billing-history.entity';
import { BillingProfile } from './billing-profile.entity';
import { wishesOf } from './billing-wishes';
import { ContractorAddress } from '../customer/contractor-address.entity';
import { profileView, unknownProfile } from './profile.view';

/** 請求書送付先の変更: for bills to come. */
@Injectable()
export class ChangeProfileService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  change({ version, ...typed }: ChangeBillingProfileRequest, call: Call): Promise<BillingProfileView> {
    const { customerId, accountId, name, email } = call.account;
    return this.database.command(call, async (em) => {
      const profile = await em.findOne(BillingProfile, { customerId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!profile) throw unknownProfile();
      if (profile.facts().version !== version) throw staleProfile(await this.#view(em, profile));
      const before = profile.wishes();
      if (!profile.change(wishesOf(typed, before))) this.audit.unchanged(em);
      else {
        const [after, actor] = [profile.wishes(), { accountId, name, email }];
        em.persist(new BillingHistory({ customerId, before, after, actor, recordedAt: this.clock.now() }));
        this.audit.record(em, { act: 'billing-profile.changed', ...differences(before, after) });
      }
      return this.#view(em, profile);
    });
  }

  async #view(em: EntityManager, profile: BillingProfile): Promise<BillingProfileView> {
    const { customerId } = profile;
    const contractor = await em.findOne(ContractorAddress, { customerId });
    const contracts = await em.find(BilledContract, { customerId });
    return profileView(
      { ...profile.facts(), contractor: contractor?.present() ?? null, contracts: contracts.map((each) => each.rhythm()) },
      this.clock.today(),
    );
  }
}

/** With what is there now, so that a screen can show both. */
const staleProfile = (profile: BillingProfileView): Failure =>
  conflict(
    'billing-profile.stale',
    {
      ja: 'ほかの方が先に請求書送付先を変更しました。現在の内容を確認してから、もう一度お試しください。',
      en: 'Somebody else changed the billing data in the meantime. Look at what it is now, then try again.',
    },
    { data: { profile } },
  );
