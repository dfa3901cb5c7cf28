import { ListOperatorFaqs, OperatorFaqList } from '@csite/protocol';
import { Get } from '@nestjs/common';
import { Answers } from '../route/answers.decorator';
import { ApiController } from '../route/api-controller.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';

@ApiController('ops/faqs')
export class OperatorFaqController {
  constructor(private readonly relay: Relay) {}

  @Get()
  @Answers(200, OperatorFaqList, 'All FAQ with how many found them helpful or not.')
  list(@Ask(ListOperatorFaqs) asked: Asked<typeof ListOperatorFaqs>): Promise<Json> {
    return this.relay.forward(asked);
  }
}
