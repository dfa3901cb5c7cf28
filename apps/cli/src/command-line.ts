import type { Environment } from '@csite/service/client';
import { withBus } from './bus-session';
import { clockCommand } from './clock/clock.command';
import type { Command } from './command';
import { deadLettersCommand } from './dead-letters/dead-letters.command';
import { diskUsageCommand } from './disk-usage/disk-usage.command';
import { helpText } from './help';
import { importCommand } from './import/import.command';
import { reportFailure } from './report-failure';
import { operatorCommand } from './operator/operator.command';
import type { Terminal } from './terminal';
import { unknownCommand } from './usage';

const commands: Readonly<Record<string, Command>> = {
  import: importCommand,
  clock: clockCommand,
  'dead-letters': deadLettersCommand,
  'disk-usage': diskUsageCommand,
  operator: operatorCommand,
};

/** Runs one command; the exit code is 0 when it did what it was asked, 1 otherwise. */
export const runCommandLine = async (words: readonly string[], environment: Environment, terminal: Terminal): Promise<number> => {
  const [name = '--help', ...rest] = words;
  try {
    if (['--help', '-h', 'help'].includes(name) || rest.includes('--help')) {
      terminal.say(helpText);
      return 0;
    }
    const command = commands[name];
    if (!command) throw unknownCommand(name);
    const work = command.prepare(rest);
    await withBus(environment, command.user ?? 'cli', (bus) => work(bus, terminal));
    return 0;
  } catch (error) {
    reportFailure(error, terminal);
    return 1;
  }
};
