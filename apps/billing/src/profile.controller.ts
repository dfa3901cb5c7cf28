import { accounts, type Call, Handles } from '@csite/messaging';
import { type BillingProfileView, GetBillingProfile, type Nothing } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { ProfileReader } from './profile.reader';

@Controller()
export class ProfileController {
  constructor(private readonly reader: ProfileReader) {}

  @Handles(GetBillingProfile, accounts())
  get(_request: Nothing, call: Call): Promise<BillingProfileView> {
    return this.reader.get(call.account.customerId);
  }
}
