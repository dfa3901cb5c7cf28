import { accounts, type Call, Handles } from '@csite/messaging';
import { type AccountView, type Nothing, ReadOwnAccount } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { AccountReader } from './account.reader';

@Controller()
export class AccountController {
  constructor(private readonly reader: AccountReader) {}

  @Handles(ReadOwnAccount, accounts())
  me(_request: Nothing, call: Call): Promise<AccountView> {
    return this.reader.own(call.account);
  }
}
