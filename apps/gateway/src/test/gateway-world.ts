import { startNats, type EmbeddedNats } from '@csite/embedded';
import { type Access, type Call, connectBus, NatsStrategy } from '@csite/messaging';
import {
  accessToken,
  type AccountCaller,
  type Caller,
  type OperatorCaller,
  type Role,
  type Rpc,
  SessionRevoked,
  signingKeysBucket,
} from '@csite/protocol';
import { CallerVerifier, claimsOf, readConfig, rootModule } from '@csite/service';
import { Kvm } from '@nats-io/kv';
import type { NatsConnection } from '@nats-io/transport-node';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildGateway } from '../create-gateway';
import { GatewayConfig } from '../gateway.config';
import { GatewayModule } from '../gateway.module';

type Handle<Q, A> = (request: Q, call: Call) => A | Promise<A>;

const nothing = (): void => undefined;
const quiet = { debug: nothing, info: nothing, warn: nothing, error: nothing };

export const taro: AccountCaller = {
  kind: 'account',
  accountId: '0197a2b0-0000-7000-8000-000000000001',
  customerId: '0197a2b0-0000-7000-8000-000000000002',
  role: 'owner',
  sessionId: '0197a2b0-0000-7000-8000-000000000003',
  name: '山田 太郎',
  email: 'taro@example.com',
};

export const hanako: OperatorCaller = {
  kind: 'operator',
  operatorId: '0197a2b0-0000-7000-8000-000000000004',
  sessionId: '0197a2b0-0000-7000-8000-000000000005',
  name: '担当 花子',
  email: 'hanako@vendor.example',
};

/** The gateway on a bus of its own, with services that answer what a test tells them to. */
export class GatewayWorld {
  private readonly services: NatsStrategy[] = [];
  private readonly replicas: NestFastifyApplication[] = [];

  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly nats: EmbeddedNats,
    private readonly dir: string,
    readonly keys: SigningPair,
    readonly connection: NatsConnection,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  /** @param withKeys false: identity has never published a key. */
  static async start(environment: Readonly<Record<string, string>> = {}, { withKeys = true } = {}): Promise<GatewayWorld> {
    const dir = mkdtempSync(join(tmpdir(), 'csite-gateway-'));
    const nats = await startNats({ dir });
    const connection = await connectBus({ service: 'identity', url: nats.url });
    const keys = await generateKeyPair('EdDSA', { extractable: true });
    if (withKeys) await publishKey(connection, keys.publicKey);
    const env = { NATS_URL: nats.url, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', ...environment };
    const app = await buildGateway(rootModule(GatewayModule, env), readConfig(GatewayConfig, env));
    await app.listen(0, '127.0.0.1');
    return new GatewayWorld(app, await app.getUrl(), nats, dir, keys, connection, env);
  }

  /** The URL of a second gateway on the same bus. */
  async replica(): Promise<string> {
    const app = await buildGateway(rootModule(GatewayModule, this.env), readConfig(GatewayConfig, this.env));
    await app.listen(0, '127.0.0.1');
    this.replicas.push(app);
    return app.getUrl();
  }

  /** Tells all processes, as identity does, that a session has ended. */
  async endSession(sessionId: string): Promise<void> {
    this.connection.publish(SessionRevoked.subject, JSON.stringify({ sessionId }));
    await this.connection.flush();
  }

  /** Publishes the key of the tokens, as identity does when it starts. */
  publishKeys(): Promise<void> {
    return publishKey(this.connection, this.keys.publicKey);
  }

  /** A service that answers one message as `handle` says. */
  async answering<Q extends object, A extends object>(message: Rpc<Q, A>, access: Access, handle: Handle<Q, A>): Promise<void> {
    const service = message.subject.split('.')[1] ?? '';
    const connection = await connectBus({ service, url: this.nats.url });
    const strategy = new NatsStrategy({ service, connection, verifier: this.app.get(CallerVerifier), log: quiet });
    strategy.serve(message, access, handle);
    await promisify((ready: (error?: unknown) => void) => strategy.listen(ready))();
    this.services.push(strategy);
  }

  /** An access token as identity would sign it. */
  token(changed: Partial<AccountCaller> = {}, made: TokenFacts = {}): Promise<string> {
    return this.tokenOf({ ...taro, ...changed }, made);
  }

  tokenOf(caller: Caller, { typ = accessToken.type, expires = '5m' }: TokenFacts = {}): Promise<string> {
    return new SignJWT(claimsOf(caller))
      .setProtectedHeader({ alg: 'EdDSA', typ, kid: 'test' })
      .setIssuer(accessToken.issuer)
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(this.keys.privateKey);
  }

  async as(role: Role): Promise<Record<string, string>> {
    return { authorization: `Bearer ${await this.token({ role })}` };
  }

  async asOperator(): Promise<Record<string, string>> {
    return { authorization: `Bearer ${await this.tokenOf(hanako)}` };
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, { headers });
  }

  send(method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  async stop(): Promise<void> {
    await Promise.all([this.app, ...this.replicas].map((app) => app.close()));
    await Promise.all(this.services.map((service) => service.close()));
    await this.connection.close();
    await this.nats.stop();
    rmSync(this.dir, { recursive: true, force: true });
  }
}

interface TokenFacts {
  readonly typ?: string;
  readonly expires?: string;
}

interface SigningPair {
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
}

const publishKey = async (connection: NatsConnection, publicKey: CryptoKey): Promise<void> => {
  const bucket = await new Kvm(connection).create(signingKeysBucket.bucket, { history: 1 });
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'EdDSA', use: 'sig' }];
  await bucket.put(signingKeysBucket.key, JSON.stringify({ keys }));
};
