import { checkApplications, checkContracts } from './check-applications';
import { checkOutbox, checkStream } from './check-events';
import { checkMails } from './check-mails';
import type { Evidence } from './evidence';
import type { Acknowledged } from './journal';

/** What contradicts the promises, one line each; nothing when they were kept. */
export const verdictOn = (told: readonly Acknowledged[], evidence: Evidence): string[] => [
  ...checkApplications(told, evidence),
  ...checkContracts(told, evidence),
  ...checkOutbox(evidence),
  ...checkStream(evidence),
  ...checkMails(evidence),
  ...evidence.parked.map((line) => `given up: ${line}`),
];
