import { createServer, type AddressInfo, type Server } from 'node:net';
import { ConfigurationError } from './configuration';
import { checkBus, checkDatabase } from './outside-servers';

/** Somebody who says `words` to whoever connects, and hangs up. */
const saying = async (words: string): Promise<{ server: Server; port: number }> => {
  const server = createServer((socket) => void socket.on('error', () => undefined).end(words));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
};
const nobody = '127.0.0.1:1';

describe('the bus of somebody else', () => {
  const open: Server[] = [];
  afterAll(() => open.forEach((server) => server.close()));
  const greeted = async (words: string): Promise<string> => {
    const { server, port } = await saying(words);
    open.push(server);
    return `nats://127.0.0.1:${port}`;
  };

  it('is taken when it greets as NATS does', async () => {
    await expect(checkBus(await greeted('INFO {}\r\n'))).resolves.toBeUndefined();
  });

  it('needs one of its addresses to answer', async () => {
    await expect(checkBus(`nats://${nobody},${await greeted('INFO {}\r\n')}`)).resolves.toBeUndefined();
  });

  it.each([
    ['220 mail.example ESMTP\r\n', 'not a NATS server'],
    ['', 'closed without a greeting'],
  ])('is refused when it says %j', async (words, reason) => {
    const url = await greeted(words);
    await expect(checkBus(url)).rejects.toThrow(
      `No NATS server of NATS_URL answers (${url.slice('nats://'.length)}: ${reason}). Start it, or correct NATS_URL.`,
    );
  });

  it('is refused with what each address said, and without its passwords', async () => {
    const refusal = checkBus(`nats://me:hunter2@${nobody},nats://token3@127.0.0.1:2`);
    await expect(refusal).rejects.toBeInstanceOf(ConfigurationError);
    await expect(refusal).rejects.toThrow(/\(127\.0\.0\.1:1: .*ECONNREFUSED.*; 127\.0\.0\.1:2: .*ECONNREFUSED/);
    await expect(refusal).rejects.not.toThrow(/hunter2|token3/);
  });
});

describe('the PostgreSQL server of somebody else', () => {
  it('is refused in one sentence when nobody answers, without the password', async () => {
    const refusal = checkDatabase(`postgresql://root:hunter2@${nobody}/postgres`);
    await expect(refusal).rejects.toBeInstanceOf(ConfigurationError);
    await expect(refusal).rejects.toThrow(
      /^The PostgreSQL server of DATABASE_URL at 127\.0\.0\.1:1 cannot be used: .*ECONNREFUSED.*\. Start it, or correct DATABASE_URL\.$/,
    );
    await expect(refusal).rejects.not.toThrow(/hunter2/);
  });

  it('is refused when its address names a certificate that is not there', async () => {
    const refusal = checkDatabase(`postgresql://root:hunter2@${nobody}/postgres?sslrootcert=/nowhere/root.crt`);
    await expect(refusal).rejects.toBeInstanceOf(ConfigurationError);
    await expect(refusal).rejects.toThrow(
      /^The PostgreSQL server of DATABASE_URL at 127\.0\.0\.1:1 cannot be used: .*\/nowhere\/root\.crt.* correct DATABASE_URL\.$/,
    );
    await expect(refusal).rejects.not.toThrow(/hunter2/);
  });

  it('is refused when what answers is none', async () => {
    const { server, port } = await saying('HTTP/1.1 400 Bad Request\r\n\r\n');
    await expect(checkDatabase(`postgresql://root:hunter2@127.0.0.1:${port}/postgres`)).rejects.toThrow(
      `The PostgreSQL server of DATABASE_URL at 127.0.0.1:${port} cannot be used`,
    );
    server.close();
  });
});
