import { accessToken, type Caller, type SessionTokens } from '@csite/protocol';
import { claimsOf, Clock } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { IdentityConfig } from '../identity.config';
import { SigningKeys } from '../key/signing-keys';
import { RefreshTokens } from './refresh-tokens';
import type { Session } from './session.entity';
import { sessionTerms } from './session.terms';

/** Makes the pair of tokens that a session answers with. */
@Injectable()
export class SessionIssuer {
  constructor(
    private readonly keys: SigningKeys,
    private readonly refreshTokens: RefreshTokens,
    private readonly clock: Clock,
    private readonly config: IdentityConfig,
  ) {}

  /** @param caller who holds the session, as every service will see them. */
  async issue(session: Session, caller: Caller): Promise<SessionTokens> {
    return {
      ...(await this.accessTokenOf(caller)),
      refreshToken: this.refreshTokens.of(session),
      refreshExpiresAt: toRfc3339(session.expiresAt(sessionTerms(this.config))),
    };
  }

  /** An access token alone: the session goes on with the refresh token that it has. */
  async accessTokenOf(caller: Caller): Promise<Pick<SessionTokens, 'accessToken' | 'expiresIn'>> {
    return { accessToken: await this.sign(caller), expiresIn: accessToken.lifetimeSeconds };
  }

  private sign(caller: Caller): Promise<string> {
    const issuedAt = Math.floor(this.clock.now().epochMilliseconds / 1000);
    return this.keys.sign({
      ...claimsOf(caller),
      iss: accessToken.issuer,
      iat: issuedAt,
      exp: issuedAt + accessToken.lifetimeSeconds,
    });
  }
}
