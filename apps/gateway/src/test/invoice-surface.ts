import {
  CorrectInvoice,
  GetInvoice,
  GetInvoiceTotals,
  ListInvoices,
  ListOperatorInvoices,
  RecordPayment,
  VoidInvoice,
} from '@csite/protocol';
import type { Row } from './surface-row';

const id = '0197a2b0-0000-7000-8000-00000000000a';
const payment = { amount: 38_500, receivedOn: '2025-05-30', reference: '0530-17' };
const correction = { lines: [{ code: 'K1', name: '値引き', quantity: -1, unitPrice: 500, remark: '' }], reason: '値引き' };

/** Documents: what customers look for, and what operators do. */
export const invoiceSurface: readonly Row[] = [
  {
    ask: ['GET', 'invoices?from=2025-04-01&to=2026-03-31&min=-500&max=40000&text=NEO&limit=5&cursor=c'],
    message: ListInvoices,
    words: { from: '2025-04-01', to: '2026-03-31', min: -500, max: 40_000, text: 'NEO', limit: 5, cursor: 'c' },
    status: 200,
  },
  { ask: ['GET', 'invoices/totals'], message: GetInvoiceTotals, words: {}, status: 200 },
  { ask: ['GET', `invoices/${id}`], message: GetInvoice, words: { invoiceId: id }, status: 200 },
  { ask: ['GET', 'ops/invoices?text=A1'], message: ListOperatorInvoices, words: { text: 'A1' }, status: 200, ops: true },
  {
    ask: ['POST', `ops/invoices/${id}/payments`, payment],
    message: RecordPayment,
    words: { ...payment, invoiceId: id },
    status: 201,
    ops: true,
  },
  {
    ask: ['POST', `ops/invoices/${id}/corrections`, correction],
    message: CorrectInvoice,
    words: { ...correction, invoiceId: id },
    status: 201,
    ops: true,
  },
  {
    ask: ['POST', `ops/invoices/${id}/void`, { reason: '誤請求' }],
    message: VoidInvoice,
    words: { reason: '誤請求', invoiceId: id },
    status: 201,
    ops: true,
  },
];
