import { type ApplicationState, type ChangeView, conflict, type Failure, type OperatorCaller } from '@csite/protocol';
import { tokyoDate, toRfc3339 } from '@csite/values';
import type { Term } from '../calendar/term.value';
import { dateWords } from '../calendar/words';
import { isOpen, stateWords } from './application-life';

/** Who of the vendor accepted or rejected an application, and when (RFC 3339); without an operator, the vendor by an import. */
export interface Decision {
  readonly operatorId?: string;
  readonly name: string;
  readonly at: string;
}

export const decisionOf = (
  { operatorId, name }: Pick<OperatorCaller, 'operatorId' | 'name'>,
  at: Temporal.Instant,
): Decision => ({
  operatorId,
  name,
  at: toRfc3339(at),
});

/**
 * Operators decide once: of two at the same moment, the second is told what the first did.
 * @throws Failure `conflict` `application.decided`, or `application.ended` when there is nothing to decide any more.
 */
export const refuseDecision = (state: ApplicationState, decision: Decision | null): void => {
  if (decision) throw decided(state, decision);
  if (!isOpen(state)) throw ended(state);
};

/**
 * A term that began since was charged as the contract stood: what should have changed it comes too late, and nobody is billed
 * what they were not shown. Names and payment methods cost nothing and still count.
 * @throws Failure `conflict` `application.overdue`
 */
export const refuseOverdue = ({ submittedAt, change }: Overdue, term: Term | undefined, at: Temporal.Instant): void => {
  if (!term || !changesBills(change)) return;
  const begunSince = Temporal.PlainDate.compare(term.from, tokyoDate(submittedAt)) > 0;
  if (!begunSince || Temporal.PlainDate.compare(term.from, tokyoDate(at)) > 0) return;
  const day = dateWords(term.from);
  throw conflict('application.overdue', {
    ja: `お申し込みの後、${day.ja}にご契約が更新され、更新後の期間が請求済みのため、受付できません。理由を添えて却下し、改めてのお申し込みをご案内ください。`,
    en: `The contract was renewed on ${day.en}, after this was applied for, and its new term is charged. Reject it with that reason, so that the customer can apply anew.`,
  });
};

/** Names and payment methods cost nothing. */
export const changesBills = ({ direction, before, after }: ChangeView): boolean =>
  direction !== 'neutral' || before.contractType !== after.contractType;

interface Overdue {
  readonly submittedAt: Temporal.Instant;
  readonly change: ChangeView;
}

const decided = (state: ApplicationState, { name, at }: Decision): Failure => {
  const when = dateWords(tokyoDate(Temporal.Instant.from(at)));
  return conflict('application.decided', {
    ja: `このお申し込みは${when.ja}に「${name}」が処理済みで、現在「${stateWords[state].ja}」です。`,
    en: `${name} decided on this application on ${when.en}; it is ${stateWords[state].en} now.`,
  });
};

const ended = (state: ApplicationState): Failure =>
  conflict('application.ended', {
    ja: `このお申し込みは「${stateWords[state].ja}」のため、受付も却下もできません。`,
    en: `This application is ${stateWords[state].en}: it can be neither accepted nor rejected.`,
  });
