import type { Call } from '@csite/messaging';
import type { CreateSessionRequest, RefreshSessionRequest, SessionView } from '@csite/protocol';
import { normalizeMailAddress, normalizeSubdomain } from '@csite/values';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Account } from '../account/account.entity';
import { Customer } from '../customer/customer.entity';
import { clientKey } from '../limit/client-key';
import { CandidateReader } from './candidate.reader';
import { type Admitted, type Entered, LogIn, type OpenSession } from './log-in';
import { LogInLimits } from './log-in.limits';
import type { Session } from './session.entity';
import { sessionRejected } from './session.failures';
import { SessionIssuer } from './session.issuer';
import { SessionRenewal } from './session.renewal';

interface Holder {
  readonly account: Account;
  readonly customer: Customer;
}

@Injectable()
export class AccountSessionService {
  constructor(
    private readonly candidates: CandidateReader,
    private readonly doors: LogInLimits,
    private readonly logIn: LogIn,
    private readonly renewal: SessionRenewal,
    private readonly issuer: SessionIssuer,
  ) {}

  async create(request: CreateSessionRequest, call: Call): Promise<SessionView> {
    const subdomain = normalizeSubdomain(request.subdomain);
    const login = normalizeMailAddress(request.email);
    const from = clientKey(call.clientAddress);
    const candidates = await this.candidates.find(subdomain, login, from);
    const familiar = candidates.some((candidate) => candidate.familiar);
    const attempt = {
      words: [subdomain, login, request.password] as const,
      typed: { subdomain, login },
      candidates,
      doors: this.doors.ofAccount({ subdomain, login, clientKey: from, familiar }),
      rejected: sessionRejected,
      enter,
      holder: holderOf,
    };
    return this.view(await this.logIn.attempt(attempt, call));
  }

  async refresh({ refreshToken }: RefreshSessionRequest): Promise<SessionView> {
    return this.view(await this.renewal.renew(refreshToken, 'account', holderOf));
  }

  private async view({ session, holder: { account, customer } }: OpenSession<Holder>): Promise<SessionView> {
    return { ...(await this.issuer.issue(session, account.caller(session))), account: account.view(customer) };
  }
}

const withCustomer = async (em: EntityManager, account: Account): Promise<Holder> => {
  const customer = await em.findOneOrFail(Customer, account.customerId);
  customer.assertDirect('session.partner-contract');
  return { account, customer };
};

const enter = async (em: EntityManager, { id, passwordHash, rehashed }: Admitted): Promise<Entered<Holder>> => {
  // Whoever changes this account waits, so that a session which began before the change ends with it.
  const lockMode = rehashed ? LockMode.PESSIMISTIC_WRITE : LockMode.PESSIMISTIC_READ;
  const account = await em.findOne(Account, id, { lockMode });
  // Deleted, or given another password, while the old one was verified.
  if (account?.passwordHash !== passwordHash) throw sessionRejected();
  const holder = await withCustomer(em, account);
  if (rehashed) account.rehash(rehashed);
  return { holder, session: { kind: 'account', accountId: account.id, customerId: account.customerId }, person: account };
};

const holderOf = async (em: EntityManager, { accountId }: Session): Promise<Holder | undefined> => {
  const account = accountId && (await em.findOne(Account, accountId));
  return account ? withCustomer(em, account) : undefined;
};
