import { type ApplicationState, conflict, type Failure } from '@csite/protocol';
import { deadlineWords, isPast } from '../calendar/words';
import { isOpen, stateWords } from './application-life';

interface Withdrawable {
  readonly state: ApplicationState;
  readonly withdrawUntil: Temporal.Instant | null;
}

/** Why an application cannot be withdrawn at `at`; undefined when it can. */
export const withdrawalRefusal = ({ state, withdrawUntil }: Withdrawable, at: Temporal.Instant): Failure | undefined => {
  if (!isOpen(state)) return ended(state);
  // Accepted and effective at once, or past its deadline: locked. Before acceptance it may still be taken back.
  if (!withdrawUntil || !isPast(withdrawUntil, at)) return undefined;
  const deadline = deadlineWords(withdrawUntil);
  return conflict('application.locked', {
    ja: `取り下げ期限（${deadline.ja}）を過ぎたため、取り下げできません。適用後に改めてお申し込みください。`,
    en: `The deadline to withdraw (${deadline.en}) has passed. Apply for another change once this one has taken effect.`,
  });
};

/** @throws Failure when it cannot be withdrawn at `at`. */
export const refuseWithdrawal = (application: Withdrawable, at: Temporal.Instant): void => {
  const refusal = withdrawalRefusal(application, at);
  if (refusal) throw refusal;
};

const ended = (state: ApplicationState): Failure =>
  conflict('application.ended', {
    ja: `このお申し込みは「${stateWords[state].ja}」のため、取り下げできません。`,
    en: `This application is ${stateWords[state].en} and cannot be withdrawn.`,
  });
