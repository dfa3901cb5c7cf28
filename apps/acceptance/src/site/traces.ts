import { connect } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';

/** Processes that run for a folder: it stands in their arguments or in their environment. */
export function processesOf(home: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => read(pid, 'cmdline').includes(home) || read(pid, 'environ').includes(home))
    .map((pid) => `${pid} ${read(pid, 'cmdline').replaceAll('\0', ' ')}`)
    .filter((line) => line.split(' ').length > 2);
}

export const portsOf = (addresses: readonly string[]): number[] => addresses.map((address) => Number(new URL(address).port));

export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function read(pid: string, file: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
