import {
  DecideFrozenAccount,
  EndAccountSessions,
  ListOperatorAccounts,
  OperatorAccountPage,
  ResetAccountFactors,
} from '@csite/protocol';
import { Get, Post } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';

@ApiController('ops/accounts')
export class OperatorAccountController {
  constructor(private readonly relay: Relay) {}

  @Get()
  @Answers(200, OperatorAccountPage, 'The accounts of all customers, or of one, or those in some states, oldest first.')
  list(@Ask(ListOperatorAccounts) asked: Asked<typeof ListOperatorAccounts>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post(':accountId/log-out')
  @Answers(204, undefined, 'Ends all sessions of an account, with a reason that its customer reads.', 'not-found')
  async endSessions(@Ask(EndAccountSessions) asked: Asked<typeof EndAccountSessions>): Promise<void> {
    await this.relay.ask(asked, EndAccountSessions, asked.words);
  }

  @Post(':accountId/factor-reset')
  @Answers(
    204,
    undefined,
    'Last resort: takes all second factors from an account and ends its sessions; its person and all owners are told.',
    'not-found',
    'conflict',
  )
  async resetFactors(@Ask(ResetAccountFactors) asked: Asked<typeof ResetAccountFactors>): Promise<void> {
    await this.relay.ask(asked, ResetAccountFactors, asked.words);
  }

  @Post(':accountId/freeze-decision')
  @Answers(
    204,
    undefined,
    'Releases or deletes a frozen account, and all frozen with it, where the customer has no owner who can.',
    'not-found',
    'conflict',
  )
  async decide(@Ask(DecideFrozenAccount) asked: Asked<typeof DecideFrozenAccount>): Promise<void> {
    await this.relay.ask(asked, DecideFrozenAccount, asked.words);
  }
}
