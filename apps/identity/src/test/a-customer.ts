import type { Channel } from '@csite/protocol';
import { newId } from '@csite/values';
import { Customer } from '../customer/customer.entity';

/** A customer with a direct contract, for tests; say only what matters. */
export const aCustomer = (facts: { readonly channel?: Channel; readonly partner?: string } = {}): Customer =>
  Object.assign(new Customer(), {
    id: newId(),
    customerNumber: 'A12345678',
    channel: 'direct',
    partner: null,
    company: '株式会社サンブルデータ',
    contractorName: 'ネオ 太郎',
    contractorEmail: 'info@sumple-data.example',
    version: 1,
    ...facts,
  });
