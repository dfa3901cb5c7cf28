import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { startNats, type EmbeddedNats } from './start-nats';

describe('the embedded NATS server', () => {
  const dir = mkdtempSync(join(tmpdir(), 'csite-nats-'));
  let nats: EmbeddedNats;

  beforeAll(async () => {
    nats = await startNats({ dir });
  });

  afterAll(async () => {
    await nats.stop();
    rmSync(dir, { recursive: true });
  });

  it('keeps a stream over kill -9, at the same address', async () => {
    const before = await connect({ servers: nats.url });
    await (await jetstreamManager(before)).streams.add({ name: 'PROMISES', subjects: ['promise.>'] });
    await jetstream(before).publish('promise.given', '守る');
    await nats.kill();
    await nats.restart();
    await before.close();
    const after = await connect({ servers: nats.url });
    const { state } = await (await jetstreamManager(after)).streams.info('PROMISES');
    expect(state.messages).toBe(1);
    await after.close();
  });
});
