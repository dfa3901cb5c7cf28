import type { Call } from '@csite/messaging';
import type { ApplicationRequest, ApplicationView, RejectApplicationRequest } from '@csite/protocol';
import { Clock, Database, DueWork } from '@csite/service';
import { tokyoDate } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { MarketStore } from '../catalogue/market.store';
import { AcceptedApplicationService } from './accepted-application.service';
import { lockApplication } from './application-lock';
import { ApplicationFacts } from './application.facts';
import { viewOf } from './application.view';
import { APPLY } from './apply-application.service';
import { decisionOf, refuseOverdue } from './decision';

/** An operator accepts an application, or rejects it. */
@Injectable()
export class DecideApplicationService {
  constructor(
    private readonly database: Database,
    private readonly market: MarketStore,
    private readonly due: DueWork,
    private readonly accepted: AcceptedApplicationService,
    private readonly facts: ApplicationFacts,
    private readonly clock: Clock,
  ) {}

  async accept({ applicationId }: ApplicationRequest, call: Call): Promise<ApplicationView> {
    const { operator } = call;
    const market = await this.market.current();
    return this.database.command(call, async (em) => {
      const { application, holdings } = await lockApplication(em, { applicationId });
      const at = this.clock.now();
      refuseOverdue(application, holdings.contract(application.contractId).termOn(tokyoDate(at)), at);
      application.acceptBy(decisionOf(operator, at), at);
      await this.accepted.proceed(em, application, holdings, market, at);
      return viewOf(application, at);
    });
  }

  reject({ applicationId, reason }: RejectApplicationRequest, call: Call): Promise<ApplicationView> {
    const { operator } = call;
    return this.database.command(call, async (em) => {
      const { application } = await lockApplication(em, { applicationId });
      const at = this.clock.now();
      application.reject(reason, decisionOf(operator, at), at);
      await this.due.cancel(em, { kind: APPLY, subjectId: applicationId });
      await this.facts.tell(em, application, at);
      return viewOf(application, at);
    });
  }
}
