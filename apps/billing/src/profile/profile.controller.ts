import { accounts, type Call, Handles } from '@csite/messaging';
import {
  type BillingProfileView,
  ChangeBillingProfile,
  type ChangeBillingProfileRequest,
  GetBillingProfile,
  type Nothing,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { ChangeProfileService } from './change-profile.service';
import { ProfileReader } from './profile.reader';

@Controller()
export class ProfileController {
  constructor(
    private readonly reader: ProfileReader,
    private readonly changing: ChangeProfileService,
  ) {}

  @Handles(GetBillingProfile, accounts())
  get(_request: Nothing, call: Call): Promise<BillingProfileView> {
    return this.reader.get(call.account.customerId);
  }

  @Handles(ChangeBillingProfile, accounts('owner', 'billing'))
  change(request: ChangeBillingProfileRequest, call: Call): Promise<BillingProfileView> {
    return this.changing.change(request, call);
  }
}
