import { InstantType } from '@csite/service';
import { newId } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';

/** What an environment reports of its use. */
export interface EnvironmentUse {
  readonly usersInUse: number;
  readonly diskCapacityBytes: number;
  readonly diskUsedBytes: number;
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
  },
});
