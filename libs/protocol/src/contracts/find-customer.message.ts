import { Id, Text } from '../fields/fields';
import { query } from '../wire/message';

export class FindCustomerRequest {
  /** However it is written. */
  @Text({ max: 40 }) customerNumber!: string;
}

export class FoundCustomerView {
  @Id() customerId!: string;
  @Text() customerNumber!: string;
  @Text() company!: string;
}

/** Whose number it is; for operators. not-found `customer.number-unknown`. */
export const FindCustomer = query({
  subject: 'rpc.contracts.operator.customer',
  request: FindCustomerRequest,
  reply: FoundCustomerView,
});
