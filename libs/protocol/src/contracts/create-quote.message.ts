import { Int, OneOf, Text } from '../fields/fields';
import { command } from '../wire/message';
import { type ApplicationKind, applicationKinds } from './application-terms';
import { QuoteView } from './quote.view';

export class CreateQuoteRequest {
  @Text({ max: 40 }) product!: string;
  @OneOf(applicationKinds) kind!: ApplicationKind;
  /** The new total, not a difference. */
  @Int({ min: 1, max: 1_000_000 }) users!: number;
}

/** Previews a change. Refused as `unprocessable` with the rule's code, e.g. `users.below-minimum`. */
export const CreateQuote = command({ subject: 'rpc.contracts.quote.create', request: CreateQuoteRequest, reply: QuoteView });
