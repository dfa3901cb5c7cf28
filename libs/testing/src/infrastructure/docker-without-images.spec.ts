import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { testEnvironment } from './environment';

const run = promisify(execFile);

/** What an engine says that has no image and no network: it answers, and can pull nothing. */
const answer = ({ url = '' }: IncomingMessage, response: ServerResponse): void => {
  const about: Readonly<Record<string, object>> = {
    '/info': {
      OperatingSystem: 'none',
      Architecture: 'x86_64',
      NCPU: 1,
      MemTotal: 1,
      ServerVersion: '1',
      IndexServerAddress: '',
    },
    '/version': { Version: '1', ApiVersion: '1.44' },
    '/containers/json': [],
  };
  const path = url.replace(/^\/v[\d.]+/, '').replace(/\?.*$/, '');
  const body = path === '/_ping' ? 'OK' : JSON.stringify(about[path] ?? { message: 'no route to the registry' });
  response.writeHead(path === '/_ping' || path in about ? 200 : path.endsWith('/json') ? 404 : 500);
  response.end(body);
};

describe('a machine whose Docker answers and can pull nothing', () => {
  let dir: string;
  let engine: Server;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'csite-docker-'));
    await writeFile(join(dir, 'docker'), '#!/bin/sh\necho 1\n');
    await chmod(join(dir, 'docker'), 0o755);
    engine = createServer(answer);
    await new Promise<void>((resolve) => engine.listen(0, '127.0.0.1', resolve));
  });

  afterAll(async () => {
    engine.closeAllConnections();
    engine.close();
    await rm(dir, { recursive: true, force: true });
  });

  it('gets PostgreSQL as a local process, and is told so', async () => {
    const start = `require(${JSON.stringify(join(__dirname, 'servers.js'))}).startSharedPostgres(console.log).then((server) => server.stop())`;
    const { stdout } = await run(process.execPath, ['-e', start], {
      env: {
        PATH: `${dir}${delimiter}${testEnvironment.get('PATH') ?? ''}`,
        HOME: dir,
        DOCKER_HOST: `tcp://127.0.0.1:${(engine.address() as AddressInfo).port}`,
      },
    });
    const [why, what] = stdout.trim().split('\n');
    expect(why).toMatch(/^Docker answers but cannot start PostgreSQL \(.*\)\.$/);
    expect(what).toBe('Test infrastructure: PostgreSQL and NATS as local processes (no usable Docker).');
  });
});
