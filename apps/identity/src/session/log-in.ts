import type { Call } from '@csite/messaging';
import { Failure } from '@csite/protocol';
import { Clock, Database, type IdempotentCall } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { clientKey } from '../limit/client-key';
import { type Door, Limits } from '../limit/limits';
import { PasswordHasher } from '../password/password-hasher';
import { blurredCall } from '../secret/blurred-call';
import { Secrets } from '../secret/secrets';
import type { Candidate } from './candidate';
import { LogInTrail, type Person } from './log-in.trail';
import { Session, type SessionHolder } from './session.entity';
import { rejectedCode, sessionEnded } from './session.failures';

/** A candidate whose password was right, and the hash it should have from now on. */
export interface Admitted extends Candidate {
  readonly rehashed?: string;
}

/** What log-ins of accounts and of operators differ in. */
export interface LogInAttempt<H> {
  /** All that was typed, the password last: a repeat under one Idempotency-Key must bring the same. */
  readonly words: readonly [string, ...string[]];
  /** Of what was typed, what the trail of failed log-ins may keep. */
  readonly typed: Readonly<Record<string, string>>;
  readonly candidates: readonly Candidate[];
  readonly doors: readonly Door[];
  /** One failure for whatever was wrong; its code is `rejectedCode`. */
  readonly rejected: () => Failure;
  /** Lets in whoever was admitted, in the transaction that opens the session. @throws `rejected()` where that changed meanwhile. */
  readonly enter: (em: EntityManager, admitted: Admitted) => Promise<Entered<H>>;
  /** Who holds a session that was opened before. */
  readonly holder: (em: EntityManager, session: Session) => Promise<H | undefined>;
}

export interface Entered<H> {
  readonly holder: H;
  readonly session: SessionHolder;
  readonly person: Person;
}

/** A session with who holds it, as one transaction left them. */
export interface OpenSession<H> {
  readonly session: Session;
  readonly holder: H;
}

/** From a password to a session: the steps that are the same whoever logs in. */
@Injectable()
export class LogIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly hasher: PasswordHasher,
    private readonly secrets: Secrets,
    private readonly trail: LogInTrail,
  ) {}

  attempt<H>(attempt: LogInAttempt<H>, call: Call): Promise<OpenSession<H>> {
    const isTry = ({ code }: Failure): boolean => code === rejectedCode;
    return this.limits.guard('session.too-many-tries', attempt.doors, isTry, async () => {
      try {
        const admitted = await this.admit(attempt);
        return await this.once(blurredCall(this.secrets, call, attempt.words), attempt, admitted, call);
      } catch (error) {
        if (error instanceof Failure && isTry(error)) await this.trail.rejected(attempt.candidates, attempt.typed);
        throw error;
      }
    });
  }

  /** One hash is verified also where there is nobody, so that both take the same time. */
  private async admit({ candidates, words, rejected }: LogInAttempt<unknown>): Promise<Admitted> {
    const password = words.at(-1) ?? '';
    if (candidates.length === 0) await this.hasher.verifyNobody(password);
    for (const candidate of candidates) {
      if (!(await this.hasher.verify(candidate.passwordHash, password))) continue;
      const outdated = this.hasher.isOutdated(candidate.passwordHash);
      return outdated ? { ...candidate, rehashed: await this.hasher.hash(password) } : candidate;
    }
    throw rejected();
  }

  /** Repeated under its Idempotency-Key it is the same session: tokens are made anew, so that none has to be kept. */
  private async once<H>(
    repeatable: IdempotentCall,
    attempt: LogInAttempt<H>,
    admitted: Admitted,
    call: Call,
  ): Promise<OpenSession<H>> {
    let opened: OpenSession<H> | undefined;
    const { sessionId } = await this.database.command(repeatable, async (em) => {
      const entered = await attempt.enter(em, admitted);
      opened = { session: this.open(em, entered.session, call), holder: entered.holder };
      this.trail.opened(em, opened.session, entered.person);
      return { sessionId: opened.session.id };
    });
    return opened ?? this.reopen(sessionId, attempt);
  }

  private open(em: EntityManager, holder: SessionHolder, { clientAddress = '', userAgent = '' }: Call): Session {
    const device = { clientAddress, userAgent, clientKey: clientKey(clientAddress) };
    const session = new Session(holder, device, { business: this.clock.now(), real: Temporal.Now.instant() });
    em.persist(session);
    return session;
  }

  private reopen<H>(sessionId: string, attempt: LogInAttempt<H>): Promise<OpenSession<H>> {
    return this.database.transaction(async (em) => {
      const session = await em.findOne(Session, { id: sessionId, endedAt: null });
      const holder = session && (await attempt.holder(em, session));
      if (!holder) throw sessionEnded();
      return { session, holder };
    });
  }
}
