import type { CreateQuoteRequest } from '@csite/protocol';

/** What rivals ask for: of `numbers.monthly` (50 users of NEO) unless it says annual. */
export const users = (count: number): CreateQuoteRequest => ({ product: 'neo', kind: 'users', users: count });
export const disk = (units: number): CreateQuoteRequest => ({ product: 'neo', kind: 'disk', units });
export const premium: CreateQuoteRequest = { product: 'neo', kind: 'plan', code: 'KNEOPRE1MB001' };
export const name = (product: string, company: string): CreateQuoteRequest => ({
  product,
  kind: 'legal-name',
  company,
  companyKana: 'カブシキガイシャミナト',
});

/** Of the contract of `numbers.annual` that is annual: from its renewal. */
export const byCard: CreateQuoteRequest = {
  product: 'neo',
  kind: 'terms',
  contractType: 'annual',
  paymentMethod: 'credit-card',
};

/** Of the contract of `numbers.annual` that is monthly. */
export const chatByYear: CreateQuoteRequest = {
  product: 'chatluck',
  kind: 'terms',
  contractType: 'annual',
  paymentMethod: 'bank-transfer',
};
