import { GetPayment } from '@csite/protocol';
import { invoiceSurface } from './invoice-surface';
import type { Row } from './surface-row';

/** How a customer pays, and what for. */
export const paymentSurface: readonly Row[] = [
  { ask: ['GET', 'billing/payment'], message: GetPayment, words: {}, status: 200 },
  ...invoiceSurface,
];
