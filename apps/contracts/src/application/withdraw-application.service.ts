import type { Call } from '@csite/messaging';
import type { ApplicationRequest, ApplicationView } from '@csite/protocol';
import { Clock, Database, DueWork } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { lockApplication } from './application-lock';
import { ApplicationFacts } from './application.facts';
import { viewOf } from './application.view';
import { APPLY } from './apply-application.service';

/** Takes an application back until its deadline. */
@Injectable()
export class WithdrawApplicationService {
  constructor(
    private readonly database: Database,
    private readonly due: DueWork,
    private readonly facts: ApplicationFacts,
    private readonly clock: Clock,
  ) {}

  withdraw({ applicationId }: ApplicationRequest, call: Call): Promise<ApplicationView> {
    const { customerId } = call.account;
    return this.database.command(call, async (em) => {
      const { application } = await lockApplication(em, { applicationId, customerId });
      const at = this.clock.now();
      application.withdraw(at);
      await this.due.cancel(em, { kind: APPLY, subjectId: applicationId });
      await this.facts.tell(em, application, at);
      return viewOf(application, at);
    });
  }
}
