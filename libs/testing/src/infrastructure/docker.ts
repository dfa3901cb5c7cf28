import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether a container engine answers, asked briefly: a machine without one must not wait for it. */
export const dockerAnswers = async (): Promise<boolean> => {
  try {
    await run('docker', ['version', '--format', '{{.Server.Version}}'], { timeout: 2_000 });
    return true;
  } catch {
    return false;
  }
};
