import 'reflect-metadata';
import { runCrashProgram } from '@csite/testing';
import { importantNoticeRun } from './important-notice-run';

/** `npm run important-notice -- --contractors 10000 --kills 10` */
void runCrashProgram({
  run: importantNoticeRun,
  what: 'contractors',
  held: 'Each contractor got the notice exactly once.',
});
