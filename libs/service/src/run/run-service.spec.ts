import { eventually, startNats } from '@csite/embedded';
import { Bus } from '@csite/messaging';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BusTestbed } from '../testbed/bus.testbed';
import { AskSlowly, Forget } from '../testbed/parcels.process';
import { Process } from '../testbed/process.testbed';

const address =
  'must be a NATS URL such as nats://user:password@host:4222, with @ : / ? # % in a password written as %40 %3A %2F %3F %23 %25';

describe('a service as a process', () => {
  let testbed: BusTestbed;
  let bus: Bus;
  const started: Process[] = [];

  beforeAll(async () => {
    testbed = await BusTestbed.start();
    bus = new Bus(await testbed.connect('gateway'), 'gateway');
  });

  afterAll(async () => {
    for (const each of started) await each.kill();
    await testbed.stop();
  });

  const start = (env: Readonly<Record<string, string>> = { NATS_URL: testbed.server.url }): Process => {
    const process = Process.start('parcels', env);
    started.push(process);
    return process;
  };
  const ready = async (): Promise<Process> => {
    const process = start();
    await eventually('ready', () => process.says('"ready"'));
    return process;
  };

  it.each([
    ['nothing', {}, `Environment variable NATS_URL is not set and ${address}.\n`],
    [
      'a mistyped name',
      { NATS_URL: 'nats://127.0.0.1:1', CLOK: 'manual' },
      'Unknown environment variable CLOK: did you mean CLOCK?\n',
    ],
    [
      'a wrong value',
      { NATS_URL: 'nats://127.0.0.1:1', CLOCK: 'sundial' },
      'Environment variable CLOCK must be system or manual.\n',
    ],
    ['an address without a host', { NATS_URL: 'nats://' }, `Environment variable NATS_URL ${address}.\n`],
  ])('that is told %s ends with one sentence', async (_what, env, sentence) => {
    const process = start(env);
    expect(await process.ended).toBe(1);
    expect(process.err).toBe(sentence);
    expect(process.out).toBe('');
  });

  it('finishes what it has begun when it is told to stop, takes no more, and ends well', async () => {
    const process = await ready();
    const begun = bus.ask(AskSlowly, {});
    await new Promise((resolve) => setTimeout(resolve, 200));
    process.child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 200));
    await expect(bus.ask(AskSlowly, {}, { deadline: Date.now() + 300 })).rejects.toMatchObject({ kind: 'unavailable' });
    expect(await begun).toEqual({ word: 'done' });
    expect(await process.ended).toBe(0);
    expect(process.lines().at(-1)).toMatchObject({ level: 'info', message: 'stopping', signal: 'SIGTERM' });
  });

  it('ends at a rejection that nobody handles, and says which, without its secrets', async () => {
    const process = await ready();
    await bus.ask(Forget, {}).catch(() => undefined);
    expect(await process.ended).toBe(1);
    const last = process.lines().at(-1);
    expect(last).toMatchObject({ level: 'fatal', message: 'a promise was rejected and nobody handled it' });
    expect(JSON.stringify(last)).toContain('nobody waits for this');
    expect(process.out).not.toContain('eyJ');
  });

  it('whose password the bus does not know ends with one sentence that does not quote it', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'csite-users-'));
    const config = join(dir, 'nats.conf');
    await writeFile(config, 'authorization { users: [ { user: parcels, password: "right" } ] }');
    const server = await startNats({ dir, config });
    const process = start({ NATS_URL: `nats://parcels:wrong@127.0.0.1:${server.port}` });
    expect(await process.ended).toBe(1);
    expect(process.err).toBe(
      `Environment variable NATS_URL is not right: The NATS server at 127.0.0.1:${server.port} refuses user "parcels" with the password given.\n`,
    );
    expect(process.out).toBe('');
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  });

  it('starts before the bus is there', async () => {
    await testbed.server.stop();
    const process = start();
    await eventually('it waits', () => process.says('waiting for it'));
    await testbed.server.restart();
    await eventually('ready', () => process.says('"ready"'));
    process.child.kill('SIGTERM');
    expect(await process.ended).toBe(0);
  });
});
