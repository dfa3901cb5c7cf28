import { accessToken, type SessionView } from '@csite/protocol';
import { Clock } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import { Injectable } from '@nestjs/common';
import type { Account } from '../account/account.entity';
import type { Customer } from '../customer/customer.entity';
import { IdentityConfig } from '../identity.config';
import { SigningKeys } from '../key/signing-keys';
import { RefreshTokens } from './refresh-tokens';
import type { Session } from './session.entity';
import { sessionTerms } from './session.terms';

/** A session with those it belongs to, as one transaction left them. */
export interface OpenSession {
  readonly session: Session;
  readonly account: Account;
  readonly customer: Customer;
}

/** Makes the pair of tokens that a session answers with. */
@Injectable()
export class SessionIssuer {
  constructor(
    private readonly keys: SigningKeys,
    private readonly refreshTokens: RefreshTokens,
    private readonly clock: Clock,
    private readonly config: IdentityConfig,
  ) {}

  async issue({ session, account, customer }: OpenSession): Promise<SessionView> {
    return {
      accessToken: await this.sign(session, account),
      expiresIn: accessToken.lifetimeSeconds,
      refreshToken: this.refreshTokens.of(session),
      refreshExpiresAt: toRfc3339(session.expiresAt(sessionTerms(this.config))),
      account: account.view(customer),
    };
  }

  /** The claims of @csite/protocol's Caller. */
  private sign(session: Session, account: Account): Promise<string> {
    const issuedAt = Math.floor(this.clock.now().epochMilliseconds / 1000);
    return this.keys.sign({
      iss: accessToken.issuer,
      aud: accessToken.audience.account,
      iat: issuedAt,
      exp: issuedAt + accessToken.lifetimeSeconds,
      sub: account.id,
      sid: session.id,
      customerId: account.customerId,
      role: account.role,
      name: account.name,
      email: account.email,
    });
  }
}
