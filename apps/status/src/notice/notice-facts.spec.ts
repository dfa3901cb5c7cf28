import {
  ChangeNotice,
  CreateNotice,
  type CreateNoticeRequest,
  ImportNotices,
  NoticeChanged,
  WithdrawNotice,
} from '@csite/protocol';
import { TestWorld } from '@csite/testing';
import { PLAN_WINDOWS } from '../migrations/011-notice-window.migration';
import { StatusModule } from '../status.module';
import { statusMigrations } from '../status.migrations';

const NOON = '2025-03-20T12:00:00+09:00';
const SIX = '2025-03-20T18:00:00+09:00';

const words: CreateNoticeRequest = {
  kind: 'news',
  severity: 'normal',
  products: ['neo'],
  title: { ja: '新機能' },
  body: { ja: '本文' },
};

describe('what everybody sees of notices', () => {
  let world: TestWorld;
  let before = 0;
  beforeAll(async () => {
    world = await TestWorld.start();
    await world.service('status', StatusModule, statusMigrations);
  });
  beforeEach(async () => {
    await world.clock.set(NOON);
    await world.settled();
    before = (await world.events(NoticeChanged.subject)).length;
  });
  afterAll(() => world.stop());

  const told = async (): Promise<unknown[]> => {
    await world.settled();
    return (await world.events(NoticeChanged.subject)).slice(before).map(({ data }) => data.noticeId);
  };
  const create = async (changes: Partial<CreateNoticeRequest> = {}) =>
    world.bus.ask(CreateNotice, { ...words, ...changes }, await world.asOperator());

  it('is told when it is published, reads otherwise, or goes; not when it stays as it is', async () => {
    const { noticeId, version } = await create();
    const change = { severity: words.severity, products: words.products, body: words.body, title: { ja: '訂正' }, noticeId };
    await world.bus.ask(ChangeNotice, { ...change, version }, await world.asOperator());
    await world.bus.ask(ChangeNotice, { ...change, version: version + 1 }, await world.asOperator());
    for (let time = 0; time < 2; time += 1) await world.bus.ask(WithdrawNotice, { noticeId }, await world.asOperator());
    expect(await told()).toEqual([noticeId, noticeId, noticeId]);
  });

  it('is told of a planned one once it is out, and of one that was withdrawn before never', async () => {
    const { noticeId } = await create({ publishAt: SIX });
    const gone = await create({ publishAt: SIX });
    await world.bus.ask(WithdrawNotice, { noticeId: gone.noticeId }, await world.asOperator());
    expect(await told()).toEqual([]);
    await world.clock.set(SIX);
    expect(await told()).toEqual([noticeId]);
  });

  describe('of a window', () => {
    const [opens, ends] = ['2025-03-20T13:00:00+09:00', '2025-03-20T15:00:00+09:00'];
    const maintenance = { kind: 'maintenance', window: { from: opens, until: ends } } as const;
    const reached = async (time: string): Promise<number> => {
      await world.clock.set(time);
      return (await told()).length;
    };
    const move = async (noticeId: string, version: number, window: NonNullable<CreateNoticeRequest['window']>) => {
      const { severity, products, title, body } = words;
      return world.bus.ask(
        ChangeNotice,
        { severity, products, title, body, noticeId, version, window },
        await world.asOperator(),
      );
    };

    it('is told when it opens and when it ends', async () => {
      const { noticeId } = await create(maintenance);
      expect(await told()).toEqual([noticeId]);
      expect([await reached(opens), await reached(ends)]).toEqual([2, 3]);
      const facts = (await world.events(NoticeChanged.subject)).slice(before + 1);
      expect(facts.map(({ data }) => data)).toMatchObject([
        { noticeId, kind: 'maintenance', products: ['neo'], changedAt: '2025-03-20T13:00:00.000+09:00' },
        { noticeId, kind: 'maintenance', products: ['neo'], changedAt: '2025-03-20T15:00:00.000+09:00' },
      ]);
    });

    it('is told at its new times alone where it was moved', async () => {
      const { noticeId, version } = await create(maintenance);
      await move(noticeId, version, { from: '2025-03-20T14:00:00+09:00', until: SIX });
      expect(await told()).toHaveLength(2);
      const counts: number[] = [];
      for (const time of [opens, '2025-03-20T14:00:00+09:00', ends, SIX]) counts.push(await reached(time));
      expect(counts).toEqual([2, 3, 3, 4]);
    });

    it('that began or lost its end by an edit is not told again when that would have been', async () => {
      const { noticeId, version } = await create(maintenance);
      await move(noticeId, version, { from: NOON });
      expect([await reached(opens), await reached(ends)]).toEqual([2, 2]);
    });

    it('of a notice that was withdrawn, or is not out by then, is not told', async () => {
      const { noticeId } = await create(maintenance);
      await world.bus.ask(WithdrawNotice, { noticeId }, await world.asOperator());
      await create({ ...maintenance, publishAt: SIX });
      expect([await reached(opens), await reached(ends), await reached(SIX)]).toEqual([2, 2, 3]);
    });

    it('is told of what a file brought long after it was published, and of what was written before anybody was told', async () => {
      const window = { from: '2100-03-20T13:00:00+09:00', until: '2100-03-20T15:00:00+09:00' };
      const planned = { ...words, ...maintenance, window, publishAt: '2025-03-01T10:00:00+09:00' };
      await world.bus.ask(ImportNotices, { notices: [{ ...planned, key: 'of-a-file' }] });
      expect([await reached(window.from), await reached(window.until)]).toEqual([1, 2]);
      await world.clock.set(NOON);
      await world.sql('status', 'delete from due_work');
      for (let time = 0; time < 2; time += 1) await world.sql('status', PLAN_WINDOWS);
      expect([await reached(window.from), await reached(window.until)]).toEqual([3, 4]);
    });
  });

  it('is told of what a file changed, and of nothing else that stands in it', async () => {
    const [first, second] = ['a', 'b'].map((key) => ({ ...words, key, publishAt: '2025-03-20T10:00:00+09:00' }));
    if (!first || !second) throw new Error('two notices');
    await world.bus.ask(ImportNotices, { notices: [first, second] });
    expect(await told()).toHaveLength(2);
    await world.bus.ask(ImportNotices, { notices: [first, { ...second, title: { ja: '訂正' } }] });
    expect(await told()).toHaveLength(3);
    const old = { ...words, key: 'old', publishAt: '2024-03-01T10:00:00+09:00' };
    await world.bus.ask(ImportNotices, { notices: [old] });
    expect(await told()).toHaveLength(3);
    await world.bus.ask(ImportNotices, { notices: [{ ...old, title: { ja: '訂正' } }] });
    expect(await told()).toHaveLength(4);
  });
});
