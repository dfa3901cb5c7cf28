import { messagingMigrations } from '@csite/messaging/migrations';
import { serviceMigrations } from '@csite/service/migrations';
import { CreateMarket } from './migrations/001-market.migration';
import { CreateCustomer } from './migrations/002-customer.migration';
import { CreateContract } from './migrations/003-contract.migration';
import { CreateQuote } from './migrations/004-quote.migration';
import { CreateApplication } from './migrations/005-application.migration';
import { CreateCustomerImport } from './migrations/006-customer-import.migration';
import { AddTerms } from './migrations/007-terms.migration';
import { AddHistoryDays } from './migrations/008-history-days.migration';
import { CreateCalendarFeed } from './migrations/009-calendar-feed.migration';
import { AddDecision } from './migrations/010-decision.migration';
import { CreateContractorEmailChange } from './migrations/012-contractor-email.migration';
import { CreateCustomerHistory } from './migrations/011-customer-history.migration';
import { CreateDiskUsage } from './migrations/020-disk-usage.migration';
import { IndexOpenOfCustomer } from './migrations/021-open-of-customer.migration';
import { CreateChargedMonth } from './migrations/022-charged-month.migration';
import { AddAnnouncedAt } from './migrations/023-announced.migration';
import { AddTermBegun } from './migrations/024-term-begun.migration';
import { AddApplicationsByProduct } from './migrations/025-applications-by-product.migration';

export const contractsMigrations = [
  ...messagingMigrations,
  ...serviceMigrations,
  CreateMarket,
  CreateCustomer,
  CreateContract,
  CreateQuote,
  CreateApplication,
  CreateCustomerImport,
  AddTerms,
  AddHistoryDays,
  CreateCalendarFeed,
  AddDecision,
  CreateCustomerHistory,
  CreateContractorEmailChange,
  CreateDiskUsage,
  IndexOpenOfCustomer,
  CreateChargedMonth,
  AddAnnouncedAt,
  AddTermBegun,
  AddApplicationsByProduct,
];

/** What was once true stays as it was written. */
export const appendOnly = ['catalogue', 'policy', 'contract_history', 'customer_history', 'charged_month'];
