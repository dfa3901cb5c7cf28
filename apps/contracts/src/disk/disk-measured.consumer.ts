import { Consumes, type Received } from '@csite/messaging';
import { DiskMeasured, type EnvironmentMeasure } from '@csite/protocol';
import { Log } from '@csite/service';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Controller } from '@nestjs/common';
import { MarketStore } from '../catalogue/market.store';
import { Environment } from '../customer/environment.entity';
import { DiskUsageRecorder } from './disk-usage.recorder';

/** What the vendor's environments tell on the bus, in place of the API. */
@Controller()
export class DiskMeasuredConsumer {
  constructor(
    private readonly market: MarketStore,
    private readonly recorder: DiskUsageRecorder,
    private readonly log: Log,
  ) {}

  @Consumes(DiskMeasured, 'contracts-disk-measured')
  async measured({ data }: Received<EnvironmentMeasure>, em: EntityManager): Promise<void> {
    const { product, subdomain, usedBytes, capacityBytes, measuredAt } = data;
    const environment = await em.findOne(Environment, { product, subdomain }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    // The vendor has environments of customers who came through partners, or are not imported yet.
    if (!environment) {
      this.log.info('an unknown environment was measured', { product, subdomain });
      return;
    }
    const sample = { usedBytes, capacityBytes, measuredAt: Temporal.Instant.from(measuredAt) };
    await this.recorder.record(em, environment, sample, await this.market.current());
  }
}
