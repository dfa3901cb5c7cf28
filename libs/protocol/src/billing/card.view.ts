import { Flag, Month, OneOf, Optional, Text } from '../fields/fields';

/** Who keeps cards for csite. `simulator`: the demo's, with test cards alone. `none`: cards cannot be registered. */
export const cardProcessors = ['none', 'simulator', 'stripe'] as const;
export type CardProcessor = (typeof cardProcessors)[number];

/** A registered card, as far as csite knows it: never its number. */
export class CardView {
  @Text({ max: 40 }) brand!: string;
  @Text({ min: 4, max: 4, pattern: /^\d{4}$/ }) last4!: string;
  /** Good until the end of this month. */
  @Month() expiry!: string;
  @Flag() expired!: boolean;
}

/** Where the browser shows the processor's own fields: what is typed there goes to the processor alone. */
export class CardFrameView {
  @OneOf(cardProcessors) processor!: CardProcessor;
  /** `simulator`: the page to show in a frame. */
  @Optional() @Text({ max: 300 }) url?: string;
  /** `stripe`: for its library in the browser. */
  @Optional() @Text({ max: 300 }) publishableKey?: string;
  @Optional() @Text({ max: 300 }) clientSecret?: string;
}
