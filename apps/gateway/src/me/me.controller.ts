import { AccountView, ChangeOwnPassword, ReadOwnAccount } from '@csite/protocol';
import { Get, Put } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';

@ApiController('me')
export class MeController {
  constructor(private readonly relay: Relay) {}

  @Get()
  @Answers(200, AccountView, 'The account that asks.')
  read(@Ask(ReadOwnAccount) asked: Asked<typeof ReadOwnAccount>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Put('password')
  @Answers(204, undefined, 'Changes the password of the account that asks, and ends its other sessions.', 'unprocessable')
  async changePassword(@Ask(ChangeOwnPassword) asked: Asked<typeof ChangeOwnPassword>): Promise<void> {
    await this.relay.ask(asked, ChangeOwnPassword, asked.words);
  }
}
