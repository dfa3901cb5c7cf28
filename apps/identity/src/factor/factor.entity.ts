import type { FactorKind, FactorView } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { newId, toRfc3339 } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';
import { columnsOf, type FactorHolder } from './holder';

interface NewFactor {
  readonly holder: FactorHolder;
  readonly name: string;
  readonly now: Temporal.Instant;
}

/** What a code app and csite have in common. */
export interface TotpSecret {
  readonly kind: 'totp';
  readonly id: string;
  readonly sealedSecret: string;
  /** The step of the code that showed it, which does not work again. */
  readonly step: number;
}

/** The public half of a passkey; bytes as base64url. */
export interface PasskeyCredential {
  readonly kind: 'passkey';
  readonly credentialId: string;
  readonly publicKey: string;
  readonly signCount: number;
}

/** What somebody can show beside their password, or in its place. */
export class Factor {
  readonly id: string;
  readonly accountId: string | null;
  readonly customerId: string | null;
  readonly operatorId: string | null;
  readonly kind: FactorKind;
  readonly name: string;
  /** Of a code app. */
  readonly sealedSecret: string | null;
  readonly lastStep: number | null;
  /** Of a passkey. */
  readonly credentialId: string | null;
  readonly publicKey: string | null;
  readonly signCount: number | null;
  readonly createdAt: Temporal.Instant;
  readonly lastUsedAt: Temporal.Instant | null = null;

  constructor({ holder, name, now }: NewFactor, made: TotpSecret | PasskeyCredential) {
    const columns = columnsOf(holder);
    this.id = made.kind === 'totp' ? made.id : newId();
    this.accountId = columns.accountId;
    this.customerId = columns.customerId;
    this.operatorId = columns.operatorId;
    this.kind = made.kind;
    this.name = name;
    this.sealedSecret = made.kind === 'totp' ? made.sealedSecret : null;
    this.lastStep = made.kind === 'totp' ? made.step : null;
    this.credentialId = made.kind === 'passkey' ? made.credentialId : null;
    this.publicKey = made.kind === 'passkey' ? made.publicKey : null;
    this.signCount = made.kind === 'passkey' ? made.signCount : null;
    this.createdAt = now;
  }

  /** A code works once: who saw it typed cannot use it, nor one from before. False where it is used up. */
  useStep(step: number, now: Temporal.Instant): boolean {
    if (this.lastStep !== null && step <= this.lastStep) return false;
    Object.assign(this, { lastStep: step, lastUsedAt: now });
    return true;
  }

  /** Passkeys that count only count upwards: one that does not is a copy. Those that never count stay at 0. */
  useCount(signCount: number, now: Temporal.Instant): boolean {
    const before = this.signCount ?? 0;
    if ((signCount > 0 || before > 0) && signCount <= before) return false;
    Object.assign(this, { signCount, lastUsedAt: now });
    return true;
  }

  view(): FactorView {
    const { id: factorId, kind, name, lastUsedAt } = this;
    const used = lastUsedAt && { lastUsedAt: toRfc3339(lastUsedAt) };
    return { factorId, kind, name, createdAt: toRfc3339(this.createdAt), ...used };
  }
}

export const FactorSchema = defineEntity({
  class: Factor,
  tableName: 'factor',
  properties: {
    id: p.uuid().primary(),
    accountId: p.uuid().nullable(),
    customerId: p.uuid().nullable(),
    operatorId: p.uuid().nullable(),
    kind: p.string().$type<FactorKind>(),
    name: p.string(),
    sealedSecret: p.string().nullable(),
    lastStep: p.integer().nullable(),
    credentialId: p.string().nullable(),
    publicKey: p.string().nullable(),
    signCount: p.bigint('number').nullable(),
    createdAt: p.type(InstantType),
    lastUsedAt: p.type(InstantType).nullable(),
  },
});
