import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Shape } from '../wire/message';
import { CardExpiring, CardRegistered } from './card-registered.fact';
import { CollectionChanged } from './collection-changed.fact';
import { PaymentRecorded } from './payment-recorded.fact';
import { AccountDebitChanged } from './account-debit-changed.fact';

const customerId = '019a6b1e-0000-7000-8000-000000000001';
const payer = {
  customerNumber: 'A12345678',
  company: 'みなと商事株式会社',
  recipients: [
    { name: '港 一郎', email: 'keiyaku@minato.example' },
    { name: '', email: 'keiri@minato.example' },
  ],
};
const card = { brand: 'visa', last4: '4242', expiry: '2049-12', expired: false };
const changedAt = '2025-03-20T09:00:00.000+09:00';

/** What stands on the streams already: a change that refuses one of these breaks everyone who reads them. */
const examples: readonly { readonly subject: string; readonly data: Shape<object>; readonly example: object }[] = [
  {
    ...AccountDebitChanged,
    example: {
      customerId,
      payer,
      debit: {
        state: 'returned',
        formNumber: 'A12345678-01',
        bankName: 'みなと銀行',
        accountEnding: '4567',
        reason: '届出印が相違しています。',
      },
      changedAt,
    },
  },
  {
    ...PaymentRecorded,
    example: {
      invoiceId: '019a6b1e-0000-7000-8000-000000000002',
      customerId,
      amount: 38_500,
      receivedOn: '2025-05-30',
      method: 'bank-transfer',
      recordedAt: changedAt,
    },
  },
  { ...CardRegistered, example: { customerId, payer, card, changedAt } },
  { ...CardExpiring, example: { customerId, payer, card, changedAt } },
  {
    ...CollectionChanged,
    example: {
      customerId,
      payer,
      collection: {
        billId: '019a6b1e-0000-7000-8000-000000000002',
        number: '2025-000123',
        amount: 38_500,
        dueOn: '2025-05-31',
        state: 'retrying',
        failure: 'insufficient_funds',
        nextTryAt: changedAt,
      },
      attempts: 1,
      changedAt,
    },
  },
];

const faultsOf = (data: Shape<object>, value: object): string[] =>
  validateSync(plainToInstance(data, value), { whitelist: true, forbidNonWhitelisted: true }).map(({ property }) => property);

describe('what billing tells', () => {
  it.each(examples)('$subject reads as it always did', ({ data, example }) => {
    expect(faultsOf(data, example)).toEqual([]);
  });

  it.each(examples)('$subject needs each of its parts, and knows no others', ({ data, example }) => {
    for (const part of Object.keys(example)) expect(faultsOf(data, { ...example, [part]: null })).toEqual([part]);
    expect(faultsOf(data, { ...example, surplus: 1 })).toEqual(['surplus']);
  });
});
