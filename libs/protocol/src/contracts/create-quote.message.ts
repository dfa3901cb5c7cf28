import { unaudited } from '../audit/audit-acts';
import { Text } from '../fields/fields';
import { command } from '../wire/message';
import { AskedChange } from './asked-change';
import { QuoteView } from './quote.view';

export class CreateQuoteRequest extends AskedChange {
  @Text({ max: 40 }) product!: string;
}

/** Previews a change. Refused as `unprocessable` with the rule's code, e.g. `users.below-minimum`. */
export const CreateQuote = command({
  subject: 'rpc.contracts.quote.create',
  audit: unaudited('A preview: it changes nothing, and expires.'),
  request: CreateQuoteRequest,
  reply: QuoteView,
});
