import { GetPayment } from '@csite/protocol';
import type { Row } from './surface-row';

/** How a customer pays. */
export const paymentSurface: readonly Row[] = [{ ask: ['GET', 'billing/payment'], message: GetPayment, words: {}, status: 200 }];
