import { LinkStateView, ReadLinkStateRequest } from '../identity/read-link-state.message';
import { query } from '../wire/message';

/** The state of a link to a new contractor mail; never consumes it. not-found `link.unknown`. */
export const ReadContractorEmailLink = query({
  subject: 'rpc.contracts.contractor-email.link-state',
  request: ReadLinkStateRequest,
  reply: LinkStateView,
});
