import { InstantType } from '@csite/service';
import { newId } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';

/** Somebody asked for a new password, in the words of a log-in. Whether there is such an account is looked up afterwards. */
export class PasswordReset {
  readonly id: string = newId();
  readonly subdomain: string;
  readonly login: string;
  /** Until when the link to come works. */
  readonly expiresAt: Temporal.Instant;

  constructor(asked: Pick<PasswordReset, 'subdomain' | 'login' | 'expiresAt'>) {
    this.subdomain = asked.subdomain;
    this.login = asked.login;
    this.expiresAt = asked.expiresAt;
  }
}

export const PasswordResetSchema = defineEntity({
  class: PasswordReset,
  tableName: 'password_reset',
  properties: {
    id: p.uuid().primary(),
    subdomain: p.string(),
    login: p.string(),
    expiresAt: p.type(InstantType),
  },
});
