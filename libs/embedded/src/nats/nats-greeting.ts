import { connect } from 'node:net';

/** The server says INFO first, before any password or TLS; a port that merely accepts is not yet a server. */
export function natsGreeting(port: number, host = '127.0.0.1', withinMs = 1_000): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host });
    const timer = setTimeout(() => socket.destroy(new Error('no greeting')), withinMs);
    socket.once('data', (data) => {
      if (data.toString().startsWith('INFO ')) resolve();
      else reject(new Error('not a NATS server'));
      socket.destroy();
    });
    socket.once('error', reject);
    socket.once('close', () => {
      clearTimeout(timer);
      reject(new Error('closed without a greeting'));
    });
  });
}
