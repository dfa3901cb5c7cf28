import { messagingMigrations } from '@csite/messaging/migrations';
import { serviceMigrations } from '@csite/service/migrations';
import { CreateProfile } from './migrations/001-profile.migration';
import { AddPaymentVersion } from './migrations/002-payment-version.migration';
import { AddBillingChanges } from './migrations/003-billing-changes.migration';
import { AddAccountDebits } from './migrations/004-account-debits.migration';
import { CreateInvoice } from './migrations/005-invoice.migration';
import { AddCards } from './migrations/006-cards.migration';
import { AddChargeConfirmation } from './migrations/007-charge-confirmation.migration';
import { AddChargeUnderWay } from './migrations/008-charge-under-way.migration';
import { AddDebitsByState } from './migrations/009-debits-by-state.migration';
import { AddInvoicesByDay } from './migrations/010-invoices-by-day.migration';
import { AllowPaymentOfSeveralInvoices } from './migrations/011-payment-by-invoice.migration';
import { AddInvoiceWords } from './migrations/012-invoice-words.migration';

export const billingMigrations = [
  ...messagingMigrations,
  ...serviceMigrations,
  CreateProfile,
  AddPaymentVersion,
  AddBillingChanges,
  AddAccountDebits,
  CreateInvoice,
  AddCards,
  AddChargeConfirmation,
  AddChargeUnderWay,
  AddDebitsByState,
  AddInvoicesByDay,
  AllowPaymentOfSeveralInvoices,
  AddInvoiceWords,
];

/** What was once true stays as it was written. */
export const appendOnly = ['billing_history', 'issuer_version', 'charged_occasion', 'invoice', 'invoice_file', 'invoice_payment'];
