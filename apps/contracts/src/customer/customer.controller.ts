import { accounts, type Call, Handles } from '@csite/messaging';
import { ChangeContractor, type ChangeContractorRequest, type CustomerView, GetCustomer, type Nothing } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { changers } from '../contract/contract-actions';
import { ChangeContractorService } from './change-contractor.service';
import { CustomerReader } from './customer.reader';

@Controller()
export class CustomerController {
  constructor(
    private readonly reader: CustomerReader,
    private readonly changing: ChangeContractorService,
  ) {}

  @Handles(GetCustomer, accounts())
  get(_request: Nothing, call: Call): Promise<CustomerView> {
    return this.reader.get(call.account.customerId);
  }

  @Handles(ChangeContractor, accounts(...changers))
  change(request: ChangeContractorRequest, call: Call): Promise<CustomerView> {
    return this.changing.change(request, call);
  }
}
