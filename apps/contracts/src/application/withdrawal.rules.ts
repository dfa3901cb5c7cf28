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
  if (state === 'scheduled' && !withdrawUntil) return accepted();
  // Past its deadline it is locked. Without one it takes effect as soon as it is accepted, and may be taken back until then.
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

/** An operator's acceptance is the lock, whatever deadline was quoted. */
const accepted = (): Failure =>
  conflict('application.locked', {
    ja: '担当者が受け付けたため、取り下げできません。適用後に改めてお申し込みください。',
    en: 'It was accepted and cannot be withdrawn. Apply for another change once this one has taken effect.',
  });

const ended = (state: ApplicationState): Failure =>
  conflict('application.ended', {
    ja: `このお申し込みは「${stateWords[state].ja}」のため、取り下げできません。`,
    en: `This application is ${stateWords[state].en} and cannot be withdrawn.`,
  });
