import type { ContractFacts } from '../change/situation';
import { DISK, IP, PREMIUM } from './life';
import { APP_SUITE, BACKUP, NEO } from './situation.builder';

/** Net yen a month of one unit, as the sample catalogue has it: written down again, so that nobody prices twice alike. */
export const prices: Readonly<Record<string, number>> = {
  [NEO]: 400,
  [PREMIUM]: 600,
  [APP_SUITE]: 300,
  [BACKUP]: 5000,
  [IP]: 3000,
  [DISK]: 1000,
};

/** Of all that a contract holds, for a month. */
export const priceOf = ({ lines }: Pick<ContractFacts, 'lines'>): number =>
  lines.entries().reduce((sum, { code, quantity }) => sum + quantity * (prices[code] ?? NaN), 0);
