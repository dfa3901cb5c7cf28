import { accounts, type Call, Handles } from '@csite/messaging';
import { CreateQuote, type CreateQuoteRequest, type QuoteView } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { changers } from '../contract/contract-actions';
import { QuoteService } from './quote.service';

@Controller()
export class QuoteController {
  constructor(private readonly quotes: QuoteService) {}

  @Handles(CreateQuote, accounts(...changers))
  create(request: CreateQuoteRequest, call: Call): Promise<QuoteView> {
    return this.quotes.create(request, call);
  }
}
