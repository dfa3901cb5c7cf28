import {
  AddNoticeUpdate,
  ChangeNotice,
  CreateNotice,
  type CreateNoticeRequest,
  type ImportedNotice,
  ImportNotices,
  NoticeAnnounced,
  WithdrawNotice,
} from '@csite/protocol';
import { TestWorld } from '@csite/testing';
import { StatusModule } from '../status.module';
import { statusMigrations } from '../status.migrations';

const NOON = '2025-03-20T12:00:00+09:00';
const SIX = '2025-03-20T18:00:00+09:00';

const words: CreateNoticeRequest = {
  kind: 'news',
  products: ['neo', 'chatluck'],
  severity: 'important',
  title: { ja: '【重要】TLS 1.1 の終了' },
  body: { ja: '**4月1日**に終了します。' },
};

describe('an important notice', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await TestWorld.start();
    await world.service('status', StatusModule, statusMigrations);
  });
  beforeEach(async () => {
    await world.sql('status', 'delete from notice');
    await world.clock.set(NOON);
    before = (await world.events(NoticeAnnounced.subject)).length;
  });
  afterAll(() => world.stop());

  let before = 0;
  const announced = async (): Promise<unknown[]> => {
    await world.settled();
    return (await world.events(NoticeAnnounced.subject)).slice(before).map(({ data }) => data);
  };
  const create = async (changes: Partial<CreateNoticeRequest> = {}) =>
    world.bus.ask(CreateNotice, { ...words, ...changes }, await world.asOperator());

  it('is announced once it is public, as it is then, once', async () => {
    const { noticeId, version } = await create({ publishAt: SIX });
    expect(await announced()).toEqual([]);
    const { products, severity, body } = words;
    const corrected = { products, severity, body, noticeId, version, title: { ja: '訂正' }, publishAt: SIX };
    await world.bus.ask(ChangeNotice, corrected, await world.asOperator());
    await world.clock.set(SIX);
    expect(await announced()).toMatchObject([
      { noticeId, severity: 'important', products: ['neo', 'chatluck'], title: { ja: '訂正' }, body: { ja: words.body.ja } },
    ]);
    await world.bus.ask(ChangeNotice, { ...corrected, version: version + 1, title: { ja: '再訂正' } }, await world.asOperator());
    for (const time of [NOON, SIX]) await world.clock.set(time);
    expect(await announced()).toHaveLength(1);
  });

  it('of a critical incident is announced at once, its updates are not', async () => {
    const { noticeId } = await create({ kind: 'incident', severity: 'critical', window: { from: '2025-03-20T11:00:00+09:00' } });
    await world.bus.ask(AddNoticeUpdate, { noticeId, state: 'identified', body: { ja: '原因' } }, await world.asOperator());
    expect(await announced()).toMatchObject([{ kind: 'incident', window: { from: '2025-03-20T11:00:00.000+09:00' } }]);
  });

  it('that is put off is announced at its new time alone', async () => {
    const { noticeId, version } = await create({ publishAt: SIX });
    const { products, severity, title, body } = words;
    const later = { products, severity, title, body, noticeId, version, publishAt: '2025-03-21T09:00:00+09:00' };
    await world.bus.ask(ChangeNotice, later, await world.asOperator());
    await world.clock.set(SIX);
    expect(await announced()).toEqual([]);
    await world.clock.set('2025-03-21T09:00:00+09:00');
    expect(await announced()).toHaveLength(1);
  });

  it.each<[string, Partial<CreateNoticeRequest>]>([
    ['that is not important', { severity: 'normal' }],
    ['written down more than a day after it was published', { publishAt: '2025-03-19T11:59:59+09:00' }],
  ])('%s is not announced', async (_which, changes) => {
    await create(changes);
    expect(await announced()).toEqual([]);
  });

  it('is written, and made important, only by who showed just now that it is them; any other by whoever is logged in', async () => {
    const left = await world.asOperator({ confirmedAt: 1 });
    const required = { kind: 'forbidden', code: 'session.confirmation-required' };
    await expect(world.bus.ask(CreateNotice, { ...words, publishAt: SIX }, left)).rejects.toMatchObject(required);
    const { noticeId, version } = await world.bus.ask(CreateNotice, { ...words, severity: 'normal', publishAt: SIX }, left);
    const { products, severity, title, body } = words;
    const important = { noticeId, version, products, severity, title, body };
    await expect(world.bus.ask(ChangeNotice, important, left)).rejects.toMatchObject(required);
    await world.clock.set(SIX);
    expect(await announced()).toEqual([]);
  });

  it('withdrawn before its time is not announced', async () => {
    const { noticeId } = await create({ publishAt: SIX });
    await world.bus.ask(WithdrawNotice, { noticeId }, await world.asOperator());
    await world.clock.set(SIX);
    expect(await announced()).toEqual([]);
  });

  it('of a file is announced, too, however often the file is imported', async () => {
    const imported: ImportedNotice = { ...words, key: 'tls', publishAt: SIX };
    for (const time of [NOON, SIX, '2025-03-20T18:30:00+09:00']) {
      await world.clock.set(time);
      await world.bus.ask(ImportNotices, { notices: [imported] });
    }
    expect(await announced()).toHaveLength(1);
  });
});
