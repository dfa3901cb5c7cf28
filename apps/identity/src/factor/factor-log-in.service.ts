import type { Call } from '@csite/messaging';
import type { CreatePasskeySessionRequest, FactorProof, PasskeyRequestView, SessionView } from '@csite/protocol';
import { Database } from '@csite/service';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { clientKey } from '../limit/client-key';
import { type AccountHolder, accountHolderOf, AccountSessionAnswer, enterAccount } from '../session/account-holder';
import type { Candidate } from '../session/candidate';
import { CandidateReader } from '../session/candidate.reader';
import { type Entered, LogIn } from '../session/log-in';
import { LogInLimits } from '../session/log-in.limits';
import { type Challenge, challengeExpired, Challenges } from './challenges';
import { Factor } from './factor.entity';
import { factorRejectedCode, passkeyRejected, passkeyRejectedCode } from './factor.failures';
import { FactorBook } from './factor-book';
import { Passkeys } from './passkeys';
import { Prover } from './prover';
import { SecondStep } from './second-step';

/** Log-in of an account by a factor: after the password, or by a passkey alone. */
@Injectable()
export class FactorLogInService {
  constructor(
    private readonly database: Database,
    private readonly candidates: CandidateReader,
    private readonly challenges: Challenges,
    private readonly passkeys: Passkeys,
    private readonly prover: Prover,
    private readonly second: SecondStep,
    private readonly doors: LogInLimits,
    private readonly logIn: LogIn,
    private readonly answer: AccountSessionAnswer,
  ) {}

  async pass(proof: FactorProof, call: Call): Promise<SessionView> {
    const challenge = this.challenges.read('log-in', proof.challenge);
    const from = clientKey(call.clientAddress);
    const step = {
      words: [proof.challenge, proof.method, proof.code ?? '', proof.passkey?.signature ?? ''] as const,
      typed: {},
      candidates: await this.candidates.one(challenge.holderId),
      doors: this.doors.ofSecondStep({ login: challenge.holderId, clientKey: from, familiar: challenge.familiar }),
      rejectedCode: factorRejectedCode,
      enter: (em: EntityManager) => this.enterAfterPassword(em, challenge, proof),
      holder: accountHolderOf,
    };
    return this.answer.view(await this.logIn.step(step, call));
  }

  /** Nobody is named: the passkey that the person chooses says whose it is. */
  challenge(): PasskeyRequestView {
    const { nonce, ...issued } = this.challenges.issue('passkey-log-in', {});
    return { ...issued, publicKey: this.passkeys.request(nonce) };
  }

  async byPasskey(request: CreatePasskeySessionRequest, call: Call): Promise<SessionView> {
    const challenge = this.challenges.read('passkey-log-in', request.challenge);
    const known = await this.database.transaction((em) => em.findOne(Factor, { credentialId: request.passkey.credentialId }));
    const candidates = await this.candidates.one(known?.accountId ?? '');
    const step = {
      words: [request.challenge, request.passkey.signature] as const,
      typed: {},
      candidates,
      doors: this.doors.ofPasskey(clientKey(call.clientAddress)),
      rejectedCode: passkeyRejectedCode,
      enter: (em: EntityManager) => this.enterByPasskey(em, candidates, challenge, request),
      holder: accountHolderOf,
    };
    return this.answer.view(await this.logIn.step(step, call));
  }

  /** Held for writing from the start: two that read first and then both want to write would wait for each other. */
  private async enterAfterPassword(
    em: EntityManager,
    challenge: Challenge<'log-in'>,
    proof: FactorProof,
  ): Promise<Entered<AccountHolder>> {
    const isStill = ({ passwordHash }: { readonly passwordHash: string | null }): boolean =>
      this.second.isStill(challenge, passwordHash);
    const entered = await enterAccount(em, challenge.holderId, LockMode.PESSIMISTIC_WRITE, isStill);
    if (!entered) throw challengeExpired();
    const { id, customerId } = entered.holder.account;
    await this.second.pass(em, { kind: 'account', id, customerId }, challenge, proof);
    return entered;
  }

  /** The same steps where nobody has that passkey, in the same time. */
  private async enterByPasskey(
    em: EntityManager,
    [candidate]: readonly Candidate[],
    challenge: Challenge<'passkey-log-in'>,
    { passkey }: CreatePasskeySessionRequest,
  ): Promise<Entered<AccountHolder>> {
    const entered = candidate && (await enterAccount(em, candidate.id, LockMode.PESSIMISTIC_WRITE, () => true));
    const account = entered?.holder.account;
    const book = account && (await FactorBook.hold(em, { kind: 'account', id: account.id, customerId: account.customerId }));
    const factor = book?.passkey(passkey.credentialId);
    const good = await this.prover.isGoodPasskey(factor, passkey, challenge.nonce, true);
    if (!good || !entered) throw passkeyRejected();
    await this.challenges.spend(em, challenge);
    return entered;
  }
}
