import 'reflect-metadata';
import { processEnvironment } from '@csite/service/client';
import { runCommandLine } from './command-line';
import { Terminal } from './terminal';

const environment = processEnvironment();
const terminal = Terminal.of(environment);

void runCommandLine(process.argv.slice(2), environment, terminal).then((code) => process.exit(code));
