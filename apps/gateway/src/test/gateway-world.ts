import { startNats, type EmbeddedNats } from '@csite/embedded';
import { type Access, type Call, connectBus, NatsStrategy } from '@csite/messaging';
import { accessToken, type Caller, type Role, type Rpc, signingKeysBucket } from '@csite/protocol';
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

export const taro: Caller = {
  accountId: '0197a2b0-0000-7000-8000-000000000001',
  customerId: '0197a2b0-0000-7000-8000-000000000002',
  role: 'owner',
  sessionId: '0197a2b0-0000-7000-8000-000000000003',
  name: '山田 太郎',
  email: 'taro@example.com',
};

/** The gateway on a bus of its own, with services that answer what a test tells them to. */
export class GatewayWorld {
  private readonly services: NatsStrategy[] = [];

  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly nats: EmbeddedNats,
    private readonly dir: string,
    private readonly key: CryptoKey,
    private readonly connection: NatsConnection,
  ) {}

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<GatewayWorld> {
    const dir = mkdtempSync(join(tmpdir(), 'csite-gateway-'));
    const nats = await startNats({ dir });
    const connection = await connectBus({ service: 'identity', url: nats.url });
    const key = await publishKey(connection);
    const env = { NATS_URL: nats.url, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', ...environment };
    const app = await buildGateway(rootModule(GatewayModule, env), readConfig(GatewayConfig, env));
    await app.listen(0, '127.0.0.1');
    return new GatewayWorld(app, await app.getUrl(), nats, dir, key, connection);
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
  token(
    changed: Partial<Caller> = {},
    { typ = accessToken.type, expires = '5m' }: { typ?: string; expires?: string } = {},
  ): Promise<string> {
    return new SignJWT(claimsOf({ ...taro, ...changed }))
      .setProtectedHeader({ alg: 'EdDSA', typ, kid: 'test' })
      .setIssuer(accessToken.issuer)
      .setAudience(accessToken.audience)
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(this.key);
  }

  async as(role: Role): Promise<Record<string, string>> {
    return { authorization: `Bearer ${await this.token({ role })}` };
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
    await this.app.close();
    await Promise.all(this.services.map((service) => service.close()));
    await this.connection.close();
    await this.nats.stop();
    rmSync(this.dir, { recursive: true, force: true });
  }
}

const publishKey = async (connection: NatsConnection): Promise<CryptoKey> => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const bucket = await new Kvm(connection).create(signingKeysBucket.bucket, { history: 1 });
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'EdDSA', use: 'sig' }];
  await bucket.put(signingKeysBucket.key, JSON.stringify({ keys }));
  return privateKey;
};
