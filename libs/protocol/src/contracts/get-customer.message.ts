import { Id, Int, ListOf, Nested, OneOf, Optional, Text } from '../fields/fields';
import { Nothing, query } from '../wire/message';
import { type Channel, channels } from './contract-terms';
import { PendingEmailView } from './contractor-email.view';
import { ContractorView } from './contractor.view';
import { EnvironmentView } from './environment.view';

export class CustomerView {
  @Id() customerId!: string;
  @Text() customerNumber!: string;
  @OneOf(channels) channel!: Channel;
  @Optional() @Text() partner?: string;
  @Nested(() => ContractorView) contractor!: ContractorView;
  @Optional() @Nested(() => PendingEmailView) pendingEmail?: PendingEmailView;
  @ListOf(() => EnvironmentView) environments!: EnvironmentView[];
  @Int({ min: 1 }) version!: number;
}

/** The caller's customer. */
export const GetCustomer = query({ subject: 'rpc.contracts.customer.get', request: Nothing, reply: CustomerView });
