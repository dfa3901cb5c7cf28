import type { UpdateBody } from '@csite/protocol';
import { TOKYO } from '@csite/values';

const format = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: TOKYO });
const [japanese, english] = [format('ja-JP'), format('en-GB')];

/** What the timeline says when a window is to end later than announced. */
export const extendedUntil = (until: Temporal.Instant): UpdateBody => ({
  ja: `終了予定を${japanese.format(until.epochMilliseconds)}に延長しました。`,
  en: `The end is now expected at ${english.format(until.epochMilliseconds)} (Japan time).`,
});
