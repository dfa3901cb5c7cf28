import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = join(tmpdir(), 'csite-ports');

/**
 * Between finding a port free and listening on it lie seconds in which another csite may find the same one. A claim is a file
 * that only one process can make; it counts for as long as its maker lives.
 * @returns false when a living process has claimed the port
 */
export function claimPort(port: number): boolean {
  makeFolder();
  const path = join(folder, String(port));
  return write(path) || (!isHeld(path) && remove(path) && write(path));
}

function makeFolder(): void {
  // Shared by all users of the machine, like the ports.
  if (mkdirSync(folder, { recursive: true }) !== undefined) chmodSync(folder, 0o777);
}

function write(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function isHeld(path: string): boolean {
  try {
    process.kill(Number(readFileSync(path, 'utf8')), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // it lives, and is somebody else's
  }
}

function remove(path: string): boolean {
  try {
    rmSync(path);
    return true;
  } catch {
    return false;
  }
}
