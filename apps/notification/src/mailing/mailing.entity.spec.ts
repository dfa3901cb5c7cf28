import { newId } from '@csite/values';
import { aNotice } from '../test/snapshots';
import { Mailing } from './mailing.entity';

const now = Temporal.Instant.from('2025-03-20T12:00:00+09:00');
const pause = Temporal.Duration.from({ seconds: 5 });

describe('a mailing', () => {
  it('goes on after the last customer of each page, and ends with an empty one', () => {
    const mailing = new Mailing(aNotice(), now);
    const [one, two, three] = [newId(), newId(), newId()];
    expect(mailing.place()).toBeNull();
    expect(mailing.turnPage({ customerIds: [one, two], skipped: 1 }, now, pause)).toBe(true);
    expect(mailing.place()).toBe(two);
    expect(mailing.turnPage({ customerIds: [three], skipped: 0 }, now, pause)).toBe(true);
    expect(mailing.turnPage({ customerIds: [], skipped: 0 }, now, pause)).toBe(false);
    expect(mailing.figures()).toEqual({ queued: 2, skipped: 1 });
  });

  it('that is done mails nothing more', () => {
    const mailing = new Mailing(aNotice(), now);
    mailing.turnPage({ customerIds: [], skipped: 0 }, now, pause);
    expect(() => mailing.turnPage({ customerIds: [newId()], skipped: 0 }, now, pause)).toThrow('is done');
  });
});
