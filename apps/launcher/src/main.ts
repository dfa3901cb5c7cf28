import { env } from 'node:process';
import { readConfiguration } from './configuration';
import { Home } from './home';
import { Launcher } from './launcher';
import { Terminal } from './terminal';

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Resolves when somebody wants us to end: Ctrl-C, a signal, the terminal or the process that started us gone. */
function wishToEnd(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of endings) process.on(signal, () => resolve(signal));
    if (process.connected) process.once('disconnect', () => resolve('the end of npm'));
  });
}

async function main(): Promise<void> {
  const configuration = readConfiguration(env, process.argv.slice(2));
  const terminal = new Terminal(configuration.begun);
  const home = new Home(configuration.home);
  await home.enter();
  if (configuration.fresh) home.wipe();
  const launcher = new Launcher(configuration, home, terminal);
  try {
    const wish = wishToEnd();
    const started = launcher.start(env).then(() => wish);
    terminal.say(`Stopping after ${await Promise.race([wish, started])} …`);
  } finally {
    home.beginLeaving();
    await launcher.stop();
    home.leave();
  }
  terminal.say('Stopped; nothing is left running.');
}

// A terminal that is gone shall not keep us from stopping in good order.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
