import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats, startPostgres } from '@csite/embedded';
import type { Running } from './running';

const inNewFolder = async (start: (dir: string) => Promise<Running>): Promise<Running> => {
  const dir = await mkdtemp(join(tmpdir(), 'csite-test-'));
  const server = await start(dir);
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
};

/** Nobody misses the data of a test run: not waiting for the disk makes it twice as fast. */
export const embeddedPostgres = (): Promise<Running> =>
  inNewFolder((dir) =>
    startPostgres({
      dir,
      settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '400' },
    }),
  );

export const embeddedNats = (): Promise<Running> => inNewFolder((dir) => startNats({ dir }));
