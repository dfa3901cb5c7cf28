import { type EmbeddedNats, eventually, startNats } from '@csite/embedded';
import type { NatsConnection } from '@nats-io/transport-node';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeptLog } from '../testbed/bus.testbed';
import { BusRefusal } from './bus-refusal';
import { connectBus } from './connect';

const withPassword = (password: string): string =>
  `authorization { timeout: 2, users: [ { user: shop, password: "${password}", permissions: { publish: ["rpc.>", "_INBOX_shop.>"] } } ] }`;

describe('a bus that knows its users', () => {
  let dir: string;
  let config: string;
  let server: EmbeddedNats;
  const open: NatsConnection[] = [];

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'csite-users-'));
    config = join(dir, 'nats.conf');
    await writeFile(config, withPassword('right'));
    server = await startNats({ dir, config });
  });

  afterAll(async () => {
    for (const each of open) await each.close();
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  });

  const urlOf = (password: string): string => `nats://shop:${password}@127.0.0.1:${server.port}`;
  const connected = async (log?: KeptLog): Promise<NatsConnection> => {
    const connection = await connectBus({ service: 'shop', url: urlOf('right'), log });
    open.push(connection);
    return connection;
  };
  const refusal = (url: string): Promise<unknown> => connectBus({ service: 'shop', url }).catch((error: unknown) => error);
  const serveWith = async (password: string): Promise<void> => {
    await writeFile(config, withPassword(password));
    await server.restart();
  };

  it('lets in who has the right password', async () => {
    const connection = await connected();
    await connection.flush();
  });

  it.each([
    ['a wrong password', 'wrong'],
    ['an empty one', ''],
  ])('refuses %s at once, in a sentence that quotes no password', async (_what, password) => {
    const error = await refusal(urlOf(password));
    expect(error).toBeInstanceOf(BusRefusal);
    expect((error as BusRefusal).message).toBe(
      `The NATS server at 127.0.0.1:${server.port} refuses user "shop" with the password given.`,
    );
  });

  it('refuses who says no name', async () => {
    expect(await refusal(server.url)).toMatchObject({ message: expect.stringContaining('without user and password') as string });
  });

  it('is not looked for at what is no address', async () => {
    expect(await refusal('nats://')).toBeInstanceOf(BusRefusal);
  });

  it('is waited for while it is away, and its refusal is told when it comes', async () => {
    await server.stop();
    const log = new KeptLog();
    const waiting = connectBus({ service: 'shop', url: urlOf('right'), log });
    const hopeless = refusal(urlOf('wrong'));
    await eventually('the wait is told', () => log.lines.some(({ message }) => message.includes('waiting for it')));
    await server.restart();
    open.push(await waiting);
    expect(await hopeless).toBeInstanceOf(BusRefusal);
    expect(log.errors()).toEqual([]);
  });

  it('that refuses a process which runs already is told to the log once, and used again when it lets it in', async () => {
    const log = new KeptLog();
    const connection = await connected(log);
    await serveWith('another');
    await eventually('the refusal is told', () => log.errors().some(({ message }) => message.includes('refuses')));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(log.errors()).toHaveLength(1);
    expect(connection.isClosed()).toBe(false);
    await serveWith('right');
    await eventually('back', () =>
      connection.flush().then(
        () => true,
        () => false,
      ),
    );
    expect(log.lines.at(-1)?.message).toContain('back');
  });

  it('tells what a user may not do', async () => {
    const log = new KeptLog();
    const connection = await connected(log);
    connection.publish('evt.shop.order.changed.v1', '{}');
    await eventually('told', () => log.errors().some(({ fields }) => 'subject' in fields));
  });
});
