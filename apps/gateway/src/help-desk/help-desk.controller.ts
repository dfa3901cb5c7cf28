import { GetHelpDesk, HelpDeskView } from '@csite/protocol';
import { Get } from '@nestjs/common';
import { Public } from '../route/access.decorator';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { LastAnswer } from '../route/last-answer';
import { type Json, Relay } from '../route/relay';

/** Public: whoever cannot log in needs it most. */
@ApiController('help-desk')
@Public()
export class HelpDeskController {
  readonly #last = new LastAnswer(withoutOpening);

  constructor(private readonly relay: Relay) {}

  @Get()
  @Answers(200, HelpDeskView, 'Whom to ask, whether the help desk is open now, and its days off to come.')
  read(@Ask(GetHelpDesk) asked: Asked<typeof GetHelpDesk>): Promise<Json> {
    return this.relay.forward(asked, this.#last);
  }
}

/** Whether it is open now was true then; its number and its hours in words still are. */
function withoutOpening(json: Json): Json {
  const { phone, mail, hours } = JSON.parse(Buffer.from(json).toString()) as HelpDeskView;
  return Buffer.from(JSON.stringify({ phone, mail, hours } satisfies HelpDeskView));
}
