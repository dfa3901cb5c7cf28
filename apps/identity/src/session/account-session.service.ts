import type { Call } from '@csite/messaging';
import type { CreateSessionRequest, RefreshSessionRequest, SessionView } from '@csite/protocol';
import { normalizeMailAddress, normalizeSubdomain } from '@csite/values';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { SecondStep } from '../factor/second-step';
import { clientKey } from '../limit/client-key';
import { type AccountHolder, accountHolderOf, AccountSessionAnswer, enterAccount } from './account-holder';
import { CandidateReader } from './candidate.reader';
import { type Admitted, type Entered, type Halted, LogIn } from './log-in';
import { LogInLimits } from './log-in.limits';
import { sessionRejected } from './session.failures';
import { SessionRenewal } from './session.renewal';

@Injectable()
export class AccountSessionService {
  constructor(
    private readonly candidates: CandidateReader,
    private readonly doors: LogInLimits,
    private readonly logIn: LogIn,
    private readonly renewal: SessionRenewal,
    private readonly second: SecondStep,
    private readonly answer: AccountSessionAnswer,
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
      enter: (em: EntityManager, admitted: Admitted) => this.enter(em, admitted, familiar),
      holder: accountHolderOf,
    };
    return this.answer.view(await this.logIn.attempt(attempt, call));
  }

  async refresh({ refreshToken }: RefreshSessionRequest): Promise<SessionView> {
    return this.answer.view(await this.renewal.renew(refreshToken, 'account', accountHolderOf));
  }

  private async enter(
    em: EntityManager,
    { id, passwordHash, rehashed }: Admitted,
    familiar: boolean,
  ): Promise<Entered<AccountHolder> | Halted> {
    const lockMode = rehashed ? LockMode.PESSIMISTIC_WRITE : LockMode.PESSIMISTIC_READ;
    // Deleted, or given another password, while the old one was verified.
    const entered = await enterAccount(em, id, lockMode, (account) => account.passwordHash === passwordHash);
    if (!entered) throw sessionRejected();
    const { account } = entered.holder;
    if (rehashed) account.rehash(rehashed);
    const holder = { kind: 'account' as const, id, customerId: account.customerId };
    return (await this.second.of(em, holder, rehashed ?? passwordHash, familiar)) ?? entered;
  }
}
