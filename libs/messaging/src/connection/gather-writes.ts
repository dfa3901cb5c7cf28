import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/**
 * Lets a socket send once per turn of the event loop. The clients of NATS and PostgreSQL write each message by itself, and
 * the system call costs more than all else that is done for it: what thirty requests of one turn have to say goes out in one
 * write. Nothing waits longer than the turn that produced it.
 */
export const gatherWrites = (socket: Socket): Socket =>
  // Connecting gives a socket its own `write` again, so ours goes on after it.
  socket.prependOnceListener('connect', () => gatherFrom(socket));

const gatherFrom = (socket: Socket): void => {
  const write = socket.write.bind(socket) as (...words: unknown[]) => boolean;
  let gathering = false;
  const gather = (): void => {
    if (gathering) return;
    gathering = true;
    socket.cork();
    setImmediate(() => {
      gathering = false;
      socket.uncork();
    });
  };
  socket.write = (...words: unknown[]): boolean => {
    gather();
    return write(...words);
  };
};

const onNewSocket = (message: unknown): void => {
  gatherWrites((message as { readonly socket: Socket }).socket);
};

let users = 0;

/** The bus client makes its sockets itself, a new one after each reconnection: Node tells of them, until `stop` is called. */
export const gatherWritesOfNewSockets = (): { readonly stop: () => void } => {
  users += 1;
  if (users === 1) subscribe('net.client.socket', onNewSocket);
  return {
    stop: () => {
      users -= 1;
      if (users === 0) unsubscribe('net.client.socket', onNewSocket);
    },
  };
};
