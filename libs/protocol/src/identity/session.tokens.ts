import { Instant, Int, Text } from '../fields/fields';

/** The two tokens of a session. The gateway puts the refresh token into the cookie and leaves it out of its answer. */
export class SessionTokens {
  @Text({ max: 4000 }) accessToken!: string;
  /** Seconds until the access token expires. */
  @Int() expiresIn!: number;
  @Text({ max: 500 }) refreshToken!: string;
  @Instant() refreshExpiresAt!: string;
}
