import { ConfirmAccountFreeze, DecideAccountFreeze } from '@csite/protocol';
import { Post } from '@nestjs/common';
import { Public } from '../route/access.decorator';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { Relay } from '../route/relay';

@ApiController('account-freezes')
@Public()
export class AccountFreezeController {
  constructor(private readonly relay: Relay) {}

  @Post('confirmations')
  @Answers(
    204,
    undefined,
    'Freezes the account of which the reader of the mailed link says that it is none of theirs, and ends its sessions.',
    'not-found',
    'gone',
  )
  async confirm(@Ask(ConfirmAccountFreeze) asked: Asked<typeof ConfirmAccountFreeze>): Promise<void> {
    await this.relay.ask(asked, ConfirmAccountFreeze, asked.words);
  }

  @Post('decisions')
  @Answers(
    204,
    undefined,
    'Releases or deletes the frozen account that the mailed link is about.',
    'not-found',
    'gone',
    'conflict',
  )
  async decide(@Ask(DecideAccountFreeze) asked: Asked<typeof DecideAccountFreeze>): Promise<void> {
    await this.relay.ask(asked, DecideAccountFreeze, asked.words);
  }
}
