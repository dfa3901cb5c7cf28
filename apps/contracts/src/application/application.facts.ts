import { Outbox } from '@csite/messaging';
import {
  ApplicationAccepted,
  ApplicationApplied,
  ApplicationRejected,
  type ApplicationSnapshot,
  type ApplicationState,
  ApplicationSubmitted,
  ApplicationWithdrawn,
  type Fact,
} from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Customer } from '../customer/customer.entity';
import { Quote } from '../quote/quote.entity';
import type { Application } from './application.entity';
import { applicationSnapshot } from './application-snapshot';

type ToldState = Exclude<ApplicationState, 'quoted' | 'expired'>;

/** The fact that tells of an application's arrival in a state. */
const factOf: Readonly<Record<ToldState, Fact<ApplicationSnapshot>>> = {
  submitted: ApplicationSubmitted,
  scheduled: ApplicationAccepted,
  applied: ApplicationApplied,
  withdrawn: ApplicationWithdrawn,
  rejected: ApplicationRejected,
};

/** Tells of every step of an application, in the transaction of the step. */
@Injectable()
export class ApplicationFacts {
  constructor(private readonly outbox: Outbox) {}

  async tell(em: EntityManager, application: Application, occurredAt: Temporal.Instant): Promise<void> {
    const { state, version } = application.standing();
    if (state === 'quoted' || state === 'expired') return;
    const { customerId, quoteId } = application;
    const customer = await em.findOneOrFail(Customer, { customerId });
    const { acceptance } = await em.findOneOrFail(Quote, { quoteId });
    this.outbox.record(em, factOf[state], {
      aggregateId: application.applicationId,
      version,
      data: applicationSnapshot(application, acceptance, customer),
      occurredAt,
    });
  }
}
