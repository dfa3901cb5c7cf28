import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Shape } from '../wire/message';
import { NoticeAnnounced } from './notice-announced.fact';
import { NoticeChanged } from './notice-changed.fact';
import { NoticesRead } from './notices-read.fact';

/** What stands on the streams already: a change that refuses it breaks everyone who reads it. */
const example = {
  noticeId: '019a6b1e-0000-7000-8000-000000000001',
  kind: 'maintenance',
  severity: 'important',
  products: ['neo', 'chatluck'],
  title: { ja: 'サービス停止のお知らせ', en: 'Planned outage' },
  body: { ja: '**4月13日**に停止します。', en: 'We stop on **13 April**.' },
  window: { from: '2025-04-13T01:00:00.000+09:00', until: '2025-04-13T05:00:00.000+09:00' },
  publishedAt: '2025-03-20T12:00:00.000+09:00',
};

const faultsOf = (value: object, data: Shape<object> = NoticeAnnounced.data): string[] =>
  validateSync(plainToInstance(data, value), { whitelist: true, forbidNonWhitelisted: true }).map(({ property }) => property);

describe('evt.status.notice.announced.v1', () => {
  it('reads as it always did, news without a window', () => {
    expect(faultsOf(example)).toEqual([]);
    const news = { ...example, kind: 'news', title: { ja: '一' }, body: { ja: '二' }, window: undefined };
    expect(faultsOf(news)).toEqual([]);
  });

  it('knows no parts but these, and needs them', () => {
    expect(faultsOf({ ...example, surplus: 1 })).toEqual(['surplus']);
    expect(faultsOf({}).sort()).toEqual(['body', 'kind', 'noticeId', 'products', 'publishedAt', 'severity', 'title']);
  });
});

const at = '2025-03-20T12:00:00.000+09:00';
const [noticeId, accountId, customerId] = ['1', '2', '3'].map((digit) => `019a6b1e-0000-7000-8000-00000000000${digit}`);
const heads: readonly { readonly subject: string; readonly data: Shape<object>; readonly example: object }[] = [
  { ...NoticeChanged, example: { noticeId, kind: 'news', products: ['neo'], changedAt: at } },
  { ...NoticesRead, example: { accountId, customerId, readAt: at } },
];

describe.each(heads)('$subject', ({ data, example: whole }) => {
  it('reads as it always did, knows no parts but these, and needs them', () => {
    expect(faultsOf(whole, data)).toEqual([]);
    expect(faultsOf({ ...whole, surplus: 1 }, data)).toEqual(['surplus']);
    expect(faultsOf({}, data).sort()).toEqual(Object.keys(whole).sort());
  });
});
