import type { PlannedChange } from '../renewal/renewal-outlook';

/** When open terms make a contract annual. */
export const annualFrom = (open: readonly PlannedChange[]): Temporal.PlainDate | undefined =>
  open.find(({ asked }) => asked.kind === 'terms' && asked.contractType === 'annual')?.effectiveOn;
