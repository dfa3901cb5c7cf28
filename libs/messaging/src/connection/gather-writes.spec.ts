import { once } from 'node:events';
import { createServer, type Server, Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { gatherWrites } from './gather-writes';

describe('A socket that gathers its writes', () => {
  let server: Server;
  let socket: Socket;
  let peer: Socket;
  let arrived: string;

  beforeEach(async () => {
    arrived = '';
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const accepted = once(server, 'connection') as Promise<[Socket]>;
    socket = gatherWrites(new Socket());
    socket.connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.write('hello '); // before it is connected
    [peer] = await accepted;
    peer.setEncoding('utf8').on('data', (text: string) => (arrived += text));
  });
  afterEach(() => {
    socket.destroy();
    peer.destroy();
    server.close();
  });

  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it('sends what one turn wrote in one go and in order', async () => {
    await once(socket, 'connect');
    await turn();
    for (const word of ['a', 'b', 'c']) socket.write(word);
    expect({ corked: socket.writableCorked, held: socket.writableLength }).toEqual({ corked: 1, held: 3 });
    await turn();
    expect(socket.writableCorked).toBe(0);
    socket.end();
    await once(peer, 'end');
    expect(arrived).toBe('hello abc');
  });

  it('loses nothing that is written just before its end', async () => {
    await once(socket, 'connect');
    socket.write('last words');
    socket.end('.');
    await once(peer, 'end');
    expect(arrived).toBe('hello last words.');
  });
});
