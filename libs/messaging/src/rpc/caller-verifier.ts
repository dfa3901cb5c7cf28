import type { Caller } from '@csite/protocol';

/** Turns an access token into who it speaks for; throws a Failure `unauthenticated` for a token that is not good. */
export interface CallerVerifier {
  verify(token: string): Promise<Caller>;
}
