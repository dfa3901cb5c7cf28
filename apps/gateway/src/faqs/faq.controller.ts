import { loadMarkdown } from '@csite/markdown';
import { FaqList, GetFaq, SearchFaqs, VoteFaqAsVisitor } from '@csite/protocol';
import { Get, Put } from '@nestjs/common';
import { Public } from '../route/access.decorator';
import { Answers } from '../route/answers.decorator';
import { ApiController } from '../route/api-controller.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';
import { FaqAnswer, faqAnswer } from './faq.answer';

@ApiController('faqs')
@Public()
export class FaqController {
  constructor(private readonly relay: Relay) {}

  @Get()
  @Answers(200, FaqList, 'FAQ by words, product and category: best first, or in the order of the vendor.')
  search(@Ask(SearchFaqs) asked: Asked<typeof SearchFaqs>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Get(':faqId')
  @Answers(200, FaqAnswer, 'One question with its answer, also as HTML, and related ones.', 'not-found')
  async read(@Ask(GetFaq) asked: Asked<typeof GetFaq>): Promise<FaqAnswer> {
    const [faq, markdown] = await Promise.all([this.relay.ask(asked, GetFaq, asked.words), loadMarkdown()]);
    return faqAnswer(faq, markdown);
  }

  @Put(':faqId/vote')
  @Answers(204, undefined, 'Says whether it was helpful, for who has no account; once per visitor.', 'not-found')
  async vote(@Ask(VoteFaqAsVisitor) asked: Asked<typeof VoteFaqAsVisitor>): Promise<void> {
    await this.relay.ask(asked, VoteFaqAsVisitor, asked.words);
  }
}
