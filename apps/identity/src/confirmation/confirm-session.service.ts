import type { Call } from '@csite/messaging';
import {
  type Caller,
  type ConfirmationChallengeView,
  type ConfirmedSessionView,
  confirmationSeconds,
  type ConfirmSessionRequest,
} from '@csite/protocol';
import { Clock, Database } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { AccountReader } from '../account/account.reader';
import { challengeExpired, Challenges } from '../factor/challenges';
import { FactorBook } from '../factor/factor-book';
import { holderOf } from '../factor/holder';
import { Passkeys } from '../factor/passkeys';
import { Prover } from '../factor/prover';
import { PasswordHasher } from '../password/password-hasher';
import { personOf } from '../session/person-of';
import { Session } from '../session/session.entity';
import { sessionEnded } from '../session/session.failures';
import { SessionIssuer } from '../session/session.issuer';
import { confirmationRejected } from './confirmation.failures';
import { ConfirmationLimit } from './confirmation.limit';

/** Asks again, in an open session, who is there: for the password, or for a factor where there is one. */
@Injectable()
export class ConfirmSessionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limit: ConfirmationLimit,
    private readonly hasher: PasswordHasher,
    private readonly accounts: AccountReader,
    private readonly challenges: Challenges,
    private readonly passkeys: Passkeys,
    private readonly prover: Prover,
    private readonly issuer: SessionIssuer,
  ) {}

  async challenge({ person }: Call): Promise<ConfirmationChallengeView> {
    const book = await this.database.transaction((em) => FactorBook.read(em, holderOf(person)));
    const { nonce, ...issued } = this.challenges.issue('confirmation', { sessionId: person.sessionId });
    if (book.isEmpty()) return { ...issued, methods: [{ method: 'password' }] };
    const ids = book.credentialIds();
    const passkey = ids.length > 0 && { publicKey: this.passkeys.request(nonce, ids) };
    return { ...issued, methods: book.methods().map((method) => ({ method })), ...passkey };
  }

  /** Repeating it does no harm, so that no key is kept of it. */
  async confirm(request: ConfirmSessionRequest, { person }: Call): Promise<ConfirmedSessionView> {
    const caller = await this.limit.guard(person, async () => {
      const byPassword = await this.isPassword(person, request.password);
      return this.database.transaction((em) => this.confirmed(em, person, request, byPassword));
    });
    const confirmedUntil = toRfc3339(this.clock.now().add({ seconds: confirmationSeconds }));
    return { ...(await this.issuer.accessTokenOf(caller)), confirmedUntil };
  }

  private async confirmed(
    em: EntityManager,
    person: Caller,
    request: ConfirmSessionRequest,
    byPassword: boolean,
  ): Promise<Caller> {
    const book = await FactorBook.hold(em, holderOf(person));
    const own = await personOf(em, person);
    const session = await em.findOne(Session, person.sessionId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!own || !session || session.endedAt) throw sessionEnded();
    // Whoever has a factor shows it: a password that was found out is not enough.
    if (book.isEmpty() && !byPassword) throw confirmationRejected('password');
    if (!book.isEmpty()) await this.assertShown(em, book, person, request);
    session.confirm(this.clock.now());
    return own.caller(session);
  }

  private async assertShown(
    em: EntityManager,
    book: FactorBook,
    { sessionId }: Caller,
    { challenge = '', method, code, passkey }: ConfirmSessionRequest,
  ): Promise<void> {
    const read = this.challenges.read('confirmation', challenge);
    if (read.sessionId !== sessionId) throw challengeExpired();
    if (!method || !(await this.prover.isGood(book, { method, code, passkey }, read.nonce))) throw confirmationRejected('code');
    await this.challenges.spend(em, read);
  }

  /** Operators have a factor, so that no password of theirs is asked for. */
  private async isPassword(person: Caller, password: string | undefined): Promise<boolean> {
    if (password === undefined || person.kind !== 'account') return false;
    return this.hasher.verify(await this.accounts.passwordHash(person), password);
  }
}
