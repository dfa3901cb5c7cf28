import { AccountView, ReadOwnAccount } from '@csite/protocol';
import { Get } from '@nestjs/common';
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
}
