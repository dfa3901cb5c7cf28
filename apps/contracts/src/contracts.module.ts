import { ServiceModule } from '@csite/service';
import { Module } from '@nestjs/common';
import { AcceptedApplicationService } from './application/accepted-application.service';
import { ApplicationController } from './application/application.controller';
import { ApplicationSchema } from './application/application.entity';
import { ApplicationFacts } from './application/application.facts';
import { ApplicationReader } from './application/application.reader';
import { ApplyApplicationService } from './application/apply-application.service';
import { DecideApplicationService } from './application/decide-application.service';
import { OperatorApplicationController } from './application/operator-application.controller';
import { OperatorApplicationReader } from './application/operator-application.reader';
import { SubmitApplicationService } from './application/submit-application.service';
import { WithdrawApplicationService } from './application/withdraw-application.service';
import { CatalogueController } from './catalogue/catalogue.controller';
import { CatalogueReader } from './catalogue/catalogue.reader';
import { ImportCatalogueService } from './catalogue/import-catalogue.service';
import { MarketStore } from './catalogue/market.store';
import { CalendarController } from './change-calendar/calendar.controller';
import { CalendarFeedService } from './change-calendar/calendar-feed.service';
import { CalendarFeedStore } from './change-calendar/calendar-feed.store';
import { CalendarReader } from './change-calendar/calendar.reader';
import { ChargeController } from './charge/charge.controller';
import { ChargeMonthService } from './charge/charge-month.service';
import { ChargePreviewReader } from './charge/charge-preview.reader';
import { ChargeSchedule } from './charge/charge-schedule';
import { ChargedMonthSchema } from './charge/charged-month.entity';
import { ContractController } from './contract/contract.controller';
import { ContractSchema } from './contract/contract.entity';
import { ContractHistorySchema } from './contract/contract-history.entity';
import { ContractOnReader } from './contract/contract-on.reader';
import { ContractReader } from './contract/contract.reader';
import { HistoryReader } from './contract/history.reader';
import { CustomerViews } from './contract/customer-views';
import { OverviewReader } from './contract/overview.reader';
import { ContractsConfig } from './contracts.config';
import { ContractChanges } from './contract/contract-changes';
import { ChangeContractorService } from './customer/change-contractor.service';
import { CancelEmailService } from './customer/cancel-email.service';
import { ConfirmEmailService } from './customer/confirm-email.service';
import { ContractorEmailController } from './customer/contractor-email.controller';
import { CustomerController } from './customer/customer.controller';
import { CustomerSchema } from './customer/customer.entity';
import { CustomerEvents } from './customer/customer.events';
import { CustomerHistorySchema } from './customer/customer-history.entity';
import { EmailChangeSchema } from './customer/email-change.entity';
import { RequestEmailService } from './customer/request-email.service';
import { CustomerReader } from './customer/customer.reader';
import { DiskForecastReader } from './disk/disk-forecast.reader';
import { DiskMeasuredConsumer } from './disk/disk-measured.consumer';
import { DiskUsageController } from './disk/disk-usage.controller';
import { DiskUsageReader } from './disk/disk-usage.reader';
import { DiskUsageRecorder } from './disk/disk-usage.recorder';
import { HelpDeskController } from './help-desk/help-desk.controller';
import { HelpDeskReader } from './help-desk/help-desk.reader';
import { EnvironmentKeyService } from './disk/environment-key.service';
import { EnvironmentKeyStore } from './disk/environment-key.store';
import { ReportDiskUsageService } from './disk/report-disk-usage.service';
import { OperatorCustomerController } from './customer/operator-customer.controller';
import { OperatorCustomerReader } from './customer/operator-customer.reader';
import { EnvironmentSchema } from './customer/environment.entity';
import { ImportController } from './import/import.controller';
import { ImportCustomersService } from './import/import-customers.service';
import { ImportStore } from './import/import.store';
import { ContractsTaken } from './import/contracts-taken';
import { OvertakenApplications } from './import/overtaken-applications';
import { TakeInCustomerService } from './import/take-in-customer.service';
import { AnnounceRenewalService } from './renewal/announce-renewal.service';
import { BeginTermService } from './renewal/begin-term.service';
import { RenewContractService } from './renewal/renew-contract.service';
import { RenewalSchedule } from './renewal/renewal-schedule';
import { QuoteController } from './quote/quote.controller';
import { QuoteSchema } from './quote/quote.entity';
import { QuoteService } from './quote/quote.service';

const entities = [
  CustomerSchema,
  CustomerHistorySchema,
  EmailChangeSchema,
  EnvironmentSchema,
  ContractSchema,
  ContractHistorySchema,
  QuoteSchema,
  ApplicationSchema,
  ChargedMonthSchema,
];

/** Customers, what they have under contract, and how they change it. */
@Module({
  imports: [ServiceModule.for({ name: 'contracts', entities, config: ContractsConfig })],
  controllers: [
    CatalogueController,
    HelpDeskController,
    CustomerController,
    OperatorCustomerController,
    ContractorEmailController,
    ContractController,
    QuoteController,
    ApplicationController,
    OperatorApplicationController,
    CalendarController,
    DiskUsageController,
    DiskMeasuredConsumer,
    ChargeController,
    ImportController,
  ],
  providers: [
    MarketStore,
    CatalogueReader,
    ImportCatalogueService,
    CustomerReader,
    OperatorCustomerReader,
    ChangeContractorService,
    RequestEmailService,
    ConfirmEmailService,
    CancelEmailService,
    CustomerViews,
    ContractReader,
    OverviewReader,
    HistoryReader,
    ContractOnReader,
    QuoteService,
    CalendarReader,
    CalendarFeedStore,
    CalendarFeedService,
    ApplicationReader,
    ApplicationFacts,
    ApplyApplicationService,
    AcceptedApplicationService,
    SubmitApplicationService,
    DecideApplicationService,
    OperatorApplicationReader,
    WithdrawApplicationService,
    HelpDeskReader,
    DiskForecastReader,
    DiskUsageReader,
    DiskUsageRecorder,
    EnvironmentKeyStore,
    EnvironmentKeyService,
    ReportDiskUsageService,
    ImportStore,
    ContractsTaken,
    OvertakenApplications,
    CustomerEvents,
    ContractChanges,
    RenewalSchedule,
    ChargeSchedule,
    ChargeMonthService,
    ChargePreviewReader,
    BeginTermService,
    RenewContractService,
    AnnounceRenewalService,
    TakeInCustomerService,
    ImportCustomersService,
  ],
})
export class ContractsModule {}
