import type { UpdateBody } from '@csite/protocol';
import { TOKYO } from '@csite/values';

/** As the public was told of it; without an end, until further notice. */
export interface AnnouncedWindow {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant | null;
}

/** What the timeline says of a window that was moved, and whether it now takes longer than was told before. */
export interface WindowMove {
  readonly extended: boolean;
  readonly told: UpdateBody;
}

const format = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: TOKYO });
const [japanese, english] = [format('ja-JP'), format('en-GB')];
const ja = (at: Temporal.Instant): string => japanese.format(at.epochMilliseconds);
const en = (at: Temporal.Instant): string => english.format(at.epochMilliseconds);

/** Who waits for the beginning has to be told of another one; once it has begun, only the end matters. */
export const movedWindow = (
  announced: AnnouncedWindow,
  window: AnnouncedWindow,
  now: Temporal.Instant,
): WindowMove | undefined => {
  const hadBegun = [announced, window].every(({ from }) => Temporal.Instant.compare(from, now) <= 0);
  if (!hadBegun && !announced.from.equals(window.from)) return { extended: false, told: anotherDate(window) };
  if (!window.until) return announced.until ? { extended: false, told: NO_END } : undefined;
  if (announced.until?.equals(window.until)) return undefined;
  const isLonger = announced.until && Temporal.Instant.compare(announced.until, window.until) < 0;
  return isLonger ? { extended: true, told: extendedUntil(window.until) } : { extended: false, told: endsAt(window.until) };
};

const anotherDate = ({ from, until }: AnnouncedWindow): UpdateBody => ({
  ja: `日程を${ja(from)}～${until ? ja(until) : ''}に変更しました。`,
  en: `It was moved to ${en(from)} – ${until ? en(until) : 'until further notice'} (Japan time).`,
});

const extendedUntil = (until: Temporal.Instant): UpdateBody => ({
  ja: `終了予定を${ja(until)}に延長しました。`,
  en: `The end is now expected at ${en(until)} (Japan time).`,
});

const endsAt = (until: Temporal.Instant): UpdateBody => ({
  ja: `終了日時を${ja(until)}に変更しました。`,
  en: `The end was changed to ${en(until)} (Japan time).`,
});

const NO_END: UpdateBody = {
  ja: '終了日時を未定に変更しました。',
  en: 'The end is not known any more.',
};
