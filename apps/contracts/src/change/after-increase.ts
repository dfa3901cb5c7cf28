import { type Bilingual, unprocessable } from '@csite/protocol';
import { dateWords } from '../calendar/words';
import type { Situation } from './situation';

/** @throws Failure when something was added in the running month; `again` is the first day on which a reduction is possible. */
export const refuseAfterIncrease = (situation: Situation, again: Temporal.PlainDate): void => {
  const { lastIncreasedOn } = situation.contract;
  if (!lastIncreasedOn || !situation.increasedThisMonth()) return;
  throw monthOfIncrease(dateWords(lastIncreasedOn), dateWords(again));
};

const monthOfIncrease = (increased: Bilingual, again: Bilingual): Error =>
  unprocessable('reduction.month-of-increase', {
    ja: `${increased.ja}に追加されたため、今月は削減をお申し込みいただけません。${again.ja}以降にお申し込みください。`,
    en: `There was an addition on ${increased.en}, so nothing can be reduced this month. Apply on or after ${again.en}.`,
  });
