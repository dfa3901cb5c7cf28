import { Id, ListOf, Nested, OneOf, Optional, Text } from '../fields/fields';
import { fact } from '../wire/message';
import { type Channel, channels } from './contract-terms';
import { ContractorView } from './contractor.view';
import { EnvironmentView } from './environment.view';

export class CustomerSnapshot {
  @Id() customerId!: string;
  @Text() customerNumber!: string;
  @OneOf(channels) channel!: Channel;
  @Optional() @Text() partner?: string;
  @Nested(() => ContractorView) contractor!: ContractorView;
  @ListOf(() => EnvironmentView) environments!: EnvironmentView[];
}

export const CustomerChanged = fact({ subject: 'evt.contracts.customer.changed.v1', data: CustomerSnapshot });
