import { Outbox } from '@csite/messaging';
import { EnvironmentDiskFilled } from '@csite/protocol';
import { Clock, DueWork } from '@csite/service';
import { startOf, toRfc3339, tokyoDate } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { applicationContractor } from '../application/application-snapshot';
import type { Market } from '../catalogue/market.value';
import { Customer } from '../customer/customer.entity';
import type { Environment } from '../customer/environment.entity';
import { isOverfull, isToldDaily } from './disk-alarm';
import { type DiskSample, keepSample } from './disk-day.store';

export const REMIND = 'remind-disk-full';

/** Mails about contracts are sent when offices open. */
const MORNING_HOUR = 9;

const nextMorning = (at: Temporal.Instant): Temporal.Instant =>
  startOf(tokyoDate(at).add({ days: 1 })).add({ hours: MORNING_HOUR });

/** Takes measures in, and tells the contractor when a disk fills. */
@Injectable()
export class DiskUsageRecorder {
  constructor(
    private readonly outbox: Outbox,
    private readonly due: DueWork,
    private readonly clock: Clock,
  ) {}

  /** `environment` is locked, in the transaction of `em`. */
  async record(em: EntityManager, environment: Environment, sample: DiskSample, market: Market): Promise<void> {
    await keepSample(em, environment, sample);
    const { diskNotices } = market.policyOn(this.clock.today());
    const told = environment.measure(sample, diskNotices);
    if (told === 'risen') await this.tell(em, environment, market, this.clock.now());
    const work = { kind: REMIND, subjectId: environment.environmentId };
    if (!isToldDaily(environment.toldPercent(), diskNotices)) await this.due.cancel(em, work);
    else if (told === 'risen') this.due.schedule(em, { ...work, dueAt: nextMorning(this.clock.now()) });
  }

  /**
   * Above the capacity it is told every morning. While the mark stands it is looked at every morning, too, for it may be overfull
   * again. Mornings that passed in an outage are told once.
   */
  async remind(em: EntityManager, environment: Environment, market: Market, dueAt: Temporal.Instant): Promise<void> {
    const { diskNotices } = market.policyOn(tokyoDate(dueAt));
    if (!isToldDaily(environment.toldPercent(), diskNotices)) return;
    if (isOverfull(environment.fill(), diskNotices)) await this.tell(em, environment, market, dueAt);
    this.due.schedule(em, { kind: REMIND, subjectId: environment.environmentId, dueAt: nextMorning(this.clock.now()) });
  }

  private async tell(em: EntityManager, environment: Environment, market: Market, at: Temporal.Instant): Promise<void> {
    const { environmentId, customerId, product: code } = environment;
    const customer = await em.findOneOrFail(Customer, { customerId });
    const product = market.catalogueOn(tokyoDate(at)).product(code);
    const { measuredAt, ...fill } = environment.fill();
    this.outbox.record(em, EnvironmentDiskFilled, {
      aggregateId: environmentId,
      version: environment.nextTold(),
      data: {
        environmentId,
        customerId,
        customerNumber: customer.customerNumber,
        contractor: applicationContractor(customer),
        product: product.code,
        productName: product.name,
        environmentUrl: product.environmentUrl(environment.address()),
        percent: environment.toldPercent(),
        ...fill,
        measuredAt: toRfc3339(measuredAt),
      },
      occurredAt: at,
    });
  }
}
