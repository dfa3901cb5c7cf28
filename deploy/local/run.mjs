import { spawn } from 'node:child_process';
import { root } from './project.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in the project's folder and passes on every wish to end, so that nothing outlives us.
 * @returns its exit code
 */
export const run = (command, args, { env = process.env, onOutput, channel = false } = {}) => {
  const output = onOutput ? 'pipe' : 'inherit';
  const child = spawn(command, args, { cwd: root, env, stdio: ['inherit', output, output, ...(channel ? ['ipc'] : [])] });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', onOutput);
  const passOn = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, passOn);
  const stopWatching = watchNpm(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const name of signals) process.off(name, passOn);
      stopWatching();
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
};

/** npm that is killed outright tells its script nothing: only our parent changes. */
const watchNpm = (gone) => {
  if (!process.env.npm_lifecycle_event) return () => undefined;
  const parent = process.ppid;
  const timer = setInterval(() => process.ppid !== parent && gone(), 1000);
  timer.unref();
  return () => clearInterval(timer);
};

/** Runs quietly; shows what the program said only when it fails. */
export const runQuietly = async (what, command, args, env) => {
  const said = [];
  const code = await run(command, args, { env, onOutput: (chunk) => said.push(chunk) });
  if (code === 0) return;
  process.stderr.write(Buffer.concat(said));
  throw new Error(`${what} failed (exit code ${code}); what it said stands above.`);
};
