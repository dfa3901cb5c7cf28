import { CreateQuote, QuoteView } from '@csite/protocol';
import { Post } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';

@ApiController('quotes')
export class QuoteController {
  constructor(private readonly relay: Relay) {}

  @Post()
  @Answers(201, QuoteView, 'Previews a change: dates, amounts, before and after.', 'forbidden', 'not-found', 'unprocessable')
  create(@Ask(CreateQuote) asked: Asked<typeof CreateQuote>): Promise<Json> {
    return this.relay.forward(asked);
  }
}
