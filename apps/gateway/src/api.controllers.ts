import type { Type } from '@nestjs/common';
import { AccountFreezeController } from './account-freezes/account-freeze.controller';
import { AccountController } from './accounts/account.controller';
import { InvitationController } from './accounts/invitation.controller';
import { ApplicationFileController } from './applications/application-file.controller';
import { ApplicationController } from './applications/application.controller';
import { AuditController } from './audit/audit.controller';
import { AuditFileController } from './audit/audit-file.controller';
import { OperatorAuditController } from './audit/operator-audit.controller';
import { BillingProfileController } from './billing/billing-profile.controller';
import { CardController } from './billing/card.controller';
import { PaymentController } from './billing/payment.controller';
import { ProcessorNoticeController } from './billing/processor-notice.controller';
import { CalendarController } from './calendar/calendar.controller';
import { CatalogueController } from './catalogue/catalogue.controller';
import { ContractController } from './contracts/contract.controller';
import { ContractorEmailController } from './customer/contractor-email.controller';
import { CustomerController } from './customer/customer.controller';
import { EnvironmentController } from './environments/environment.controller';
import { HelpDeskController } from './help-desk/help-desk.controller';
import { InvoiceController } from './invoices/invoice.controller';
import { OperatorInvoiceController } from './invoices/operator-invoice.controller';
import { FeedController } from './feeds/feed.controller';
import { LiveController } from './live/live.controller';
import { LinkController } from './links/link.controller';
import { FactorController } from './factors/factor.controller';
import { FaqController } from './faqs/faq.controller';
import { FaqVoteController } from './me/faq-vote.controller';
import { ConfirmationController } from './me/confirmation.controller';
import { MeController } from './me/me.controller';
import { ReadingController } from './me/reading.controller';
import { NoticeController } from './notices/notice.controller';
import { AccountDebitController } from './ops/account-debit.controller';
import { ClockController } from './ops/clock.controller';
import { EnvironmentKeyController } from './ops/environment-key.controller';
import { OperatorAccountController } from './ops/operator-account.controller';
import { OperatorApplicationController } from './ops/operator-application.controller';
import { OperatorConfirmationController } from './ops/operator-confirmation.controller';
import { OperatorFactorController } from './ops/operator-factor.controller';
import { OperatorFaqController } from './ops/operator-faq.controller';
import { OperatorNoticeController } from './ops/operator-notice.controller';
import { OperatorController } from './ops/operator.controller';
import { OperatorSessionController } from './ops/operator-session.controller';
import { OverviewController } from './overview/overview.controller';
import { PasswordResetController } from './password-resets/password-reset.controller';
import { PostalCodeController } from './postal-codes/postal-code.controller';
import { QuoteController } from './quotes/quote.controller';
import { SessionController } from './session/session.controller';
import { SignUpController } from './sign-ups/sign-up.controller';

/** The resources of the API, in the order of its document. */
export const apiControllers: readonly Type[] = [
  SignUpController,
  LinkController,
  SessionController,
  PasswordResetController,
  MeController,
  ConfirmationController,
  ReadingController,
  FaqVoteController,
  FactorController,
  AccountController,
  AccountFreezeController,
  InvitationController,
  AuditController,
  AuditFileController,
  OverviewController,
  LiveController,
  CustomerController,
  ContractorEmailController,
  BillingProfileController,
  PaymentController,
  InvoiceController,
  CardController,
  ProcessorNoticeController,
  PostalCodeController,
  CatalogueController,
  HelpDeskController,
  ContractController,
  QuoteController,
  ApplicationController,
  ApplicationFileController,
  CalendarController,
  NoticeController,
  FaqController,
  FeedController,
  EnvironmentController,
  OperatorSessionController,
  OperatorController,
  OperatorConfirmationController,
  OperatorFactorController,
  OperatorAccountController,
  OperatorApplicationController,
  OperatorInvoiceController,
  OperatorNoticeController,
  OperatorFaqController,
  AccountDebitController,
  EnvironmentKeyController,
  OperatorAuditController,
  ClockController,
];
