import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ListMailsRequest } from '../notification/list-mails.message';
import { DeadLettersRequest, RedriveRequest } from '../system/dead-letters.message';
import type { Shape } from '../wire/message';
import { GetNoticeRequest } from './get-notice.message';
import { ImportedNotice, ImportNoticesRequest } from './import-notices.message';
import { LatestNoticesRequest } from './latest-notices.message';
import { ListNoticesRequest } from './list-notices.message';

const wrongFields = (shape: Shape<object>, value: object): string[] =>
  validateSync(plainToInstance(shape, value), { whitelist: true, forbidNonWhitelisted: true }).map(({ property }) => property);

const id = '019a6b1e-0000-7000-8000-000000000001';
const notice = {
  key: '2025-03-maintenance.neo',
  kind: 'maintenance',
  products: ['neo'],
  severity: 'important',
  title: { ja: 'メンテナンスのお知らせ', en: 'Maintenance' },
  body: { ja: '一段落目\n\n二段落目' },
  publishAt: '2025-03-20T09:00:00+09:00',
  window: { from: '2025-03-25T22:00:00+09:00', until: '2025-03-26T02:00:00+09:00' },
};

/** The fields of each shape: a good value, then wrong ones; those that may be left out are named besides. */
type Fields = Readonly<Record<string, readonly [unknown, ...unknown[]]>>;
const limit = (max: number): readonly [unknown, ...unknown[]] => [max, 0, max + 1, 1.5, '1', -1];
const page: Fields = { limit: limit(100), cursor: ['x'.repeat(200), '', 'x'.repeat(201), 1] };
const shapes: readonly (readonly [Shape<object>, Fields, readonly string[]])[] = [
  [GetNoticeRequest, { noticeId: [id, '', '1', `${id}x`, 1] }, []],
  [
    ListNoticesRequest,
    { products: [['neo'], 'neo', [1], Array(21).fill('neo')], kinds: [['news'], ['rumour'], 'news', {}], ...page },
    ['products', 'kinds', 'limit', 'cursor'],
  ],
  [LatestNoticesRequest, { products: [[], 'neo', [null], Array(21).fill('neo')], limit: limit(20) }, ['limit']],
  [
    ImportedNotice,
    {
      key: [notice.key, '', 'Upper', 'with blank', '.dot-first', '鍵', 'x'.repeat(101)],
      kind: ['maintenance', 'Maintenance', ''],
      products: [['neo'], 'neo', [1], Array(21).fill('neo')],
      severity: ['critical', 'high', ''],
      title: [notice.title, {}, { en: 'only English' }, { ja: 'x'.repeat(201) }, 'text', []],
      body: [notice.body, {}, { ja: '' }, { ja: 'x'.repeat(10_001) }, { ja: 'a', fr: 'b' }],
      publishAt: [notice.publishAt, '2025-03-20', '2025-03-20T09:00:00', '2025-02-30T09:00:00Z', 0],
      window: [notice.window, {}, { until: notice.publishAt }, { from: 'soon' }, { ...notice.window, state: 'open' }],
    },
    ['severity', 'window'],
  ],
  [ImportNoticesRequest, { notices: [[notice], notice, [[]], [null], [{ ...notice, key: '' }], Array(201).fill(notice)] }, []],
  [
    ListMailsRequest,
    { state: ['failed', 'lost', ''], recipient: ['hanako@minato.example', 'hanako', ''], ...page },
    ['state', 'recipient', 'limit', 'cursor'],
  ],
  [DeadLettersRequest, { limit: limit(200) }, ['limit']],
  [RedriveRequest, { deadLetterId: [id, '', 'all', '*'] }, []],
];

describe.each(shapes.map(([shape, fields, optional]) => ({ name: shape.name, shape, fields, optional })))(
  '$name',
  ({ shape, fields, optional }) => {
    const good = Object.fromEntries(Object.entries(fields).map(([name, [value]]) => [name, value]));

    it('is good with good fields', () => {
      expect(wrongFields(shape, good)).toEqual([]);
    });

    it('can do without what is optional alone, and never takes null for it', () => {
      for (const name of Object.keys(good)) {
        expect(wrongFields(shape, { ...good, [name]: undefined })).toEqual(optional.includes(name) ? [] : [name]);
        expect(wrongFields(shape, { ...good, [name]: null })).toEqual([name]);
      }
    });

    it('takes no field that it does not know', () => {
      expect(wrongFields(shape, { ...good, customerId: id })).toEqual(['customerId']);
    });

    it.each(Object.entries(fields).flatMap(([name, [, ...wrong]]) => wrong.map((value) => ({ name, value }))))(
      'refuses a wrong $name',
      ({ name, value }) => {
        expect(wrongFields(shape, { ...good, [name]: value })).toEqual([name]);
      },
    );
  },
);
