import {
  BeginCardSetup,
  BeginChargeConfirmation,
  CompleteCardSetup,
  CompleteChargeConfirmation,
  GetCardSetup,
  GetPayment,
  RetryCollection,
  TransferCollection,
} from '@csite/protocol';
import { invoiceSurface } from './invoice-surface';
import type { Row } from './surface-row';

const id = '0197a2b0-0000-7000-8000-00000000000a';

/** How a customer pays, and what for. */
export const paymentSurface: readonly Row[] = [
  { ask: ['GET', 'billing/payment'], message: GetPayment, words: {}, status: 200 },
  { ask: ['POST', 'billing/card-setups', {}], message: BeginCardSetup, words: {}, status: 201 },
  { ask: ['GET', `billing/card-setups/${id}`], message: GetCardSetup, words: { setupId: id }, status: 200 },
  { ask: ['POST', `billing/card-setups/${id}/completion`], message: CompleteCardSetup, words: { setupId: id }, status: 201 },
  {
    ask: ['POST', `billing/collections/${id}/confirmation`],
    message: BeginChargeConfirmation,
    words: { billId: id },
    status: 201,
  },
  {
    ask: ['POST', `billing/collections/${id}/confirmation/completion`],
    message: CompleteChargeConfirmation,
    words: { billId: id },
    status: 201,
  },
  { ask: ['POST', `billing/collections/${id}/retry`], message: RetryCollection, words: { billId: id }, status: 201 },
  { ask: ['POST', `billing/collections/${id}/transfer`], message: TransferCollection, words: { billId: id }, status: 201 },
  ...invoiceSurface,
];
