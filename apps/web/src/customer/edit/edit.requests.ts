import { ApiProblem } from '../../api/problem';
import { answered, api } from '../../api/client';
import type { Customer } from '../../api/types';
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
