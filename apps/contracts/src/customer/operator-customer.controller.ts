import { Handles, operators } from '@csite/messaging';
import { FindCustomer, type FindCustomerRequest, type FoundCustomerView } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { OperatorCustomerReader } from './operator-customer.reader';

@Controller()
export class OperatorCustomerController {
  constructor(private readonly reader: OperatorCustomerReader) {}

  @Handles(FindCustomer, operators())
  find(request: FindCustomerRequest): Promise<FoundCustomerView> {
    return this.reader.find(request);
  }
}
