import { OperatorView, ReadOwnOperator } from '@csite/protocol';
import { Get } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';

@ApiController('ops/me')
export class OperatorController {
  constructor(private readonly relay: Relay) {}

  @Get()
  @Answers(200, OperatorView, 'The operator who asks.')
  read(@Ask(ReadOwnOperator) asked: Asked<typeof ReadOwnOperator>): Promise<Json> {
    return this.relay.forward(asked);
  }
}
