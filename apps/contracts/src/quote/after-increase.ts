import { unprocessable } from '@csite/protocol';
import { firstOfNextMonth } from '@csite/values';
import { dateWords } from '../calendar/words';
import type { Situation } from './situation';

/** @throws Failure when something was added in the running month. */
export const refuseAfterIncrease = (situation: Situation): void => {
  const { lastIncreasedOn } = situation.contract;
  if (!lastIncreasedOn || !situation.increasedThisMonth()) return;
  const [increased, again] = [dateWords(lastIncreasedOn), dateWords(firstOfNextMonth(situation.today))];
  throw unprocessable('reduction.month-of-increase', {
    ja: `${increased.ja}に追加されたため、今月は削減をお申し込みいただけません。${again.ja}以降にお申し込みください。`,
    en: `There was an addition on ${increased.en}, so nothing can be reduced this month. Apply on or after ${again.en}.`,
  });
};
