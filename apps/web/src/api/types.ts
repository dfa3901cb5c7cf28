import type { components } from './schema';

type Schemas = components['schemas'];

/** The views of the API under the names that the screens use. */
export type Account = Schemas['AccountView'];
export type AccountSummary = Schemas['AccountSummaryView'];
export type Role = AccountSummary['role'];
export type AccountDebit = Schemas['AccountDebitView'];
export type Action = Schemas['ActionView'];
export type ApplicationKind = Schemas['AskedChange']['kind'];
/** What a change asks for: the fields of its kind, and no others. */
export type Asked = Schemas['AskedChange'];
export type OptionQuantity = Schemas['OptionQuantity'];
export type Amounts = Schemas['AmountsView'];
export type PeriodAmounts = Schemas['PeriodAmountsView'];
export type Application = Schemas['ApplicationView'];
export type ApplicationSummary = Schemas['ApplicationSummaryView'];
export type ApplicationState = ApplicationSummary['state'];
export type BillingEditBody = Schemas['BillingParticulars'];
export type BillingProfile = Schemas['BillingProfileView'];
export type CalendarAnswer = Schemas['CalendarAnswer'];
export type CalendarEntry = Schemas['CalendarEntryView'];
export type CalendarFeedAddress = Schemas['CalendarFeedAnswer'];
export type CatalogueItem = Schemas['CatalogueItemDocument'];
export type CatalogueProduct = Schemas['ProductDocument'];
export type Charge = Schemas['ChargeView'];
export type Contract = Schemas['ContractView'];
export type ContractLine = Schemas['ContractLineView'];
export type ContractState = Schemas['ContractStateView'];
export type Contractor = Schemas['ContractorView'];
export type Customer = Schemas['CustomerView'];
export type Disk = Schemas['DiskView'];
export type DiskForecast = Schemas['DiskForecastView'];
export type DiskUsage = Schemas['DiskUsageView'];
export type ContractOn = Schemas['ContractOnView'];
export type HistoryEntry = Schemas['HistoryEntryView'];
export type FiscalYear = Schemas['FiscalYearTotal'];
export type Invoice = Schemas['InvoiceView'];
export type InvoiceLine = Schemas['InvoiceLineView'];
export type InvoicePreview = Schemas['InvoicePreview'];
export type InvoiceSummary = Schemas['InvoiceSummaryView'];
export type InvoiceTax = Schemas['InvoiceTaxView'];
export type LinkStateAnswer = Schemas['LinkStateView'];
export type Notice = Schemas['NoticeView'];
export type NoticeHeadline = Schemas['NoticeHeadline'];
export type Quote = Schemas['QuoteView'];
export type Renewal = Schemas['RenewalView'];
export type Term = Schemas['TermView'];
export type TermsChoice = Schemas['TermsChoiceView'];
export type Vendor = Schemas['VendorDocument'];
export type Reason = Schemas['ReasonView'];
export type Overview = Schemas['OverviewAnswer'];
export type Payment = Schemas['PaymentView'];
export type PendingEmail = Schemas['PendingEmailView'];
export type PostalPlace = Schemas['PostalCodePlace'];
export type OverviewColumn = Schemas['OverviewColumn'];
/** What a quote and its application have in common. */
export type Change = Omit<Quote, 'quoteId' | 'acceptance' | 'expiresAt'>;
