import { VoteFaq } from '@csite/protocol';
import { Put } from '@nestjs/common';
import { Answers } from '../route/answers.decorator';
import { ApiController } from '../route/api-controller.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { Relay } from '../route/relay';

@ApiController('me/faq-votes')
export class FaqVoteController {
  constructor(private readonly relay: Relay) {}

  @Put(':faqId')
  @Answers(204, undefined, 'Says whether a FAQ was helpful; once per account.', 'not-found')
  async vote(@Ask(VoteFaq) asked: Asked<typeof VoteFaq>): Promise<void> {
    await this.relay.ask(asked, VoteFaq, asked.words);
  }
}
