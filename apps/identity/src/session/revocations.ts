import { Bus } from '@csite/messaging';
import { SessionRevoked, type SessionRevokedData } from '@csite/protocol';
import { Injectable } from '@nestjs/common';

/** Tells every process that a session has ended, so that each refuses its access tokens before they expire. */
@Injectable()
export class Revocations {
  constructor(private readonly bus: Bus) {}

  /** After the commit; what is lost here ends with the access token, within minutes. */
  tell(sessionId: string): void {
    this.bus.connection.publish(SessionRevoked.subject, JSON.stringify({ sessionId } satisfies SessionRevokedData));
  }
}
