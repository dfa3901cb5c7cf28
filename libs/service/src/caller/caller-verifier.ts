import { Injectable } from '@nestjs/common';
import type { Caller } from '@csite/protocol';

/** Tells who calls from an access token: signature, type, issuer, audience, expiry by the clock. */
@Injectable()
export class CallerVerifier {
  /** @throws Failure `unauthenticated` `session.invalid` or `session.expired`. */
  verify(_token: string): Promise<Caller> {
    throw new Error('not built yet');
  }
}
