import { ServiceConfig, ServiceModule } from '@csite/service';
import { Module } from '@nestjs/common';
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
import { DebitController } from './payment/debit/debit.controller';
import { DebitNews } from './payment/debit/debit.news';
import { DebitReader } from './payment/debit/debit.reader';
import { AdvanceDebitService } from './payment/debit/advance-debit.service';
import { PaymentController } from './payment/payment.controller';
import { PaymentReader } from './payment/payment.reader';
import { ProfileController } from './profile/profile.controller';
import { ProfileReader } from './profile/profile.reader';
import { TermsConsumer } from './profile/terms.consumer';

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
];

/** How customers are billed. */
@Module({
  imports: [ServiceModule.for({ name: 'billing', entities, config: ServiceConfig })],
  controllers: [
    ProfileController,
    PaymentController,
    DebitController,
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
    PaymentReader,
    DebitNews,
    DebitReader,
    AdvanceDebitService,
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
