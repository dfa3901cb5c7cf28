import { Id, Instant, OneOf } from '../fields/fields';
import { ChangeView } from './change.view';

export const acceptances = ['automatic', 'operator'] as const;
export type Acceptance = (typeof acceptances)[number];

/** A change as it would be if applied for before `expiresAt`. */
export class QuoteView extends ChangeView {
  @Id() quoteId!: string;
  @OneOf(acceptances) acceptance!: Acceptance;
  @Instant() expiresAt!: string;
}
