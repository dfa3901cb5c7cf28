import type { ImportedBilling } from '@csite/protocol';
import type { CustomerFacts } from '../customer/customer.entity';
import type { EnvironmentUse } from '../customer/environment.entity';
import type { BillingRecord, ContractRecord, CustomerRecord } from './import-format';

const BYTES_PER_GIB = 2 ** 30;

/** A record taken apart into what each part of csite keeps. */
export const customerFacts = ({ channel, partner, contractor, billing }: CustomerRecord): CustomerFacts => ({
  channel,
  partner: partner ?? null,
  contractor: { ...contractor },
  paymentMethod: billing.paymentMethod,
});

export const environmentUse = ({ usersInUse, disk }: ContractRecord): EnvironmentUse => ({
  usersInUse,
  diskCapacityBytes: Math.round(disk.capacityGiB * BYTES_PER_GIB),
  diskUsedBytes: Math.round(disk.usedGiB * BYTES_PER_GIB),
});

export const importedBilling = (billing: BillingRecord): ImportedBilling => {
  const { sameAsContractor, mails, delivery, paymentMethod } = billing;
  return { sameAsContractor, ...(!sameAsContractor && { address: addressOf(billing) }), mails, delivery, paymentMethod };
};

const addressOf = (billing: BillingRecord): ImportedBilling['address'] => ({
  company: billing.company ?? '',
  department: billing.department ?? '',
  name: billing.name ?? '',
  postalCode: billing.postalCode ?? '',
  prefecture: billing.prefecture ?? '',
  city: billing.city ?? '',
  street: billing.street ?? '',
  building: billing.building ?? '',
  tel: billing.tel ?? '',
});
