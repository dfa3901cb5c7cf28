import { DueWork } from '@csite/service';
import { firstOfNextMonth, startOf, tokyoDate } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { ChargedMonth } from './charged-month.entity';

/** Kind of the due work that charges a customer's month; its subject is the customer. */
export const CHARGE = 'charge-month';
/** Kind of the work that charges months again; its subject is the customer and the first day that is another one now. */
export const RECHARGE = 'recharge-months';

/** Keeps the next month that a customer is charged for on the list of due work. */
@Injectable()
export class ChargeSchedule {
  constructor(private readonly due: DueWork) {}

  /** The first of the month after `at`: until then a customer that is taken in is billed where it comes from. */
  plan(em: EntityManager, customerId: string, at: Temporal.Instant): void {
    const dueAt = startOf(firstOfNextMonth(tokyoDate(at)));
    this.due.schedule(em, { kind: CHARGE, subjectId: customerId, dueAt });
  }

  /** What was applied counts from `day`: months that are charged already are looked at again. */
  async applied(em: EntityManager, customerId: string, day: Temporal.PlainDate, at: Temporal.Instant): Promise<void> {
    const first = day.day === 1 ? day : firstOfNextMonth(day);
    const month = first.toPlainYearMonth().toString();
    if ((await em.count(ChargedMonth, { customerId, month: { $gte: month } })) === 0) return;
    this.due.schedule(em, { kind: RECHARGE, subjectId: `${customerId} ${first.toString()}`, dueAt: at });
  }
}
