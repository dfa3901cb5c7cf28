import { CreateEnvironmentKey, EnvironmentKey, RevokeEnvironmentKey } from '@csite/protocol';
import { Delete, Post } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';

@ApiController('ops/environments')
export class EnvironmentKeyController {
  constructor(private readonly relay: Relay) {}

  @Post(':product/:subdomain/keys')
  @Answers(201, EnvironmentKey, 'Gives an environment a new key to report with, told this once; the old one ends.', 'not-found')
  create(@Ask(CreateEnvironmentKey) asked: Asked<typeof CreateEnvironmentKey>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Delete(':product/:subdomain/keys')
  @Answers(204, undefined, 'Ends the key of an environment.', 'not-found')
  async revoke(@Ask(RevokeEnvironmentKey) asked: Asked<typeof RevokeEnvironmentKey>): Promise<void> {
    await this.relay.ask(asked, RevokeEnvironmentKey, asked.words);
  }
}
