import type { CustomerView, PendingEmailView } from '@csite/protocol';
import type { Catalogue } from '../catalogue/catalogue.value';
import type { Customer } from './customer.entity';
import type { Environment } from './environment.entity';
import { environmentViews } from './environment-views';

/** A customer as its accounts see it. */
export const customerView = (
  customer: Customer,
  environments: readonly Environment[],
  catalogue: Catalogue,
  pendingEmail?: PendingEmailView,
): CustomerView => {
  const { customerId, customerNumber } = customer;
  const { channel, partner, contractor } = customer.facts();
  const addresses = environments.map((environment) => ({ product: environment.product, subdomain: environment.address() }));
  return {
    customerId,
    customerNumber,
    channel,
    ...(partner !== null && { partner }),
    contractor,
    ...(pendingEmail && { pendingEmail }),
    environments: environmentViews(addresses, catalogue),
    version: customer.currentVersion(),
  };
};
