import { type Call, Handles, operators, recentlyConfirmed } from '@csite/messaging';
import {
  type AccountDebitPage,
  AdvanceAccountDebit,
  type AdvanceAccountDebitRequest,
  ListAccountDebits,
  type ListAccountDebitsRequest,
  type OperatorAccountDebitView,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { AdvanceDebitService } from './advance-debit.service';
import { DebitReader } from './debit.reader';

@Controller()
export class DebitController {
  constructor(
    private readonly reader: DebitReader,
    private readonly advancing: AdvanceDebitService,
  ) {}

  @Handles(ListAccountDebits, operators())
  list(request: ListAccountDebitsRequest): Promise<AccountDebitPage> {
    return this.reader.list(request);
  }

  @Handles(AdvanceAccountDebit, recentlyConfirmed(operators()))
  advance(request: AdvanceAccountDebitRequest, call: Call): Promise<OperatorAccountDebitView> {
    return this.advancing.advance(request, call);
  }
}
