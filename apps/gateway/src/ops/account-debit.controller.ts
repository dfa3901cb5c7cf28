import { AccountDebitPage, AdvanceAccountDebit, ListAccountDebits, OperatorAccountDebitView } from '@csite/protocol';
import { Get, Post } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';

@ApiController('ops/account-debits')
export class AccountDebitController {
  constructor(private readonly relay: Relay) {}

  @Get()
  @Answers(200, AccountDebitPage, 'The account debits of all customers, by customer number.')
  list(@Ask(ListAccountDebits) asked: Asked<typeof ListAccountDebits>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post(':customerId/steps')
  @Answers(
    201,
    OperatorAccountDebitView,
    'Notes how far the form of a debit has come; the customer is told by mail.',
    'not-found',
    'conflict',
    'unprocessable',
  )
  advance(@Ask(AdvanceAccountDebit) asked: Asked<typeof AdvanceAccountDebit>): Promise<Json> {
    return this.relay.forward(asked);
  }
}
