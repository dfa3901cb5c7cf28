import { ApiProblem } from '../../api/problem';
import { answered, api } from '../../api/client';
import type { BillingEditBody, BillingProfile, Customer } from '../../api/types';
import type { ContractorField } from './fields';
import type { Texts } from './texts';

/** The headers of an edit: the version that it was made from, and the key of its attempt. */
const headers = (version: number, key: string): { 'If-Match': string; 'Idempotency-Key': string } => ({
  'If-Match': `"${String(version)}"`,
  'Idempotency-Key': key,
});

export interface ContractorEdit {
  readonly version: number;
  readonly body: Texts<ContractorField>;
}

export const changeContractor = ({ version, body }: ContractorEdit, key: string): Promise<Customer> =>
  answered(api.PUT('/customer/contractor', { body, params: { header: headers(version, key) } }));

/** What somebody saved meanwhile, which comes with 409 `customer.stale`. */
export const presentCustomer = (error: unknown): Customer | undefined =>
  error instanceof ApiProblem && error.code === 'customer.stale' ? (error.data.customer as Customer) : undefined;

export interface BillingEdit {
  readonly version: number;
  readonly body: BillingEditBody;
}

export const changeBilling = ({ version, body }: BillingEdit, key: string): Promise<BillingProfile> =>
  answered(api.PUT('/billing/profile', { body, params: { header: headers(version, key) } }));

/** The same of 409 `billing-profile.stale`. */
export const presentProfile = (error: unknown): BillingProfile | undefined =>
  error instanceof ApiProblem && error.code === 'billing-profile.stale' ? (error.data.profile as BillingProfile) : undefined;
