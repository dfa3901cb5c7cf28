import { ServiceModule } from '@csite/service';
import { Module } from '@nestjs/common';
import { BillingConfig } from './billing.config';
import { BilledContractSchema } from './contract/billed-contract.entity';
import { BillingHistorySchema } from './profile/billing-history.entity';
import { BillingProfileSchema } from './profile/billing-profile.entity';
import { ChangeProfileService } from './profile/change-profile.service';
import { FileController } from './file/file.controller';
import { FileReader } from './file/file.reader';
import { InvoiceFiles } from './file/invoice-files';
import { AnnounceInvoiceService } from './invoice/announce-invoice.service';
import { PdfMaker } from './pdf/pdf.maker';
import { ChargeConsumer } from './invoice/charge.consumer';
import { ChargedOccasionSchema } from './invoice/charged-occasion.entity';
import { CorrectInvoiceService } from './invoice/correct-invoice.service';
import { InvoiceController } from './invoice/invoice.controller';
import { InvoiceSchema } from './invoice/invoice.entity';
import { InvoiceFacts } from './invoice/invoice.facts';
import { InvoiceReader } from './invoice/invoice.reader';
import { IssueInvoiceService } from './invoice/issue-invoice.service';
import { PreviewInvoiceService } from './invoice/preview-invoice.service';
import { IssuerConsumer } from './issuer/issuer.consumer';
import { IssuerVersionSchema } from './issuer/issuer-version.entity';
import { InvoicePaymentSchema } from './receipt/invoice-payment.entity';
import { ReceiptController } from './receipt/receipt.controller';
import { RecordPaymentService } from './receipt/record-payment.service';
import { ContractConsumer } from './contract/contract.consumer';
import { ContractorAddressSchema } from './customer/contractor-address.entity';
import { CustomerConsumer } from './customer/customer.consumer';
import { PayerConsumer } from './payer/payer.consumer';
import { PayerSchema } from './payer/payer.entity';
import { BeginCardSetupService } from './payment/card/begin-card-setup.service';
import { CardController } from './payment/card/card.controller';
import { CardNews } from './payment/card/card.news';
import { CardSetupCalls } from './payment/card/card-setup.calls';
import { CardSetupReader } from './payment/card/card-setup.reader';
import { CardSetupSchema } from './payment/card/card-setup.entity';
import { CompleteCardSetupService } from './payment/card/complete-card-setup.service';
import { CustomerCardSchema } from './payment/card/customer-card.entity';
import { CollectionCalls } from './payment/collection/collection.calls';
import { FollowChargeCalls } from './payment/collection/follow-charge.calls';
import { CollectionController } from './payment/collection/collection.controller';
import { CollectionNews } from './payment/collection/collection.news';
import { CollectionSchema } from './payment/collection/collection.entity';
import { CollectionOutcome } from './payment/collection/collection-outcome';
import { ConfirmChargeService } from './payment/collection/confirm-charge.service';
import { DecideCollectionService } from './payment/collection/decide-collection.service';
import { PaymentCollection } from './payment/collection/payment-collection';
import { DebitController } from './payment/debit/debit.controller';
import { DebitNews } from './payment/debit/debit.news';
import { DebitReader } from './payment/debit/debit.reader';
import { AdvanceDebitService } from './payment/debit/advance-debit.service';
import { PaymentController } from './payment/payment.controller';
import { PaymentReader } from './payment/payment.reader';
import { processorProvider } from './payment/processor/processor.provider';
import { ProcessorNoticeService } from './payment/notice/processor-notice.service';
import { ProfileController } from './profile/profile.controller';
import { ProfileReader } from './profile/profile.reader';
import { TermsConsumer } from './profile/terms.consumer';

const payment = {
  entities: [CardSetupSchema, CustomerCardSchema, CollectionSchema],
  controllers: [PaymentController, DebitController, CardController, CollectionController],
  providers: [
    processorProvider,
    PaymentReader,
    DebitNews,
    DebitReader,
    AdvanceDebitService,
    BeginCardSetupService,
    CompleteCardSetupService,
    CardSetupReader,
    CardSetupCalls,
    CardNews,
    ProcessorNoticeService,
    PaymentCollection,
    CollectionCalls,
    FollowChargeCalls,
    CollectionNews,
    DecideCollectionService,
    CollectionOutcome,
    ConfirmChargeService,
  ],
};

const entities = [
  BillingProfileSchema,
  BillingHistorySchema,
  ContractorAddressSchema,
  PayerSchema,
  BilledContractSchema,
  IssuerVersionSchema,
  ChargedOccasionSchema,
  InvoiceSchema,
  InvoicePaymentSchema,
  ...payment.entities,
];

/** How customers are billed. */
@Module({
  imports: [ServiceModule.for({ name: 'billing', entities, config: BillingConfig })],
  controllers: [
    ProfileController,
    ...payment.controllers,
    CustomerConsumer,
    PayerConsumer,
    ContractConsumer,
    TermsConsumer,
    IssuerConsumer,
    ChargeConsumer,
    InvoiceController,
    ReceiptController,
    FileController,
  ],
  providers: [
    ProfileReader,
    ChangeProfileService,
    ...payment.providers,
    InvoiceFacts,
    InvoiceReader,
    IssueInvoiceService,
    PreviewInvoiceService,
    CorrectInvoiceService,
    RecordPaymentService,
    PdfMaker,
    InvoiceFiles,
    FileReader,
    AnnounceInvoiceService,
  ],
})
export class BillingModule {}
