import { randomBytes } from 'node:crypto';
import { type CallerKind, type Failure, gone } from '@csite/protocol';
import { Clock } from '@csite/service';
import { newId, toRfc3339 } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Secrets } from '../secret/secrets';

/** The password was right; what is left is the second step. */
export interface PasswordStep {
  readonly kind: CallerKind;
  readonly holderId: string;
  /** Stands for the password hash that was verified: another password since, and the challenge is void. */
  readonly password: string;
  /** Logged in from this place before. */
  readonly familiar: boolean;
}

interface Purposes {
  readonly 'log-in': PasswordStep;
  readonly enrolment: PasswordStep & { readonly secret: string };
  readonly 'passkey-log-in': object;
  readonly totp: { readonly sessionId: string; readonly secret: string };
  readonly passkey: { readonly sessionId: string };
  readonly confirmation: { readonly sessionId: string };
}
type Purpose = keyof Purposes;

interface Common {
  readonly id: string;
  /** What a passkey signs; base64url. */
  readonly nonce: string;
  readonly expiresAt: string;
}
export type Challenge<P extends Purpose> = Purposes[P] & Common;

export interface Issued {
  readonly challenge: string;
  readonly expiresAt: string;
  readonly nonce: string;
}

/** For reading a code from a phone; for setting up a new one. */
const minutes: Readonly<Record<Purpose, number>> = {
  'log-in': 5,
  'passkey-log-in': 5,
  confirmation: 5,
  enrolment: 15,
  totp: 15,
  passkey: 15,
};

/** What stands between two steps, sealed and kept by the client, so that nothing is stored of those who never come back. */
@Injectable()
export class Challenges {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  issue<P extends Purpose>(purpose: P, facts: Purposes[P]): Issued {
    const expiresAt = toRfc3339(this.clock.now().add({ minutes: minutes[purpose] }));
    const nonce = randomBytes(32).toString('base64url');
    const common: Common = { id: newId(), nonce, expiresAt };
    const challenge = this.secrets.challenges.seal(JSON.stringify({ ...facts, ...common }), purpose);
    return { challenge, expiresAt, nonce };
  }

  /** @throws Failure gone `challenge.expired`, whatever is wrong with it. */
  read<P extends Purpose>(purpose: P, challenge: string): Challenge<P> {
    const read = this.opened(purpose, challenge);
    if (Temporal.Instant.compare(this.clock.now(), Temporal.Instant.from(read.expiresAt)) > 0) throw challengeExpired();
    return read;
  }

  /** In the transaction of what it was for: of two at once one waits and finds it used. @throws Failure gone `challenge.expired` */
  async spend(em: EntityManager, { id, expiresAt }: Common): Promise<void> {
    const spent = await em.execute<object[]>(
      'insert into spent_challenge (id, expires_at) values (?, ?) on conflict do nothing returning id',
      [id, expiresAt],
    );
    if (spent.length === 0) throw challengeExpired();
  }

  private opened<P extends Purpose>(purpose: P, challenge: string): Challenge<P> {
    try {
      return JSON.parse(this.secrets.challenges.open(challenge, purpose)) as Challenge<P>;
    } catch {
      throw challengeExpired();
    }
  }
}

export const challengeExpired = (): Failure =>
  gone('challenge.expired', {
    ja: '確認の有効時間が過ぎたか、すでに使われています。はじめからやり直してください。',
    en: 'The time for this step is over, or it was used already. Start again.',
  });
