import type { AuditAct, InvoiceKind } from '@csite/protocol';
import type { AuditEntry } from '@csite/service';
import type { Invoice } from './invoice.entity';

const ACTS: Readonly<Record<InvoiceKind, AuditAct>> = {
  invoice: 'invoice.issued',
  correction: 'invoice.corrected',
  void: 'invoice.voided',
};

/** What the audit trail says of a document that is issued. */
export const issuing = ({ kind, customerId, invoiceId, number, issuedOn, total, reason }: Invoice): AuditEntry => ({
  act: ACTS[kind],
  customerId,
  subject: { id: invoiceId, name: number },
  after: { issuedOn, total },
  ...(reason !== null && { reason }),
});
