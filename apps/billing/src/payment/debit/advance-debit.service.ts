import type { Call } from '@csite/messaging';
import { type AdvanceAccountDebitRequest, notFound, type OperatorAccountDebitView } from '@csite/protocol';
import { Audit, Database } from '@csite/service';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Payer } from '../../payer/payer.entity';
import { BillingProfile } from '../../profile/billing-profile.entity';
import { DebitNews } from './debit.news';

/** An operator notes how far the form of an account debit has come. */
@Injectable()
export class AdvanceDebitService {
  constructor(
    private readonly database: Database,
    private readonly news: DebitNews,
    private readonly audit: Audit,
  ) {}

  advance({ customerId, ...step }: AdvanceAccountDebitRequest, call: Call): Promise<OperatorAccountDebitView> {
    return this.database.command(call, async (em) => {
      const profile = await em.findOne(BillingProfile, { customerId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!profile) throw unknownDebit();
      const before = { state: profile.debit()?.state };
      profile.advanceDebit(step);
      const { state, reason } = step;
      this.audit.record(em, { act: 'account-debit.advanced', customerId, before, after: { state }, ...(reason && { reason }) });
      await this.news.tell(em, profile);
      return viewOf(em, profile);
    });
  }
}

const viewOf = async (em: EntityManager, profile: BillingProfile): Promise<OperatorAccountDebitView> => {
  const { customerId } = profile;
  const payer = await em.findOneOrFail(Payer, { customerId });
  const { customerNumber, company } = payer.present([]);
  const debit = profile.debit();
  if (!debit) throw unknownDebit();
  return { customerId, customerNumber, company, debit };
};

const unknownDebit = (): Error =>
  notFound('account-debit.unknown', {
    ja: 'このお客様は見つかりません。お客様の一覧から選び直してください。',
    en: 'There is no such customer: choose it from the list again.',
  });
