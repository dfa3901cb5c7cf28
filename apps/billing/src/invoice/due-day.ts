import { firstOfNextMonth, lastDayOfMonth } from '@csite/values';

/** Bills are due at the end of the month after that of their issue (domain.md, payment). */
export const dueDay = (issuedOn: Temporal.PlainDate): Temporal.PlainDate => lastDayOfMonth(firstOfNextMonth(issuedOn));
