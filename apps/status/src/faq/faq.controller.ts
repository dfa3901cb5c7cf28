import { accounts, type Call, everyone, Handles, operators } from '@csite/messaging';
import {
  type FaqList,
  type FaqView,
  GetFaq,
  type GetFaqRequest,
  ListOperatorFaqs,
  type OperatorFaqList,
  SearchFaqs,
  type SearchFaqsRequest,
  VoteFaq,
  VoteFaqAsVisitor,
  type VoteFaqAsVisitorRequest,
  type VoteFaqRequest,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { FaqReader } from './faq.reader';
import { VoteFaqService } from './vote-faq.service';

@Controller()
export class FaqController {
  constructor(
    private readonly reader: FaqReader,
    private readonly votes: VoteFaqService,
  ) {}

  @Handles(SearchFaqs, everyone)
  search(request: SearchFaqsRequest): Promise<FaqList> {
    return this.reader.search(request);
  }

  @Handles(GetFaq, everyone)
  get(request: GetFaqRequest): Promise<FaqView> {
    return this.reader.get(request);
  }

  @Handles(ListOperatorFaqs, operators())
  listForOperators(): Promise<OperatorFaqList> {
    return this.reader.listForOperators();
  }

  @Handles(VoteFaq, accounts())
  vote(request: VoteFaqRequest, call: Call): Promise<object> {
    return this.votes.vote(request, call);
  }

  @Handles(VoteFaqAsVisitor, everyone)
  voteAsVisitor(request: VoteFaqAsVisitorRequest, call: Call): Promise<object> {
    return this.votes.voteAsVisitor(request, call);
  }
}
