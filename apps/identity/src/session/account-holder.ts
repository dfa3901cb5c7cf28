import type { SessionView } from '@csite/protocol';
import type { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Account } from '../account/account.entity';
import { Customer } from '../customer/customer.entity';
import type { Entered, OpenSession } from './log-in';
import type { Session } from './session.entity';
import { SessionIssuer } from './session.issuer';

export interface AccountHolder {
  readonly account: Account;
  readonly customer: Customer;
}

/** @throws Failure forbidden `session.partner-contract` */
const withCustomer = async (em: EntityManager, account: Account): Promise<AccountHolder> => {
  const customer = await em.findOneOrFail(Customer, account.customerId);
  customer.assertDirect('session.partner-contract');
  return { account, customer };
};

export const accountHolderOf = async (em: EntityManager, { accountId }: Session): Promise<AccountHolder | undefined> => {
  const account = accountId && (await em.findOne(Account, accountId));
  return account ? withCustomer(em, account) : undefined;
};

/**
 * Whoever changes this account waits, so that a session which began before the change ends with it.
 * @param isStill what was seen of the account before still holds.
 */
export const enterAccount = async (
  em: EntityManager,
  id: string,
  lockMode: LockMode,
  isStill: (account: Account) => boolean,
): Promise<Entered<AccountHolder> | undefined> => {
  const account = await em.findOne(Account, id, { lockMode });
  if (!account?.isActive() || !isStill(account)) return undefined;
  const holder = await withCustomer(em, account);
  const session = { kind: 'account' as const, accountId: account.id, customerId: account.customerId };
  return { holder, session, person: account };
};

/** What a log-in of an account answers. */
@Injectable()
export class AccountSessionAnswer {
  constructor(private readonly issuer: SessionIssuer) {}

  async view({ session, holder: { account, customer } }: OpenSession<AccountHolder>): Promise<SessionView> {
    return { ...(await this.issuer.issue(session, account.caller(session))), account: account.view(customer) };
  }
}
