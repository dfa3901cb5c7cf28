import type { Call } from '@csite/messaging';
import type { CreateSessionRequest, SessionView } from '@csite/protocol';
import { Clock, Database, type IdempotentCall } from '@csite/service';
import { normalizeMailAddress, normalizeSubdomain } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Account } from '../account/account.entity';
import { Customer } from '../customer/customer.entity';
import { clientKey } from '../limit/client-key';
import { Limits } from '../limit/limits';
import { PasswordHasher } from '../password/password-hasher';
import { type Candidate, CandidateReader } from './candidate.reader';
import { LogInLimits } from './log-in.limits';
import { blurredCall } from '../secret/blurred-call';
import { Secrets } from '../secret/secrets';
import { Session } from './session.entity';
import { rejectedCode, sessionEnded, sessionRejected } from './session.failures';
import { type OpenSession, SessionIssuer } from './session.issuer';

/** An account whose password was right, and the hash it should have from now on. */
interface Admitted extends Candidate {
  readonly rehashed?: string;
}

@Injectable()
export class CreateSessionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly candidates: CandidateReader,
    private readonly limits: Limits,
    private readonly doors: LogInLimits,
    private readonly hasher: PasswordHasher,
    private readonly secrets: Secrets,
    private readonly issuer: SessionIssuer,
  ) {}

  async create(request: CreateSessionRequest, call: Call): Promise<SessionView> {
    const subdomain = normalizeSubdomain(request.subdomain);
    const login = normalizeMailAddress(request.email);
    const from = clientKey(call.clientAddress);
    const candidates = await this.candidates.find(subdomain, login, from);
    const familiar = candidates.some((candidate) => candidate.familiar);
    const doors = this.doors.doors({ subdomain, login, clientKey: from, familiar });
    const opened = await this.limits.guard(
      'session.too-many-tries',
      doors,
      ({ code }) => code === rejectedCode,
      async () => {
        const admitted = await this.admit(candidates, request.password);
        return this.once(blurredCall(this.secrets, call, [subdomain, login, request.password]), admitted, call);
      },
    );
    return this.issuer.issue(opened);
  }

  /** One hash is verified also where there is no account, so that both take the same time. */
  private async admit(candidates: readonly Candidate[], password: string): Promise<Admitted> {
    if (candidates.length === 0) await this.hasher.verifyNobody(password);
    for (const candidate of candidates) {
      if (!(await this.hasher.verify(candidate.passwordHash, password))) continue;
      const outdated = this.hasher.isOutdated(candidate.passwordHash);
      return outdated ? { ...candidate, rehashed: await this.hasher.hash(password) } : candidate;
    }
    throw sessionRejected();
  }

  /** Repeated under its Idempotency-Key it is the same session: tokens are made anew, so that none has to be kept. */
  private async once(repeatable: IdempotentCall, admitted: Admitted, call: Call): Promise<OpenSession> {
    let opened: OpenSession | undefined;
    const { sessionId } = await this.database.command(repeatable, async (em) => {
      opened = await this.open(em, admitted, call);
      return { sessionId: opened.session.id };
    });
    return opened ?? this.reopen(sessionId);
  }

  private reopen(sessionId: string): Promise<OpenSession> {
    return this.database.transaction(async (em) => {
      const session = await em.findOne(Session, { id: sessionId, endedAt: null });
      const account = session && (await em.findOne(Account, session.accountId));
      if (!account) throw sessionEnded();
      return { session, account, customer: await em.findOneOrFail(Customer, account.customerId) };
    });
  }

  private async open(em: EntityManager, { accountId, passwordHash, rehashed }: Admitted, call: Call): Promise<OpenSession> {
    const account = await em.findOne(Account, accountId);
    // Deleted, or given another password, while the old one was verified.
    if (account?.passwordHash !== passwordHash) throw sessionRejected();
    const customer = await em.findOneOrFail(Customer, account.customerId);
    customer.assertDirect('session.partner-contract');
    if (rehashed) account.rehash(rehashed);
    const { clientAddress = '', userAgent = '' } = call;
    const device = { clientAddress, userAgent, clientKey: clientKey(clientAddress) };
    const session = new Session(account, device, { business: this.clock.now(), real: Temporal.Now.instant() });
    em.persist(session);
    return { session, account, customer };
  }
}
