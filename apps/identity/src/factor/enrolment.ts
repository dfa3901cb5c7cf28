import { type AddTotpRequest, type BackupCode, type Failure, unauthenticated } from '@csite/protocol';
import { Audit, Clock } from '@csite/service';
import { newId } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Secrets } from '../secret/secrets';
import type { Halted } from '../session/log-in';
import type { Person } from '../session/log-in.trail';
import { StoredBackupCode } from './backup-code.entity';
import { backupCodeHash, newBackupCodes } from './backup-codes';
import { type Challenge, challengeExpired, Challenges } from './challenges';
import { Factor } from './factor.entity';
import { factorCodeWrong } from './factor.failures';
import { FactorBook } from './factor-book';
import type { FactorHolder } from './holder';
import { newTotpSecret, totpStep, totpUri } from './totp';

/** Whose password was right, and is not enough. */
interface Enrolling {
  readonly holder: FactorHolder;
  readonly passwordHash: string;
  readonly familiar: boolean;
  /** What the code app calls it. */
  readonly label: string;
}

/** Between the password and the very first session, of who must have a second factor: until there is one, nothing opens. */
@Injectable()
export class Enrolment {
  constructor(
    private readonly secrets: Secrets,
    private readonly challenges: Challenges,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async ask({ holder, passwordHash, familiar, label }: Enrolling): Promise<Halted> {
    const secret = await newTotpSecret();
    const password = this.secrets.blur(passwordHash);
    const step = { kind: holder.kind, holderId: holder.id, password, familiar, secret };
    const { challenge, expiresAt } = this.challenges.issue('enrolment', step);
    const uri = await totpUri(secret, label);
    return { halt: () => enrolmentRequired({ challenge, expiresAt, secret, uri }) };
  }

  /**
   * In the transaction that opens the session. Whoever enrolled meanwhile stays the one who did.
   * @returns the backup codes, clear only here. @throws Failure unprocessable `factor.code-wrong`, gone `challenge.expired`
   */
  async pass(
    em: EntityManager,
    { name: by, email }: Person,
    challenge: Challenge<'enrolment'>,
    { name, code }: AddTotpRequest,
  ): Promise<BackupCode[]> {
    const holder = { kind: 'operator', id: challenge.holderId } as const;
    const book = await FactorBook.hold(em, holder);
    if (!book.isEmpty()) throw challengeExpired();
    const step = await totpStep(challenge.secret, code, Temporal.Now.instant());
    if (step === undefined) throw factorCodeWrong();
    await this.challenges.spend(em, challenge);
    const id = newId();
    const sealedSecret = this.secrets.factors.seal(challenge.secret, id);
    const factor = new Factor({ holder, name, now: this.clock.now() }, { kind: 'totp', id, sealedSecret, step });
    book.add(factor);
    em.persist(factor);
    this.audit.record(em, { act: 'factor.added', subject: factor, by: { ...holder, name: by, email } });
    return this.giveCodes(em, holder);
  }

  private giveCodes(em: EntityManager, holder: FactorHolder): BackupCode[] {
    const codes = newBackupCodes();
    em.persist(codes.map((code) => new StoredBackupCode(holder, backupCodeHash(this.secrets, holder.id, code))));
    return codes.map((code) => ({ code }));
  }
}

const enrolmentRequired = (data: Readonly<Record<string, unknown>>): Failure =>
  unauthenticated(
    'session.enrolment-required',
    {
      ja: 'パスワードを確認しました。はじめに、認証アプリを登録してください。',
      en: 'The password is right. Set up a code app first.',
    },
    { data },
  );
