import type { Call } from '@csite/messaging';
import { Failure } from '@csite/protocol';
import { Clock, Database } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { clientKey } from '../limit/client-key';
import { type Door, Limits } from '../limit/limits';
import { PasswordHasher } from '../password/password-hasher';
import { blurredCall } from '../secret/blurred-call';
import { Secrets } from '../secret/secrets';
import type { Candidate } from './candidate';
import { LogInTrail, type Person } from './log-in.trail';
import { NewDevices } from './new-devices';
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
  readonly enter: (em: EntityManager, admitted: Admitted) => Promise<Entered<H> | Halted>;
  /** Who holds a session that was opened before. */
  readonly holder: (em: EntityManager, session: Session) => Promise<H | undefined>;
}

export interface Entered<H> {
  readonly holder: H;
  readonly session: SessionHolder;
  readonly person: Person;
}

/** The password was right, and is not enough. */
export interface Halted {
  readonly halt: () => Failure;
}

/** A step after the password, or in its place. */
export interface LogInStep<H> extends Pick<LogInAttempt<H>, 'words' | 'typed' | 'candidates' | 'doors' | 'holder'> {
  /** Code of the failure that is a failed try. */
  readonly rejectedCode: string;
  readonly enter: (em: EntityManager) => Promise<Entered<H>>;
}

/** A session with who holds it, as one transaction left them. */
export interface OpenSession<H> {
  readonly session: Session;
  readonly holder: H;
}

type Guarded = Pick<LogInStep<unknown>, 'doors' | 'candidates' | 'typed' | 'rejectedCode'>;
type Repeatable<H> = Pick<LogInStep<H>, 'words' | 'holder'>;
type Enter<H> = (em: EntityManager) => Promise<Entered<H> | Halted>;

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
    private readonly devices: NewDevices,
  ) {}

  /** That there is a second step is told to whoever knows the password: for the count of wrong ones that is a success. */
  async attempt<H>(attempt: LogInAttempt<H>, call: Call): Promise<OpenSession<H>> {
    const opened = await this.guarded({ ...attempt, rejectedCode }, async () => {
      const admitted = await this.admit(attempt);
      return this.once(attempt, (em) => attempt.enter(em, admitted), call);
    });
    if ('halt' in opened) throw opened.halt();
    return opened;
  }

  async step<H>(step: LogInStep<H>, call: Call): Promise<OpenSession<H>> {
    const opened = await this.guarded(step, () => this.once(step, step.enter, call));
    if ('halt' in opened) throw opened.halt();
    return opened;
  }

  private guarded<T>({ doors, candidates, typed, ...step }: Guarded, work: () => Promise<T>): Promise<T> {
    const isTry = ({ code }: Failure): boolean => code === step.rejectedCode;
    return this.limits.guard('session.too-many-tries', doors, isTry, async () => {
      try {
        return await work();
      } catch (error) {
        if (error instanceof Failure && isTry(error)) await this.trail.rejected(candidates, typed);
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
  private async once<H>(step: Repeatable<H>, enter: Enter<H>, call: Call): Promise<OpenSession<H> | Halted> {
    let opened: OpenSession<H> | Halted | undefined;
    const repeatable = blurredCall(this.secrets, call, step.words);
    const { sessionId } = await this.database.command<{ sessionId?: string }>(repeatable, async (em) => {
      opened = await this.enter(em, enter, call);
      return 'halt' in opened ? {} : { sessionId: opened.session.id };
    });
    if (opened) return opened;
    // Halted before: what the second step needs is made anew, as nothing of it was kept.
    if (sessionId === undefined) return this.database.transaction((em) => this.enter(em, enter, call));
    return this.reopen(sessionId, step.holder);
  }

  private async enter<H>(em: EntityManager, enter: Enter<H>, call: Call): Promise<OpenSession<H> | Halted> {
    const entered = await enter(em);
    if ('halt' in entered) {
      this.trail.halted(em);
      return entered;
    }
    const session = this.open(em, entered.session, call);
    this.trail.opened(em, session, entered.person);
    await this.devices.tell(em, session, call);
    return { session, holder: entered.holder };
  }

  private open(em: EntityManager, holder: SessionHolder, { clientAddress = '', userAgent = '' }: Call): Session {
    const device = { clientAddress, userAgent, clientKey: clientKey(clientAddress) };
    const session = new Session(holder, device, { business: this.clock.now(), real: Temporal.Now.instant() });
    em.persist(session);
    return session;
  }

  private reopen<H>(sessionId: string, find: LogInAttempt<H>['holder']): Promise<OpenSession<H>> {
    return this.database.transaction(async (em) => {
      const session = await em.findOne(Session, { id: sessionId, endedAt: null });
      const holder = session && (await find(em, session));
      if (!holder) throw sessionEnded();
      return { session, holder };
    });
  }
}
