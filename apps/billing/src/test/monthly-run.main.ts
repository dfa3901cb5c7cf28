import 'reflect-metadata';
import { runCrashProgram } from '@csite/testing';
import { monthlyRun } from './monthly-run';

/** `npm run invoices -- --documents 10000 --kills 10` */
void runCrashProgram({
  run: monthlyRun,
  what: 'documents',
  held: 'Each was issued exactly once, numbered without gaps.',
});
