import { accounts, type Call, Handles } from '@csite/messaging';
import { ChangeOwnPassword, type ChangeOwnPasswordRequest, type Nothing } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { ChangePasswordService } from './change-password.service';

@Controller()
export class PasswordController {
  constructor(private readonly own: ChangePasswordService) {}

  @Handles(ChangeOwnPassword, accounts())
  change(request: ChangeOwnPasswordRequest, call: Call): Promise<Nothing> {
    return this.own.change(request, call);
  }
}
