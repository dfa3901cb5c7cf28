import { Email, Instant, Text } from '../fields/fields';

/** A new contractor mail that waits for the link sent to it; the present one counts until then. */
export class PendingEmailView {
  @Email() email!: string;
  @Instant() expiresAt!: string;
  /** Name of the account that asked for it. */
  @Text() requestedBy!: string;
}
