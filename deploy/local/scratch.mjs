import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
/** Several times what a test run keeps at one moment. */
const ROOM_BYTES = 4 * 1024 ** 3;
const name = /^csite-run-(\d+)-/;

/**
 * Runs `work` with a folder for what a test run writes: in memory where the machine has it, so that no database waits for a
 * disk. It is gone afterwards, as are those of runs that were killed.
 */
export const withScratchFolder = async (work) => {
  const parent = hasRoomInMemory() ? memory : tmpdir();
  for (const folder of readdirSync(parent)) if (isLeft(folder)) removeOwn(join(parent, folder));
  const folder = mkdtempSync(join(parent, `csite-run-${process.pid}-`));
  // Servers run in it as users of their own.
  chmodSync(folder, 0o1777);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Programs are started in it, too: some machines do not allow that there. */
const hasRoomInMemory = () => {
  if (!existsSync(memory)) return false;
  const { bavail, bsize } = statfsSync(memory);
  const mounts = readFileSync('/proc/mounts', 'utf8').split('\n');
  const [, , , options = 'noexec'] = mounts.find((line) => line.split(' ')[1] === memory)?.split(' ') ?? [];
  // What lies there takes of the memory that the programs have, in a container up to its limit.
  return Math.min(bavail * bsize, process.availableMemory()) >= ROOM_BYTES && !options.split(',').includes('noexec');
};

/** Another user's is that user's to remove. */
const removeOwn = (folder) => {
  try {
    if (statSync(folder).uid === process.getuid?.()) rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    // Somebody else who starts at the same moment has removed it.
    if (error.code !== 'ENOENT') throw error;
  }
};

const isLeft = (folder) => {
  const pid = Number(name.exec(folder)?.[1]);
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
};
