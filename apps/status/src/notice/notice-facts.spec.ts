import {
  ChangeNotice,
  CreateNotice,
  type CreateNoticeRequest,
  ImportNotices,
  NoticeChanged,
  WithdrawNotice,
} from '@csite/protocol';
import { TestWorld } from '@csite/testing';
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
