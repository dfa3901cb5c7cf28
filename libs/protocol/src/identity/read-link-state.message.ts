import { Instant, OneOf, Secret } from '../fields/fields';
import { query } from '../wire/message';

export class ReadLinkStateRequest {
  @Secret({ max: 200 }) token!: string;
}

/** What a mailed link is for; the page behind it chooses its words by this. */
export const linkPurposes = [
  'sign-up',
  'invitation',
  'contractor-email',
  'password-reset',
  'account-freeze',
  'freeze-decision',
] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** A link that a newer one voided counts as expired. */
export const linkStates = ['valid', 'expired', 'used'] as const;
export type LinkState = (typeof linkStates)[number];

export class LinkStateView {
  @OneOf(linkPurposes) purpose!: LinkPurpose;
  @OneOf(linkStates) state!: LinkState;
  @Instant() expiresAt!: string;
}

/** Never consumes the link. not-found `link.unknown`. */
export const ReadLinkState = query({
  subject: 'rpc.identity.link.state',
  request: ReadLinkStateRequest,
  reply: LinkStateView,
});
