import type { Role } from '@csite/protocol';

/** Whom bills, and what will stand on the next one, are shown. */
export const invoiceReaders: readonly Role[] = ['owner', 'billing'];
