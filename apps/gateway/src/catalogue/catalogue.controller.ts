import { CatalogueView, GetCatalogue } from '@csite/protocol';
import { Get } from '@nestjs/common';
import { Public } from '../route/access.decorator';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { LastAnswer } from '../route/last-answer';
import { type Json, Relay } from '../route/relay';

/** Public: whoever cannot log in needs the help desk's number most. */
@ApiController('catalogue')
@Public()
export class CatalogueController {
  readonly #last = new LastAnswer();

  constructor(private readonly relay: Relay) {}

  @Get()
  @Answers(200, CatalogueView, 'Products, plans, options and prices of today, and the policy in words.')
  read(@Ask(GetCatalogue) asked: Asked<typeof GetCatalogue>): Promise<Json> {
    return this.relay.forward(asked, this.#last);
  }
}
