import 'reflect-metadata';
import { startInfrastructure, stopInfrastructure } from '@csite/testing';
import { importantNoticeRun } from './important-notice-run';

const numberAfter = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name);
  return at === -1 ? otherwise : Number(process.argv[at + 1]);
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** `npm run important-notice -- --contractors 10000 --kills 10` */
const main = async (): Promise<void> => {
  await startInfrastructure();
  const wishes = {
    contractors: numberAfter('--contractors', 10_000),
    kills: numberAfter('--kills', 10),
    random: Math.random,
    say,
  };
  try {
    const { findings, perSecond, peakMiB } = await importantNoticeRun(wishes);
    say(`${perSecond} mails a second, at most ${peakMiB} MiB a replica`);
    for (const finding of findings) say(`BROKEN  ${finding}`);
    if (findings.length === 0) say('Each contractor got the notice exactly once.');
    process.exitCode = findings.length === 0 ? 0 : 1;
  } finally {
    await stopInfrastructure();
  }
};

void main();
