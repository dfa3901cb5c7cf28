import { DueWork } from '@csite/service';
import { startOf } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Market } from '../catalogue/market.value';
import type { Holdings } from '../customer/holdings';
import type { Application } from './application.entity';
import { ApplicationFacts } from './application.facts';
import { APPLY, ApplyApplicationService } from './apply-application.service';

/** What follows when an application was accepted, by the policy or by an operator. */
@Injectable()
export class AcceptedApplicationService {
  constructor(
    private readonly due: DueWork,
    private readonly applying: ApplyApplicationService,
    private readonly facts: ApplicationFacts,
  ) {}

  /** Applied at once when its day has come, dated as quoted; else on its day. */
  async proceed(
    em: EntityManager,
    application: Application,
    holdings: Holdings,
    market: Market,
    at: Temporal.Instant,
  ): Promise<void> {
    await this.facts.tell(em, application, at);
    if (application.isDue(at)) return this.applying.apply(em, application, holdings, market, at);
    const dueAt = startOf(Temporal.PlainDate.from(application.change.effectiveOn));
    this.due.schedule(em, { kind: APPLY, subjectId: application.applicationId, dueAt });
  }
}
