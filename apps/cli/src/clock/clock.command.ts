import { clockYears, instantReader, notFound } from '@csite/protocol';
import { ClockControl, SharedInstant } from '@csite/service/client';
import { toRfc3339 } from '@csite/values';
import type { Command, Work } from '../command';
import { wrongUsage } from '../usage';

export const clockCommand: Command = {
  prepare: ([word, ...rest]) => {
    if (word === undefined || rest.length > 0)
      throw wrongUsage({ ja: 'clock には日時、または show を1つ指定してください。', en: 'Give clock one instant, or show.' });
    return word === 'show' ? show : move(instantOf(word));
  },
};

const instantOf = (word: string): Temporal.Instant => {
  const instant = instantReader(clockYears)(word);
  if (instant) return instant;
  const { from, until } = clockYears;
  throw wrongUsage({
    ja: `「${word}」は${from}年から${until}年までの日時ではありません。2025-03-20T23:59:59+09:00 のように、時差を付けて指定してください。`,
    en: `"${word}" is not an instant of the years ${from} to ${until}: write it like 2025-03-20T23:59:59+09:00, with the offset.`,
  });
};

const show: Work = async (bus, terminal) => {
  const now = await new SharedInstant(bus.connection).find();
  if (!now)
    throw notFound('clock.not-manual', {
      ja: 'このシステムの時計は実際の時刻で動いています。',
      en: 'The clock of this system shows the real time.',
    });
  terminal.say(toRfc3339(now));
};

const move =
  (now: Temporal.Instant): Work =>
  async (bus, terminal) => {
    await new ClockControl(bus).set(now);
    terminal.say({ ja: `時計を ${toRfc3339(now)} に合わせました。`, en: `The clock stands at ${toRfc3339(now)}.` });
  };
