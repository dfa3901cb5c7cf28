import type { OperatorCaller, OperatorView } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { newId, normalizeMailAddress } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';
import type { Session } from '../session/session.entity';

interface NewOperator {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly now: Temporal.Instant;
}

/** A person of the vendor. Has no customer, no role among accounts, and logs in at a door of its own. */
export class Operator {
  readonly id: string;
  readonly name: string;
  /** As typed. */
  readonly email: string;
  /** The address as it is compared; unique among operators. */
  readonly login: string;
  readonly passwordHash: string;
  readonly createdAt: Temporal.Instant;
  readonly version: number = 1;

  constructor({ name, email, passwordHash, now }: NewOperator) {
    this.id = newId();
    this.name = name;
    this.email = email;
    this.login = normalizeMailAddress(email);
    this.passwordHash = passwordHash;
    this.createdAt = now;
  }

  /** The same password, hashed with today's parameters. */
  rehash(passwordHash: string): void {
    Object.assign(this, { passwordHash });
  }

  /** As they call in one of their sessions. */
  caller(session: Session): OperatorCaller {
    return { kind: 'operator', operatorId: this.id, name: this.name, email: this.email, ...session.calling() };
  }

  view(): OperatorView {
    return { operatorId: this.id, name: this.name, email: this.email };
  }
}

export const OperatorSchema = defineEntity({
  class: Operator,
  tableName: 'operator',
  properties: {
    id: p.uuid().primary(),
    name: p.string(),
    email: p.string(),
    login: p.string(),
    passwordHash: p.string(),
    createdAt: p.type(InstantType),
    version: p.integer().version(),
  },
});
