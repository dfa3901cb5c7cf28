import { NotifyProcessor, ProcessorNoticeView } from '@csite/protocol';
import { Post } from '@nestjs/common';
import { sentBody } from '../http/sent-body';
import { Public } from '../route/access.decorator';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Exchanged } from '../route/asked.decorator';
import { type Exchange, single } from '../route/exchange';
import { Relay } from '../route/relay';

/** Stripe's own, and that of the simulator. */
const SIGNATURES = ['stripe-signature', 'processor-signature'] as const;

@ApiController('processor-notices')
export class ProcessorNoticeController {
  constructor(private readonly relay: Relay) {}

  /** The body goes on as it was sent: billing, which knows the secret, looks at its signature before it reads it. */
  @Post()
  @Public()
  @Answers(201, ProcessorNoticeView, 'Takes the word of the card processor, by its signature.')
  take(@Exchanged() exchange: Exchange): Promise<ProcessorNoticeView> {
    const { headers } = exchange.request;
    const signature = SIGNATURES.map((name) => single(headers[name])).find((value) => value !== undefined) ?? '';
    return this.relay.ask(exchange, NotifyProcessor, { body: sentBody(exchange.request), signature: signature.slice(0, 1000) });
  }
}
