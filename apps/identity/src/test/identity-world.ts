import type { Outgoing } from '@csite/messaging';
import {
  type Channel,
  ConfirmInvitation,
  ConfirmSignUp,
  type ConfirmedSignUpView,
  CreateSession,
  CustomerChanged,
  CustomerSnapshot,
  type Failure,
  type SessionView,
  InvitationLink,
  InviteAccount,
  PasswordResetLink,
  RequestPasswordReset,
  type Role,
  SetSignUpAccount,
  SignUpLink,
  StartSignUp,
} from '@csite/protocol';
import { TestWorld } from '@csite/testing';
import { newId } from '@csite/values';
import type { INestMicroservice } from '@nestjs/common';
import { identityMigrations } from '../identity.migrations';
import { IdentityModule } from '../identity.module';

export const goodPassword = 'nine green bicycles';

const generous = '10000,1,1,60';
const withoutLimits = {
  LIMIT_SIGN_UP_PER_ADDRESS: generous,
  LIMIT_SIGN_UP_PER_SUBDOMAIN: generous,
  LIMIT_SIGN_UP_IN_ALL: generous,
  LIMIT_MAILS_PER_RECIPIENT: generous,
  LIMIT_RESETS_PER_ACCOUNT: generous,
  LIMIT_RESETS_PER_ADDRESS: generous,
  LIMIT_LINKS_PER_ADDRESS: generous,
  LIMIT_LOG_IN_PER_ACCOUNT: generous,
  LIMIT_LOG_IN_PER_ADDRESS: generous,
  LIMIT_CONFIRMATION_PER_SESSION: generous,
  LIMIT_SECOND_STEP_PER_ACCOUNT: generous,
};

interface CustomerFacts {
  readonly customerNumber?: string;
  readonly subdomain?: string;
  readonly chatSubdomain?: string;
  readonly channel?: Channel;
  readonly partner?: string;
}

let customers = 0;

const contractor = {
  company: '株式会社サンブルデータ',
  companyKana: 'カブシキガイシャサンブルデータ',
  department: '情報システム室',
  name: 'ネオ 太郎',
  nameKana: 'ネオ タロウ',
  postalCode: '2208110',
  prefecture: '神奈川県',
  city: '横浜市西区',
  street: 'みなとみらい2-2-1',
  building: '',
  tel: '045-640-5910',
  fax: '',
  email: 'info@sumple-data.example',
};

/** A running identity, and the steps that a person takes with it. */
export class IdentityWorld {
  private constructor(
    readonly world: TestWorld,
    /** The two replicas. */
    readonly instances: readonly INestMicroservice[],
  ) {}

  /** Two replicas; without limits unless `env` sets some. */
  static async start(env: Readonly<Record<string, string>> = {}): Promise<IdentityWorld> {
    const world = await TestWorld.start();
    const KEY_SECRET = 'key-secret-of-the-tests-0123456789';
    const first = await world.service('identity', IdentityModule, identityMigrations, {
      env: { KEY_SECRET, PUBLIC_URL: 'http://localhost:3000', ...withoutLimits, ...env },
    });
    return new IdentityWorld(world, [first, await world.replica('identity')]);
  }

  /** One of the replicas, to reach inside. */
  instance(): INestMicroservice {
    const [first] = this.instances;
    if (!first) throw new Error('no replica');
    return first;
  }

  stop(): Promise<void> {
    return this.world.stop();
  }

  /** A customer that identity has learnt of, with number and subdomain of its own unless given. */
  async customer({
    subdomain,
    chatSubdomain,
    channel = 'direct',
    partner,
    customerNumber,
  }: CustomerFacts = {}): Promise<CustomerSnapshot> {
    customers += 1;
    const neo = subdomain ?? `firma${customers}`;
    const environments = [{ product: 'neo', subdomain: neo, url: `https://${neo}.dn-cloud.com/cgi-bin/dneo/dneo.cgi` }];
    if (chatSubdomain)
      environments.push({ product: 'chatluck', subdomain: chatSubdomain, url: `https://${chatSubdomain}.chatluck.net/` });
    const data: CustomerSnapshot = {
      customerId: newId(),
      customerNumber: customerNumber ?? `A${30_000_000 + customers}`,
      channel,
      ...(partner !== undefined && { partner }),
      contractor,
      environments,
    };
    await this.learn(data, 1);
    return data;
  }

  /** Publishes a snapshot of the customer, with some facts changed. */
  async learn(customer: CustomerSnapshot, version: number, changes: CustomerFacts = {}): Promise<void> {
    const data = Object.assign(new CustomerSnapshot(), customer, changes);
    await this.world.publish(CustomerChanged, { aggregateId: data.customerId, version, data });
    await this.world.settled();
  }

  async start(customer: CustomerSnapshot, outgoing?: Outgoing): Promise<string> {
    const { customerNumber } = customer;
    const { signUpId } = await this.world.bus.ask(StartSignUp, { subdomain: subdomainOf(customer), customerNumber }, outgoing);
    return signUpId;
  }

  /** Both forms; the token is that of the mail which came. */
  async signUp(customer: CustomerSnapshot, email = 'taro@mail.example', password = goodPassword): Promise<string> {
    const signUpId = await this.start(customer);
    await this.world.bus.ask(SetSignUpAccount, { signUpId, name: 'ネオ 太郎', email, password });
    return this.lastToken(email);
  }

  async account(customer: CustomerSnapshot, email?: string, password?: string): Promise<ConfirmedSignUpView['account']> {
    const { account } = await this.confirm(await this.signUp(customer, email, password));
    return account;
  }

  confirm(token: string): Promise<ConfirmedSignUpView> {
    return this.world.bus.ask(ConfirmSignUp, { token });
  }

  logIn(
    customer: CustomerSnapshot,
    email = 'taro@mail.example',
    password = goodPassword,
    outgoing?: Outgoing,
  ): Promise<SessionView> {
    return this.world.bus.ask(CreateSession, { subdomain: subdomainOf(customer), email, password }, outgoing);
  }

  /** Asks for a new password; the token of the mail that came, if one did. */
  async forgotten(customer: CustomerSnapshot, email = 'taro@mail.example'): Promise<string> {
    await this.world.bus.ask(RequestPasswordReset, { subdomain: subdomainOf(customer), email });
    return this.lastToken(email, PasswordResetLink);
  }

  /** An owner and, invited by them, a further account that has set its password. */
  async invited(customer: CustomerSnapshot, owner: string, email: string, role: Role): Promise<string> {
    const { accessToken: token } = await this.logIn(customer, owner);
    const { accountId } = await this.world.bus.ask(InviteAccount, { name: '港 花子', email, role }, { token });
    await this.world.bus.ask(ConfirmInvitation, { token: await this.lastToken(email, InvitationLink), password: goodPassword });
    return accountId;
  }

  /** The token of the mail of that kind which came to `email` last. */
  async lastToken(email: string, mail: { readonly subject: string } = SignUpLink): Promise<string> {
    await this.world.settled();
    const mails = await this.world.events(mail.subject);
    const mine = mails.filter(({ data }) => (data.to as { address: string }).address === email);
    return String(mine.at(-1)?.data.token);
  }

  /** Moves the clock by so many seconds. */
  async pass(seconds: number): Promise<void> {
    await this.world.clock.set(this.world.clock.now().add({ seconds }).toString());
  }
}

export const subdomainOf = ({ environments }: CustomerSnapshot): string => environments[0]?.subdomain ?? '';

/** The failure that `promise` ends with. */
export const failureOf = async (promise: Promise<unknown>): Promise<Failure> => {
  try {
    await promise;
  } catch (error) {
    return error as Failure;
  }
  throw new Error('it did not fail');
};
