import { Failure } from '@csite/protocol';
import { Notice, type WrittenNotice } from './notice.entity';
import { operatorNoticeView } from './notice.view';
import { MOST_UPDATES } from './timeline.rules';

const at = (time: string): Temporal.Instant => Temporal.Instant.from(`2025-03-20T${time}:00+09:00`);

const words: WrittenNotice = {
  products: ['neo'],
  title: { ja: '接続しにくい状態', en: 'Connection trouble' },
  body: { ja: '調査中です。', en: 'We are looking into it.' },
  publishAt: '2025-03-20T10:00:00+09:00',
};
const window = { from: '2025-03-20T09:00:00+09:00', until: '2025-03-20T15:00:00+09:00' };
const anIncident = (): Notice => new Notice({ ...words, kind: 'incident', window: { from: window.from } });
const aMaintenance = (): Notice => new Notice({ ...words, kind: 'maintenance', window });
const said = { ja: '経過です。' };
const seen = (notice: Notice, time = '12:00') => operatorNoticeView(notice.row(), at(time));

const refusal = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    return error instanceof Failure ? `${error.kind} ${error.code}` : String(error);
  }
  return undefined;
};

describe('an incident', () => {
  it('goes from investigating to resolved, and ends when it is resolved', () => {
    const incident = anIncident();
    (['investigating', 'identified', 'monitoring', 'resolved'] as const).forEach((state, hour) =>
      incident.addUpdate({ state, body: said }, at(`1${hour}:30`)),
    );
    const { progress, updates, window: ended } = seen(incident, '14:00');
    expect(progress).toBe('resolved');
    expect(updates?.map(({ state }) => state)).toEqual(['resolved', 'monitoring', 'identified', 'investigating']);
    expect(ended).toMatchObject({ until: '2025-03-20T13:30:00.000+09:00', state: 'over' });
  });

  it('may be found out to be worse than thought', () => {
    const incident = anIncident();
    incident.addUpdate({ state: 'monitoring', body: said }, at('11:00'));
    incident.addUpdate({ state: 'investigating', body: said }, at('11:30'));
    expect(seen(incident).progress).toBe('investigating');
  });

  it('says how far it has come with every update, and nothing after it is resolved', () => {
    const incident = anIncident();
    expect(refusal(() => incident.addUpdate({ body: said }, at('11:00')))).toBe('unprocessable notice-update.state-missing');
    incident.addUpdate({ state: 'resolved', body: said }, at('11:00'));
    const again = () => incident.addUpdate({ state: 'investigating', body: said }, at('11:30'));
    expect(refusal(again)).toBe('conflict notice.resolved');
  });

  it('that was resolved stays over when it is put right without an end, and its end can be put right', () => {
    const incident = anIncident();
    incident.addUpdate({ state: 'resolved', body: said }, at('11:00'));
    const windowAfter = (corrected: WrittenNotice['window']) => {
      incident.change({ ...words, window: corrected }, at('12:00'));
      return seen(incident).window;
    };
    const from = '2025-03-20T08:30:00+09:00';
    expect(windowAfter({ from })).toMatchObject({ until: '2025-03-20T11:00:00.000+09:00', state: 'over' });
    const until = '2025-03-20T10:30:00+09:00';
    expect(windowAfter({ from, until })).toMatchObject({ until: '2025-03-20T10:30:00.000+09:00', state: 'over' });
    const after = { from: '2025-03-20T11:30:00+09:00' };
    expect(refusal(() => windowAfter(after))).toBe('unprocessable notice.window-reversed');
  });

  it('cannot be resolved before it has begun', () => {
    const early = () => anIncident().addUpdate({ state: 'resolved', body: said }, at('09:00'));
    expect(refusal(early)).toBe('conflict notice.not-begun');
  });

  it('has a timeline that can be read to its end', () => {
    const incident = anIncident();
    const add = () => incident.addUpdate({ state: 'investigating', body: said }, at('11:00'));
    for (let n = 0; n < MOST_UPDATES; n += 1) add();
    expect(refusal(add)).toBe('unprocessable notice-update.too-many');
  });
});

describe('maintenance', () => {
  it('says by itself that it will take longer, once it is announced', () => {
    const maintenance = aMaintenance();
    maintenance.change({ ...words, window: { ...window, until: '2025-03-20T17:30:00+09:00' } }, at('14:00'));
    expect(seen(maintenance, '16:00')).toMatchObject({
      window: { state: 'open', extended: true },
      updates: [{ body: { ja: '終了予定を2025年3月20日 17:30に延長しました。' }, at: '2025-03-20T14:00:00.000+09:00' }],
    });
  });

  const moved = (now: string, ...windows: WrittenNotice['window'][]) => {
    const maintenance = aMaintenance();
    for (const moved of windows) maintenance.change({ ...words, window: moved }, at(now));
    const { updates = [], window: shown } = seen(maintenance, now);
    return [shown?.extended ?? false, updates[0]?.body.ja, updates[0]?.body.en];
  };
  const [later, sooner] = [
    { from: '2025-03-27T09:00:00+09:00', until: '2025-03-27T15:00:00+09:00' },
    { from: '2025-03-20T08:30:00+09:00', until: '2025-03-20T14:00:00+09:00' },
  ];
  const longer = { ...window, until: '2025-03-20T17:00:00+09:00' };

  it.each([
    ['put off after it had begun', '12:00', [later]],
    ['extended, then put off', '12:00', [longer, later]],
  ])('that is %s is on another date, not extended', (_which, now, windows) => {
    expect(moved(now, ...windows)).toEqual([
      false,
      '日程を2025年3月27日 9:00～2025年3月27日 15:00に変更しました。',
      'It was moved to 27 March 2025 at 09:00 – 27 March 2025 at 15:00 (Japan time).',
    ]);
  });

  it('that is put off, or brought forward, before it has begun is on another date, not extended', () => {
    const planned = (to: WrittenNotice['window']) => {
      const maintenance = new Notice({ ...words, kind: 'maintenance', window: later });
      maintenance.change({ ...words, window: { ...later, until: '2025-03-27T18:00:00+09:00' } }, at('11:00'));
      maintenance.change({ ...words, window: to }, at('12:00'));
      const { updates = [], window: shown } = seen(maintenance);
      return [shown?.extended, updates.map(({ body }) => body.ja)];
    };
    const extension = '終了予定を2025年3月27日 18:00に延長しました。';
    expect(planned({ from: '2025-04-03T09:00:00+09:00', until: '2025-04-03T15:00:00+09:00' })).toEqual([
      undefined,
      ['日程を2025年4月3日 9:00～2025年4月3日 15:00に変更しました。', extension],
    ]);
    expect(planned({ from: '2025-03-25T09:00:00+09:00' })).toEqual([
      undefined,
      ['日程を2025年3月25日 9:00～に変更しました。', extension],
    ]);
  });

  it.each([
    ['ends sooner', '12:00', [{ ...window, until: sooner.until }], '終了日時を2025年3月20日 14:00に変更しました。'],
    ['ends sooner again', '12:00', [longer, window], '終了日時を2025年3月20日 15:00に変更しました。'],
    ['began otherwise, too, but has begun', '12:00', [sooner], '終了日時を2025年3月20日 14:00に変更しました。'],
    ['has no end any more', '12:00', [{ from: window.from }], '終了日時を未定に変更しました。'],
    ['has an end by now', '12:00', [{ from: window.from }, window], '終了日時を2025年3月20日 15:00に変更しました。'],
    ['began otherwise, as is found out later', '12:00', [{ ...window, from: sooner.from }], undefined],
    ['nobody has read yet', '09:59', [longer], undefined],
  ])('that %s is not extended', (_which, now, windows, told) => {
    expect(moved(now, ...windows).slice(0, 2)).toEqual([false, told]);
  });

  it('has a timeline without states', () => {
    const maintenance = aMaintenance();
    maintenance.addUpdate({ body: said }, at('11:00'));
    const stated = () => maintenance.addUpdate({ state: 'resolved', body: said }, at('11:00'));
    expect(refusal(stated)).toBe('unprocessable notice-update.state-of-maintenance');
    expect(seen(maintenance)).toMatchObject({ updates: [{ body: said }], window: { state: 'open' } });
  });
});

describe('a notice', () => {
  it('of news has no timeline', () => {
    const news = new Notice({ ...words, kind: 'news' });
    expect(refusal(() => news.addUpdate({ body: said }, at('11:00')))).toBe('unprocessable notice-update.of-news');
  });

  it('keeps its time once it is public, and may be put off before', () => {
    const later = { ...words, publishAt: '2025-03-20T18:00:00+09:00' };
    const putOff = (now: string) => new Notice({ ...words, kind: 'news' }).change(later, at(now));
    expect(refusal(() => putOff('10:00'))).toBe('unprocessable notice.published');
    expect(refusal(() => putOff('09:59'))).toBeUndefined();
  });

  it('that was withdrawn is over, whatever is tried', () => {
    const incident = anIncident();
    expect([incident.withdraw(at('11:00')), incident.withdraw(at('12:00'))]).toEqual([true, false]);
    expect(seen(incident)).toMatchObject({ state: 'withdrawn', withdrawnAt: '2025-03-20T11:00:00.000+09:00' });
    expect(refusal(() => incident.change({ ...words, window }, at('12:00')))).toBe('conflict notice.withdrawn');
    const update = () => incident.addUpdate({ state: 'resolved', body: said }, at('12:00'));
    expect(refusal(update)).toBe('conflict notice.withdrawn');
  });
});

describe('what is new of a notice', () => {
  const changedAt = (now: string, changes: Partial<WrittenNotice> = {}): string | undefined => {
    const news = new Notice({ ...words, kind: 'news' });
    news.change({ ...words, ...changes }, at(now));
    return seen(news).changedAt;
  };

  it('is told with its time once it is public, and not where nothing changed', () => {
    expect(changedAt('12:00', { severity: 'critical' })).toBe('2025-03-20T12:00:00.000+09:00');
    expect(changedAt('09:59', { severity: 'critical' })).toBeUndefined();
    expect(changedAt('12:00')).toBeUndefined();
  });

  it('is also what is said on its timeline', () => {
    const incident = anIncident();
    incident.addUpdate({ state: 'identified', body: said }, at('11:00'));
    expect(seen(incident).changedAt).toBe('2025-03-20T11:00:00.000+09:00');
  });
});

describe('English', () => {
  const changedTo = (...versions: Partial<WrittenNotice>[]): boolean | undefined => {
    const news = new Notice({ ...words, kind: 'news' });
    for (const version of versions) news.change({ ...words, ...version }, at('12:00'));
    return seen(news).translationBehind;
  };
  const body = { ja: '直しました。', en: 'We are looking into it.' };
  const title = { ja: words.title.ja };

  it.each<[string, boolean | undefined, Partial<WrittenNotice>[]]>([
    ['is not behind while nothing changes', undefined, [{}]],
    ['is behind when the Japanese alone changes', true, [{ body }]],
    ['stays behind while it is left alone', true, [{ body }, { body, severity: 'important' }]],
    ['catches up when it changes', undefined, [{ body }, { body: { ...body, en: 'Repaired.' } }]],
    ['is right when the operator says so', undefined, [{ body, translationUpToDate: true }]],
    [
      'that is not there is not behind',
      undefined,
      [
        { title, body: { ja: '一' } },
        { title, body: { ja: '二' } },
      ],
    ],
  ])('%s', (_what, behind, versions) => {
    expect(changedTo(...versions)).toBe(behind);
  });
});
