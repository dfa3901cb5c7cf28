import { accessToken, type Caller, type Failure, unauthenticated, unavailable } from '@csite/protocol';
import { createLocalJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Clock } from '../clock/clock';
import { callerOf } from './claims';
import type { KeySet } from './key-set';
import type { RevokedSessions } from './revoked-sessions';

/** Tokens of the people who are active within a token's lifetime; beyond it, the oldest are checked anew. */
const MAX_CACHED = 10_000;
const MAX_TOKEN = 4_096;
/** A process that has just started waits this long for the keys. */
const FIRST_KEYS_MILLIS = 2_000;

interface Verified {
  readonly caller: Caller;
  readonly expiresAt: number;
}

const expired = (): Failure =>
  unauthenticated('session.expired', {
    ja: 'ログインの有効期限が切れました。もう一度ログインしてください。',
    en: 'The session has expired. Log in again.',
  });

const ended = (): Failure =>
  unauthenticated('session.ended', {
    ja: 'ログインの有効期間が終了しました。もう一度ログインしてください。',
    en: 'Your session has ended. Log in again.',
  });

const invalidSession = (): Failure =>
  unauthenticated('session.invalid', { ja: 'ログインしてください。', en: 'The access token is not valid. Log in.' });

/** Nothing is known of any token yet: to call this one invalid would log everybody out who comes while csite starts. */
const keysMissing = (): Failure =>
  unavailable(
    'session.keys-missing',
    {
      ja: 'ただいまログインを確認できません。しばらくしてからもう一度お試しください。',
      en: 'The session cannot be checked at the moment. Try again shortly.',
    },
    { retryAfterSeconds: 2 },
  );

/**
 * Tells who calls from an access token: signature, type, issuer, audience (which is the kind of caller), expiry by the clock. What was verified once is
 * remembered until the token expires or the keys change.
 */
export class CallerVerifier {
  readonly #known = new Map<string, Verified>();
  #keySet?: ReturnType<typeof createLocalJWKSet>;

  constructor(
    private readonly keys: KeySet,
    private readonly clock: Clock,
    private readonly revoked: RevokedSessions,
  ) {
    keys.onChange(() => {
      this.#known.clear();
      this.#keySet = undefined;
    });
  }

  /** @throws Failure `unauthenticated` `session.invalid`, `session.expired` or `session.ended`, `unavailable` `session.keys-missing`. */
  async verify(token: string): Promise<Caller> {
    const known = this.#known.get(token) ?? (await this.#verifyAnew(token));
    if (this.clock.now().epochMilliseconds >= known.expiresAt) throw expired();
    if (this.revoked.has(known.caller.sessionId)) throw ended();
    return known.caller;
  }

  /** Whether a token that was verified still holds, told at once. Where it is not remembered any more it has to be verified again. */
  stillHolds(token: string): boolean {
    const known = this.#known.get(token);
    if (!known || this.clock.now().epochMilliseconds >= known.expiresAt) return false;
    return !this.revoked.has(known.caller.sessionId);
  }

  /** Calls back once for each session that ends before its tokens do. */
  onSessionEnd(ended: (sessionId: string) => void): void {
    this.revoked.onEnd(ended);
  }

  async #verifyAnew(token: string): Promise<Verified> {
    if (token.length > MAX_TOKEN) throw invalidSession();
    const payload = await this.#payloadOf(token);
    const caller = callerOf(payload);
    if (!caller) throw invalidSession();
    const verified = { caller, expiresAt: (payload.exp ?? 0) * 1_000 };
    this.#remember(token, verified);
    return verified;
  }

  async #payloadOf(token: string): Promise<JWTPayload> {
    await this.keys.firstKeys(FIRST_KEYS_MILLIS);
    try {
      return await this.#check(token).catch(async (error: unknown) => {
        // Signed with a key of which we have not heard: look whether it was published meanwhile.
        if (!(error instanceof errors.JWKSNoMatchingKey) || !(await this.keys.look())) throw error;
        return this.#check(token);
      });
    } catch (error) {
      if (this.keys.keys.keys.length === 0) throw keysMissing();
      throw error instanceof errors.JWTExpired ? expired() : invalidSession();
    }
  }

  async #check(token: string): Promise<JWTPayload> {
    this.#keySet ??= createLocalJWKSet(this.keys.keys);
    const { payload } = await jwtVerify(token, this.#keySet, {
      algorithms: ['EdDSA'],
      typ: accessToken.type,
      issuer: accessToken.issuer,
      audience: Object.values(accessToken.audience),
      requiredClaims: ['exp', 'iat', 'sub'],
      currentDate: new Date(this.clock.now().epochMilliseconds),
    });
    return payload;
  }

  #remember(token: string, verified: Verified): void {
    if (this.#known.size >= MAX_CACHED) {
      const oldest = this.#known.keys().next();
      if (!oldest.done) this.#known.delete(oldest.value);
    }
    this.#known.set(token, verified);
  }
}
