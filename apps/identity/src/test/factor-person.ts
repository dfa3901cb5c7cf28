import {
  ChallengePasskeyLogIn,
  CreatePasskeySession,
  type CustomerSnapshot,
  type Failure,
  type PasskeyRequestOptions,
  PassSecondFactor,
  type ProofMethod,
  type PasskeyAssertion,
  type SessionView,
} from '@csite/protocol';
import { addCodeApp, addPasskey } from './add-factors';
import { failureOf, goodPassword, type IdentityWorld } from './identity-world';
import type { SoftPasskey } from './soft-passkey';

/** What a log-in answers that wants a second step. */
export interface SecondStepAsked {
  readonly challenge: string;
  readonly expiresAt: string;
  readonly methods: readonly ProofMethod[];
  readonly publicKey?: PasskeyRequestOptions;
}

let people = 0;

/** Somebody with an account, and what they do with their factors. */
export class FactorPerson {
  private constructor(
    private readonly identity: IdentityWorld,
    readonly customer: CustomerSnapshot,
    readonly email: string,
    readonly accountId: string,
  ) {}

  static async at(identity: IdentityWorld): Promise<FactorPerson> {
    const email = `person${(people += 1)}@mail.example`;
    const customer = await identity.customer();
    const { accountId } = await identity.account(customer, email);
    return new FactorPerson(identity, customer, email, accountId);
  }

  /** Who has an account already, and a session of it. */
  static of(identity: IdentityWorld, customer: CustomerSnapshot, { account: { email, accountId } }: SessionView): FactorPerson {
    return new FactorPerson(identity, customer, email, accountId);
  }

  logIn(password = goodPassword, clientAddress?: string): Promise<SessionView> {
    return this.identity.logIn(this.customer, this.email, password, clientAddress ? { clientAddress } : undefined);
  }

  addCodeApp(token: string): ReturnType<typeof addCodeApp> {
    return addCodeApp(this.identity, token);
  }

  addPasskey(token: string, name?: string): ReturnType<typeof addPasskey> {
    return addPasskey(this.identity, token, name);
  }

  /** The first step, with the right password. */
  async asked(): Promise<SecondStepAsked> {
    const failure: Failure = await failureOf(this.logIn());
    if (failure.code !== 'session.second-factor') throw failure;
    return failure.body.data as unknown as SecondStepAsked;
  }

  pass(challenge: string, method: ProofMethod, shown: string | PasskeyAssertion): Promise<SessionView> {
    const proof = typeof shown === 'string' ? { code: shown } : { passkey: shown };
    return this.identity.world.bus.ask(PassSecondFactor, { challenge, method, ...proof }, { deadline: Date.now() + 20_000 });
  }

  async logInBy(passkey: SoftPasskey, ceremony: Parameters<SoftPasskey['sign']>[1] = {}): Promise<SessionView> {
    const { challenge, publicKey } = await this.identity.world.bus.ask(ChallengePasskeyLogIn, {});
    return this.identity.world.bus.ask(CreatePasskeySession, { challenge, passkey: passkey.sign(publicKey, ceremony) });
  }
}
