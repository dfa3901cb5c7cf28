import { type ApplicationState, conflict, type Failure, type OperatorCaller } from '@csite/protocol';
import { tokyoDate, toRfc3339 } from '@csite/values';
import { dateWords } from '../calendar/words';
import { isOpen, stateWords } from './application-life';

/** Who of the vendor accepted or rejected an application, and when (RFC 3339). */
export interface Decision {
  readonly operatorId: string;
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
