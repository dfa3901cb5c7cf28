import { type FactorProof, type Failure, unauthenticated } from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Secrets } from '../secret/secrets';
import type { Halted } from '../session/log-in';
import { type Challenge, Challenges } from './challenges';
import { secondFactorRejected } from './factor.failures';
import { FactorBook } from './factor-book';
import type { FactorHolder } from './holder';
import { Passkeys } from './passkeys';
import { Prover } from './prover';

/** Between the password and the session, where there is a factor. */
@Injectable()
export class SecondStep {
  constructor(
    private readonly secrets: Secrets,
    private readonly challenges: Challenges,
    private readonly passkeys: Passkeys,
    private readonly prover: Prover,
  ) {}

  /** Nothing where the password is enough. */
  async of(em: EntityManager, holder: FactorHolder, passwordHash: string, familiar: boolean): Promise<Halted | undefined> {
    const book = await FactorBook.read(em, holder);
    if (book.isEmpty()) return undefined;
    const password = this.secrets.blur(passwordHash);
    const { nonce, ...issued } = this.challenges.issue('log-in', { ...holder, holderId: holder.id, password, familiar });
    const methods = book.methods();
    const passkey = methods.includes('passkey') && { publicKey: this.passkeys.request(nonce, book.credentialIds()) };
    return { halt: () => secondFactorRequired({ ...issued, methods, ...passkey }) };
  }

  /** The challenge of a password that was right and is still the password. */
  isStill({ password }: Challenge<'log-in'>, passwordHash: string | null): boolean {
    return passwordHash !== null && this.secrets.isBlurOf(password, passwordHash);
  }

  /** In the transaction that opens the session. @throws Failure unauthenticated `session.second-factor-rejected` */
  async pass(em: EntityManager, holder: FactorHolder, challenge: Challenge<'log-in'>, proof: FactorProof): Promise<void> {
    const book = await FactorBook.hold(em, holder);
    if (!(await this.prover.isGood(book, proof, challenge.nonce))) throw secondFactorRejected();
    await this.challenges.spend(em, challenge);
  }
}

const secondFactorRequired = (data: Readonly<Record<string, unknown>>): Failure =>
  unauthenticated(
    'session.second-factor',
    {
      ja: 'パスワードを確認しました。続けて2段階認証を行ってください。',
      en: 'The password is right. Go on with the second step.',
    },
    { data },
  );
