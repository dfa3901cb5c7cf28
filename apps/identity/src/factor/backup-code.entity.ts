import { InstantType } from '@csite/service';
import { newId } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';
import { columnsOf, type FactorHolder } from './holder';

/** One of ten that log in once each, for who has lost their factor. Only a keyed hash of it is kept. */
export class StoredBackupCode {
  readonly id: string = newId();
  readonly accountId: string | null;
  readonly customerId: string | null;
  readonly operatorId: string | null;
  readonly hash: string;
  readonly usedAt: Temporal.Instant | null = null;

  constructor(holder: FactorHolder, hash: string) {
    const columns = columnsOf(holder);
    this.accountId = columns.accountId;
    this.customerId = columns.customerId;
    this.operatorId = columns.operatorId;
    this.hash = hash;
  }

  isUsed(): boolean {
    return this.usedAt !== null;
  }

  use(now: Temporal.Instant): void {
    Object.assign(this, { usedAt: now });
  }
}

export const BackupCodeSchema = defineEntity({
  class: StoredBackupCode,
  tableName: 'backup_code',
  properties: {
    id: p.uuid().primary(),
    accountId: p.uuid().nullable(),
    customerId: p.uuid().nullable(),
    operatorId: p.uuid().nullable(),
    hash: p.string(),
    usedAt: p.type(InstantType).nullable(),
  },
});
