import { ServiceModule } from '@csite/service';
import { Module } from '@nestjs/common';
import { MailController } from './mail/mail.controller';
import { MailDispatcher } from './mail/mail.dispatcher';
import { MailSchema } from './mail/mail.entity';
import { MailQueue } from './mail/mail.queue';
import { MailReader } from './mail/mail.reader';
import { MailWriter } from './mail/mail.writer';
import { MailRecipientSchema } from './mailing/mail-recipient.entity';
import { MailingPageService } from './mailing/mailing-page.service';
import { MailingRunner } from './mailing/mailing.runner';
import { MailingSchema } from './mailing/mailing.entity';
import { NoticeConsumer } from './mailing/notice.consumer';
import { RecipientConsumer } from './mailing/recipient.consumer';
import { NotificationConfig } from './notification.config';
import { FreezeDelivery } from './one-time/freeze.delivery';
import { InvitationDelivery } from './one-time/invitation.delivery';
import { ContractorEmailDelivery } from './one-time/contractor-email.delivery';
import { OneTimeMailSender } from './one-time/one-time-mail.sender';
import { PasswordResetDelivery } from './one-time/password-reset.delivery';
import { OperatorNoticeDelivery } from './one-time/operator-notice.delivery';
import { SecurityNoticeDelivery } from './one-time/security-notice.delivery';
import { SignUpDelivery } from './one-time/sign-up.delivery';
import { AccountConsumer } from './receipts/account.consumer';
import { ApplicationConsumer } from './receipts/application.consumer';
import { PaymentConsumer } from './receipts/payment.consumer';
import { DiskConsumer } from './receipts/disk.consumer';
import { InvoiceConsumer } from './receipts/invoice.consumer';
import { RenewalConsumer } from './receipts/renewal.consumer';
import { SmtpTransport } from './smtp/smtp.transport';

/** Tells people by mail what happened. */
@Module({
  imports: [
    ServiceModule.for({
      name: 'notification',
      entities: [MailSchema, MailRecipientSchema, MailingSchema],
      config: NotificationConfig,
    }),
  ],
  controllers: [
    ApplicationConsumer,
    AccountConsumer,
    RenewalConsumer,
    InvoiceConsumer,
    PaymentConsumer,
    DiskConsumer,
    RecipientConsumer,
    NoticeConsumer,
    SignUpDelivery,
    ContractorEmailDelivery,
    FreezeDelivery,
    InvitationDelivery,
    PasswordResetDelivery,
    OperatorNoticeDelivery,
    SecurityNoticeDelivery,
    MailController,
  ],
  providers: [
    SmtpTransport,
    MailQueue,
    MailDispatcher,
    MailWriter,
    MailReader,
    OneTimeMailSender,
    MailingPageService,
    MailingRunner,
  ],
})
export class NotificationModule {}
