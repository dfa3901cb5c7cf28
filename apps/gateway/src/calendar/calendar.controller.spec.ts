import { accounts, everyone, internal } from '@csite/messaging';
import {
  type CalendarEntryView,
  CheckAccount,
  CreateCalendarFeed,
  ListCalendar,
  ListMaintenance,
  notFound,
  ReadCalendarFeed,
  RevokeCalendarFeed,
  unavailable,
} from '@csite/protocol';
import { Log } from '@csite/service';
import ICAL from 'ical.js';
import { GatewayWorld } from '../test/gateway-world';
import type { CalendarAnswer, CalendarFeedAnswer } from './calendar.answer';

const productName = { ja: "desknet's NEO", en: "desknet's NEO" };
const accountId = '0197a2b0-0000-7000-8000-00000000000c';
const renewal: CalendarEntryView = {
  entryId: 'renewal.c1.2025-04-06',
  date: '2025-04-06',
  kind: 'renewal',
  product: 'neo',
  productName,
  title: { ja: '更新', en: 'Renews' },
};
const calendar = { products: [{ product: 'neo', productName }], items: [renewal] };
const windowOf = (from: string) => ({ from, state: 'planned' as const });
const notice = (products: string[]) => ({
  noticeId: '0197a2b0-0000-7000-8000-00000000000b',
  kind: 'maintenance' as const,
  products,
  severity: 'normal' as const,
  title: { ja: '定期メンテナンス' },
  publishedAt: '2025-03-01T10:00:00.000+09:00',
  window: windowOf('2025-04-05T22:00:00.000+09:00'),
});

describe('The change calendar', () => {
  let world: GatewayWorld;
  let statusIsUp = true;
  let identityIsUp = true;
  let active = true;
  let secret: string | undefined;
  let made = 0;
  const asked: object[] = [];

  beforeAll(async () => {
    world = await GatewayWorld.start({ PUBLIC_URL: 'https://csite.example' });
    await world.answering(ListCalendar, accounts(), (request) => {
      asked.push(request);
      return calendar;
    });
    await world.answering(ListMaintenance, everyone, (request) => {
      asked.push(request);
      if (!statusIsUp) throw unavailable('database.away', { ja: '停止中', en: 'down' });
      return { items: [notice(['neo', 'chatluck'])] };
    });
    await world.answering(CreateCalendarFeed, accounts(), () => {
      made += 1;
      secret = `secret-number-${made}`;
      return { secret, createdAt: '2025-03-10T10:00:00.000+09:00' };
    });
    await world.answering(RevokeCalendarFeed, accounts(), () => {
      secret = undefined;
      return {};
    });
    await world.answering(ReadCalendarFeed, everyone, (request) => {
      if (request.secret !== secret) throw notFound('calendar-feed.unknown', { ja: 'ありません。', en: 'There is none.' });
      asked.push(request);
      return { ...calendar, accountId };
    });
    await world.answering(CheckAccount, internal, (request) => {
      asked.push(request);
      if (!identityIsUp) throw unavailable('database.away', { ja: '停止中', en: 'down' });
      return { active };
    });
  });
  afterAll(() => world.stop());
  beforeEach(() => {
    statusIsUp = true;
    identityIsUp = true;
    active = true;
    asked.splice(0);
  });

  const read = async (query = ''): Promise<CalendarAnswer> => {
    const answer = await world.get(`/api/v1/calendar?from=2025-03-01&to=2025-04-30${query}`, await world.as('viewer'));
    expect(answer.status).toBe(200);
    return (await answer.json()) as CalendarAnswer;
  };
  const makeFeed = async (): Promise<string> => {
    const answer = await world.send('POST', '/api/v1/calendar/feed', '', await world.as('viewer'));
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([201, 'no-store']);
    const { url } = (await answer.json()) as CalendarFeedAnswer;
    return url.replace('https://csite.example', '');
  };

  it('joins what contracts knows with maintenance of the products held, by time', async () => {
    expect(await read('&product=neo')).toEqual({
      today: Temporal.Now.plainDateISO('Asia/Tokyo').toString(),
      products: calendar.products,
      items: [
        {
          entryId: 'maintenance.0197a2b0-0000-7000-8000-00000000000b.neo',
          date: '2025-04-05',
          kind: 'maintenance',
          product: 'neo',
          productName,
          title: { ja: '定期メンテナンス', en: '定期メンテナンス' },
          at: '2025-04-05T22:00:00.000+09:00',
          noticeId: '0197a2b0-0000-7000-8000-00000000000b',
        },
        renewal,
      ],
      maintenanceMissing: false,
    });
    expect(asked).toHaveLength(2);
    expect(asked).toContainEqual({ from: '2025-03-01', to: '2025-04-30', product: 'neo' });
    expect(asked).toContainEqual({ from: '2025-03-01', to: '2025-04-30', products: ['neo'] });
  });

  it('does without maintenance, and says so, while status is down', async () => {
    statusIsUp = false;
    expect(await read()).toMatchObject({ ...calendar, maintenanceMissing: true });
  });

  it.each(['', '?from=2025-03-01', '?from=2025-03-01&to=2026-04-02', '?from=2025-03-01&to=2025-02-28'])(
    'is not of the days %j',
    async (query) => {
      const answer = await world.get(`/api/v1/calendar${query}`, await world.as('viewer'));
      expect([answer.status, asked]).toEqual([400, []]);
    },
  );

  describe('for calendar programs', () => {
    it('lies at a secret address, of 13 months around today', async () => {
      const path = await makeFeed();
      expect(path).toBe(`/feeds/calendar/${secret}.ics`);
      const answer = await world.get(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
      expect(answer.headers.get('cache-control')).toBe('private, no-cache');
      const uids = ICAL.Component.fromString(await answer.text())
        .getAllSubcomponents('vevent')
        .map((event) => event.getFirstPropertyValue('uid'));
      expect(uids).toHaveLength(2);
      const today = Temporal.Now.plainDateISO('Asia/Tokyo');
      const from = today.subtract({ months: 1 });
      expect(asked).toContainEqual({ secret, from: from.toString(), to: from.add({ months: 13 }).toString() });
    });

    it('is not sent again while it is the same', async () => {
      const path = await makeFeed();
      const etag = (await world.get(path)).headers.get('etag') ?? '';
      const again = await world.get(path, { 'if-none-match': etag });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
      expect((await world.get(`${path}?lang=en`, { 'if-none-match': etag })).status).toBe(200);
    });

    it('is in the language that its address asks for', async () => {
      const path = await makeFeed();
      expect(await (await world.get(`${path}?lang=en`)).text()).toContain("SUMMARY:Renews（desknet's NEO）");
      const answer = await world.get(`${path}?lang=fr`);
      expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'calendar-feed.language' }]);
    });

    it('ends when its address is revoked, or another one is made', async () => {
      const first = await makeFeed();
      const second = await makeFeed();
      expect((await world.get(first)).status).toBe(404);
      expect((await world.get(second)).status).toBe(200);
      const revoked = await world.send('DELETE', '/api/v1/calendar/feed', '', await world.as('viewer'));
      expect([revoked.status, await revoked.text()]).toEqual([204, '']);
      const gone = await world.get(second);
      expect([gone.status, gone.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
      expect(await gone.json()).toMatchObject({ code: 'calendar-feed.unknown' });
    });

    it('ends with the account that made it, of which it says nothing', async () => {
      const path = await makeFeed();
      expect(await (await world.get(path)).text()).not.toContain(accountId);
      expect(asked).toContainEqual({ accountId });
      active = false;
      const gone = await world.get(path);
      expect([gone.status, await gone.json()]).toMatchObject([404, { code: 'calendar-feed.ended' }]);
    });

    it('is given to nobody while identity cannot say whether the account is there', async () => {
      const path = await makeFeed();
      identityIsUp = false;
      expect((await world.get(path)).status).toBe(503);
    });

    it('keeps what programs have while maintenance cannot be read: no calendar rather than one that lacks it', async () => {
      const path = await makeFeed();
      statusIsUp = false;
      const answer = await world.get(path);
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
    });

    it.each(['/feeds/calendar/x', '/feeds/calendar/.ics', '/feeds/calendar/a%2fb.ics', `/feeds/calendar/${'a'.repeat(200)}.ics`])(
      'has nothing at %s',
      async (path) => {
        expect((await world.get(path)).status).toBe(404);
      },
    );

    it('leaves its secret in no line of the log', async () => {
      const lines: unknown[] = [];
      const spies = (['debug', 'info', 'warn', 'error'] as const).map((level) =>
        jest.spyOn(world.app.get(Log), level).mockImplementation((...line: unknown[]) => void lines.push(line)),
      );
      const path = await makeFeed();
      statusIsUp = false;
      await world.get(path);
      await world.get('/feeds/calendar/secret-number-0.ics');
      spies.forEach((spy) => spy.mockRestore());
      expect(lines).not.toEqual([]);
      expect(JSON.stringify(lines)).not.toContain('secret-number');
    });
  });
});
