import { OneOf, Text } from '@csite/protocol';

/** What of a customer's the screens show and others change. */
export const liveKinds = [
  'application',
  'contract',
  'disk',
  'customer',
  'invoice',
  'payment',
  'account',
  'notice',
  'reading',
] as const;
export type LiveKind = (typeof liveKinds)[number];

/** What has changed, and nothing of how: whoever may see it asks. */
export class LiveChange {
  @OneOf(liveKinds) kind!: LiveKind;
  /** Of what has changed. */
  @Text() id!: string;
}
