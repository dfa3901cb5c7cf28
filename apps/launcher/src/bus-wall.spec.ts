import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder, startNats, type EmbeddedNats } from '@csite/embedded';
import { AckPolicy, jetstream, jetstreamManager, RetentionPolicy } from '@nats-io/jetstream';
import { Kvm } from '@nats-io/kv';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { busUsers } from './services';

describe('the permissions of the bus', () => {
  const dir = mkdtempSync(join(tmpdir(), 'csite-wall-'));
  const passwordOf = (user: string): string => `p${user}`;
  const open: NatsConnection[] = [];
  let nats: EmbeddedNats;

  beforeAll(async () => {
    const env = Object.fromEntries(busUsers.map((user) => [`NATS_${user.toUpperCase()}_PASSWORD`, passwordOf(user)]));
    nats = await startNats({ dir, config: join(projectFolder(), 'deploy', 'nats', 'nats.conf'), env });
    const manager = await jetstreamManager(await as('notification'), { checkAPI: false });
    await manager.streams.add({ name: 'EVENTS', subjects: ['evt.>'] });
    await manager.streams.add({ name: 'MAIL', subjects: ['mail.>'], retention: RetentionPolicy.Workqueue });
  });

  afterAll(async () => {
    for (const connection of open) await connection.close();
    await nats.stop();
    rmSync(dir, { recursive: true });
  });

  const as = async (user: string): Promise<NatsConnection> => {
    const connection = await connect({
      servers: nats.url,
      user,
      pass: passwordOf(user),
      inboxPrefix: `_INBOX_${user}`,
      timeout: 1_000,
    });
    open.push(connection);
    return connection;
  };

  /** Everything that the server refuses comes as a status, also for a publication without a reply. */
  const refusal = async (user: string, attempt: (connection: NatsConnection) => unknown): Promise<string> => {
    const connection = await as(user);
    const refused = (async () => {
      for await (const status of connection.status()) if (status.type === 'error') return status.error.message;
      return 'closed';
    })();
    void Promise.resolve(attempt(connection)).catch(() => undefined);
    await connection.flush();
    return Promise.race([refused, new Promise<string>((resolve) => setTimeout(resolve, 300, 'allowed'))]);
  };

  it('let the gateway ask, and the asked answer', async () => {
    const contracts = await as('contracts');
    contracts.subscribe('rpc.contracts.overview.get', { callback: (_error, message) => void message.respond('here') });
    await contracts.flush();
    const reply = await (await as('gateway')).request('rpc.contracts.overview.get', '{}');
    expect(reply.string()).toBe('here');
  });

  it('let environments say how full their disks are', async () => {
    const reply = await jetstream(await as('environments')).publish('evt.environments.environment.disk-measured.v1', '{}');
    expect(reply.stream).toBe('EVENTS');
  });

  it.each([
    ['billing', 'rpc.contracts.application.submit'],
    ['billing', 'evt.contracts.contract.changed.v1'],
    ['contracts', 'mail.identity.sign-up-link.v1'],
    ['identity', 'mail.contracts.contractor-email-link.v1'],
    ['status', 'sys.session.revoked'],
    ['contracts', 'sys.clock'],
    ['billing', '$KV.KEYS.jwks'],
    ['gateway', 'rpc.contracts.import.commit'],
    ['gateway', 'rpc.contracts.dead-letters.redrive'],
    ['gateway', 'rpc.identity.operator.create'],
    ['gateway', 'rpc.identity.operator.reset-factors'],
    ['contracts', 'rpc.identity.operator.create'],
    ['gateway', 'evt.contracts.contract.changed.v1'],
    ['contracts', '_INBOX_gateway.guess'],
    ['identity', '$JS.API.STREAM.MSG.GET.MAIL'],
    ['identity', '$JS.API.CONSUMER.CREATE.MAIL.thief'],
    ['gateway', '$JS.API.CONSUMER.CREATE.MAIL.thief'],
    ['gateway', '$JS.API.STREAM.MSG.GET.EVENTS'],
    ['gateway', '$JS.API.CONSUMER.DELETE.EVENTS.billing-contracts'],
    ['contracts', '$JS.API.STREAM.PURGE.EVENTS'],
    ['cli', 'mail.identity.sign-up-link.v1'],
    ['environments', 'evt.contracts.contract.changed.v1'],
    ['environments', 'rpc.contracts.disk-usage.report'],
    ['contracts', 'evt.environments.environment.disk-measured.v1'],
  ])('do not let %s publish %s', async (user, subject) => {
    expect(await refusal(user, (connection) => connection.publish(subject, '{}'))).toContain('Permissions Violation for Publish');
  });

  it.each([
    ['billing', 'rpc.contracts.>'],
    ['contracts', 'mail.>'],
    ['notification', 'mail.>'],
    ['contracts', '_INBOX_gateway.>'],
    ['gateway', '>'],
    ['environments', 'evt.>'],
  ])('do not let %s listen to %s', async (user, subject) => {
    expect(await refusal(user, (connection) => connection.subscribe(subject))).toContain(
      'Permissions Violation for Subscription',
    );
  });

  it('let facts be read by all, one-time links by notification alone', async () => {
    await jetstream(await as('contracts')).publish('evt.contracts.contract.changed.v1', '{}');
    await jetstream(await as('identity')).publish('mail.identity.sign-up-link.v1', 'secret');
    for (const [user, stream] of [
      ['billing', 'EVENTS'],
      ['notification', 'MAIL'],
    ] as const) {
      const connection = await as(user);
      const manager = await jetstreamManager(connection, { checkAPI: false });
      await manager.consumers.add(stream, {
        durable_name: user,
        ack_policy: AckPolicy.Explicit,
        filter_subject: stream === 'MAIL' ? 'mail.>' : 'evt.>',
      });
      const consumer = await jetstream(connection).consumers.get(stream, user);
      const message = await consumer.next({ expires: 2_000 });
      expect(await message?.ackAck()).toBe(true);
    }
  });

  it('let the gateway follow the heads of facts', async () => {
    await jetstream(await as('contracts')).publish('evt.contracts.contract.changed.v1', '{}');
    const follower = await jetstream(await as('gateway')).consumers.get('EVENTS', { headers_only: true });
    const message = await follower.next({ expires: 2_000 });
    expect([message?.subject.split('.')[0], message?.data.length]).toEqual(['evt', 0]);
  });

  it('let everybody watch the public keys that identity writes', async () => {
    const keys = await new Kvm(await as('identity')).create('KEYS', { history: 1 });
    await keys.put('jwks', '{"keys":[]}');
    const seen = await new Kvm(await as('billing')).create('KEYS', { history: 1 });
    for await (const entry of await seen.watch({ key: 'jwks' })) {
      expect(entry.string()).toBe('{"keys":[]}');
      break;
    }
  });

  it('let the first process set a manual clock, and the rest read it', async () => {
    const first = await new Kvm(await as('status')).create('CLOCK', { history: 1 });
    await first.create('now', '2025-03-20T23:59:59+09:00');
    const second = await new Kvm(await as('billing')).create('CLOCK', { history: 1 });
    expect((await second.get('now'))?.string()).toBe('2025-03-20T23:59:59+09:00');
  });

  it('keep strangers out', async () => {
    await expect(connect({ servers: nats.url, user: 'gateway', pass: 'guess' })).rejects.toThrow('Authorization Violation');
    await expect(connect({ servers: nats.url })).rejects.toThrow('Authorization Violation');
  });
});
