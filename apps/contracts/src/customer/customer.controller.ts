import { accounts, type Call, Handles } from '@csite/messaging';
import { type CustomerView, GetCustomer, type Nothing } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { CustomerReader } from './customer.reader';

@Controller()
export class CustomerController {
  constructor(private readonly reader: CustomerReader) {}

  @Handles(GetCustomer, accounts())
  get(_request: Nothing, call: Call): Promise<CustomerView> {
    return this.reader.get(call.account.customerId);
  }
}
