import { Outbox } from '@csite/messaging';
import {
  ApplicationAccepted,
  ApplicationApplied,
  ApplicationRejected,
  type ApplicationSnapshot,
  type ApplicationState,
  type AuditAct,
  ApplicationSubmitted,
  ApplicationWithdrawn,
  type Fact,
} from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Audit, differences } from '@csite/service';
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

const actOf: Readonly<Record<ToldState, AuditAct>> = {
  submitted: 'application.submitted',
  scheduled: 'application.accepted',
  applied: 'application.applied',
  withdrawn: 'application.withdrawn',
  rejected: 'application.rejected',
};

/** What is asked for, and what became of it; of the steps between, the application tells. */
const changing: readonly ToldState[] = ['submitted', 'applied'];

/** Tells of every step of an application, in the transaction of the step. */
@Injectable()
export class ApplicationFacts {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async tell(em: EntityManager, application: Application, occurredAt: Temporal.Instant): Promise<void> {
    const { state, version } = application.standing();
    if (state === 'quoted' || state === 'expired') return;
    const { customerId, quoteId } = application;
    const customer = await em.findOneOrFail(Customer, { customerId });
    const { acceptance } = await em.findOneOrFail(Quote, { quoteId });
    this.#audit(em, application, state, acceptance === 'automatic');
    this.outbox.record(em, factOf[state], {
      aggregateId: application.applicationId,
      version,
      data: applicationSnapshot(application, acceptance, customer),
      occurredAt,
    });
  }

  #audit(em: EntityManager, application: Application, state: ToldState, isAutomatic: boolean): void {
    const { applicationId: id, customerId, kind, product, change } = application;
    const { rejection } = application.standing();
    this.audit.record(em, {
      act: actOf[state],
      customerId,
      subject: { id, name: `${product} ${kind}` },
      ...(state === 'scheduled' && isAutomatic && { by: { kind: 'system' as const } }),
      ...(changing.includes(state) && differences(change.before, change.after)),
      ...(rejection !== null && { reason: rejection }),
    });
  }
}
