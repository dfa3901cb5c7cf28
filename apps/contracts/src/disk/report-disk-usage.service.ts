import { type DiskView, type Failure, type ReportDiskUsageRequest, unauthenticated, unprocessable } from '@csite/protocol';
import { Clock, Database, Due } from '@csite/service';
import { normalizeSubdomain, toRfc3339 } from '@csite/values';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { MarketStore } from '../catalogue/market.store';
import { Environment } from '../customer/environment.entity';
import { DiskUsageRecorder, REMIND } from './disk-usage.recorder';
import { EnvironmentKeyStore } from './environment-key.store';

/** Clocks of environments may run ahead of ours by so much. */
const AHEAD_MINUTES = 5;

/** Takes in what environments say of their disks. */
@Injectable()
export class ReportDiskUsageService {
  constructor(
    private readonly database: Database,
    private readonly market: MarketStore,
    private readonly keys: EnvironmentKeyStore,
    private readonly recorder: DiskUsageRecorder,
    private readonly clock: Clock,
  ) {}

  /** Repeating it changes nothing, so it needs no Idempotency-Key. */
  async report({ subdomain, key, measuredAt, ...fill }: ReportDiskUsageRequest): Promise<DiskView> {
    const environmentId = await this.keys.environmentOf(key, normalizeSubdomain(subdomain));
    if (environmentId === undefined) throw keyInvalid(subdomain);
    const sample = { ...fill, measuredAt: Temporal.Instant.from(measuredAt) };
    const latest = this.clock.now().add({ minutes: AHEAD_MINUTES });
    if (Temporal.Instant.compare(sample.measuredAt, latest) > 0) throw inFuture(measuredAt);
    const market = await this.market.current();
    return this.database.transaction(async (em) => {
      const environment = await lockEnvironment(em, environmentId);
      await this.recorder.record(em, environment, sample, market);
      return diskView(environment);
    });
  }

  @Due(REMIND)
  async remind(environmentId: string, dueAt: Temporal.Instant, em: EntityManager): Promise<void> {
    const market = await this.market.current();
    await this.recorder.remind(em, await lockEnvironment(em, environmentId), market, dueAt);
  }
}

const lockEnvironment = (em: EntityManager, environmentId: string): Promise<Environment> =>
  em.findOneOrFail(Environment, { environmentId }, { lockMode: LockMode.PESSIMISTIC_WRITE });

const diskView = (environment: Environment): DiskView => {
  const { measuredAt, ...fill } = environment.fill();
  return { ...fill, measuredAt: toRfc3339(measuredAt) };
};

const keyInvalid = (subdomain: string): Failure =>
  unauthenticated('environment-key.invalid', {
    ja: `環境「${subdomain}」のキーが正しくありません。Authorization: Bearer に、この環境に発行されたキーを指定してください。`,
    en: `The key is none of environment "${subdomain}". Send the key issued for it as Authorization: Bearer.`,
  });

const inFuture = (measuredAt: string): Failure => {
  const detail = {
    ja: `計測日時「${measuredAt}」が現在より先です。環境の時計を確認してください。`,
    en: `The measure was taken at ${measuredAt}, which is still to come. Check the clock of the environment.`,
  };
  return unprocessable('disk-usage.in-future', detail, {
    fields: [{ path: 'measuredAt', code: 'disk-usage.in-future', detail }],
  });
};
