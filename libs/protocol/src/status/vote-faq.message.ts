import { unaudited } from '../audit/audit-acts';
import { Flag, Id } from '../fields/fields';
import { command, Nothing } from '../wire/message';

const why = unaudited('An opinion on a text is no act on the contract.');

export class VoteFaqRequest {
  @Id() faqId!: string;
  @Flag() helpful!: boolean;
}

/** "Was this helpful?" of an account: once; saying otherwise later replaces it. `not-found` `faq.unknown`. */
export const VoteFaq = command({ subject: 'rpc.status.faq.vote', audit: why, request: VoteFaqRequest, reply: Nothing });

export class VoteFaqAsVisitorRequest extends VoteFaqRequest {
  /** By which the visitor's browser knows itself again; a random UUID. */
  @Id() visitorId!: string;
}

/** The same of who has no account. Public: needs no session. */
export const VoteFaqAsVisitor = command({
  subject: 'rpc.status.faq.vote-as-visitor',
  audit: why,
  request: VoteFaqAsVisitorRequest,
  reply: Nothing,
});
