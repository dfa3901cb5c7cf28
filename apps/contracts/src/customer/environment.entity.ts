import type { DiskNoticesDocument } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { newId } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';
import { markAfter } from '../disk/disk-alarm';

/** What an environment reports of its use. */
export interface EnvironmentUse {
  readonly usersInUse: number;
  readonly diskCapacityBytes: number;
  readonly diskUsedBytes: number;
}

export interface DiskFill {
  readonly usedBytes: number;
  readonly capacityBytes: number;
  readonly measuredAt: Temporal.Instant;
}

/** Where a customer uses a product, and how much of it. */
export class Environment {
  readonly environmentId: string = newId();
  readonly customerId: string;
  readonly product: string;
  protected subdomain: string;
  protected usersInUse: number;
  protected diskCapacityBytes: number;
  protected diskUsedBytes: number;
  protected measuredAt: Temporal.Instant;
  /** The mark of the policy that the contractor was told of last; 0 while there is none. */
  protected diskToldPercent = 0;
  /** How often the contractor was told. */
  protected diskTold = 0;

  constructor(customerId: string, product: string, subdomain: string, use: EnvironmentUse, measuredAt: Temporal.Instant) {
    this.customerId = customerId;
    this.product = product;
    this.subdomain = subdomain;
    this.usersInUse = use.usersInUse;
    this.diskCapacityBytes = use.diskCapacityBytes;
    this.diskUsedBytes = use.diskUsedBytes;
    this.measuredAt = measuredAt;
  }

  address(): string {
    return this.subdomain;
  }

  use(): EnvironmentUse {
    const { usersInUse, diskCapacityBytes, diskUsedBytes } = this;
    return { usersInUse, diskCapacityBytes, diskUsedBytes };
  }

  fill(): DiskFill {
    return { usedBytes: this.diskUsedBytes, capacityBytes: this.diskCapacityBytes, measuredAt: this.measuredAt };
  }

  toldPercent(): number {
    return this.diskToldPercent;
  }

  nextTold(): number {
    this.diskTold += 1;
    return this.diskTold;
  }

  /**
   * A measure of its disk; one that is older than the last changes nothing. `risen` when it reached a mark of the policy
   * that the contractor is to be told of.
   */
  measure({ usedBytes, capacityBytes, measuredAt }: DiskFill, notices: DiskNoticesDocument): 'risen' | 'unrisen' {
    if (Temporal.Instant.compare(measuredAt, this.measuredAt) <= 0) return 'unrisen';
    this.diskUsedBytes = usedBytes;
    this.diskCapacityBytes = capacityBytes;
    this.measuredAt = measuredAt;
    const before = this.diskToldPercent;
    this.diskToldPercent = markAfter({ usedBytes, capacityBytes }, before, notices);
    return this.diskToldPercent > before ? 'risen' : 'unrisen';
  }

  moveTo(subdomain: string): void {
    this.subdomain = subdomain;
  }

  report(use: EnvironmentUse, measuredAt: Temporal.Instant): void {
    this.usersInUse = use.usersInUse;
    this.diskCapacityBytes = use.diskCapacityBytes;
    this.diskUsedBytes = use.diskUsedBytes;
    this.measuredAt = measuredAt;
  }
}

export const EnvironmentSchema = defineEntity({
  class: Environment,
  tableName: 'environment',
  properties: {
    environmentId: p.uuid().primary(),
    customerId: p.uuid(),
    product: p.text(),
    subdomain: p.text(),
    usersInUse: p.integer(),
    diskCapacityBytes: p.bigint('number'),
    diskUsedBytes: p.bigint('number'),
    measuredAt: p.type(InstantType),
    diskToldPercent: p.smallint(),
    diskTold: p.integer(),
  },
});
