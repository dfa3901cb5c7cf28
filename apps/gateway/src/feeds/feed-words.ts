import type { NoticeHeadline } from '@csite/protocol';
import { TOKYO } from '@csite/values';
import type { Language } from '../http/language';

const format = (locale: string): ((at: string) => string) => {
  const intl = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: TOKYO });
  return (at) => intl.format(Temporal.Instant.from(at).epochMilliseconds);
};

const ja = {
  state: '状況',
  window: '期間',
  update: '経過',
  noEnd: '（終了時刻は未定）',
  zone: '（日本時間）',
  time: format('ja-JP'),
  extended: '延長中',
  maintenance: { planned: '予定', open: '実施中', over: '終了' },
  incident: { planned: '予定', open: '対応中', over: '終了' },
  progress: { investigating: '調査中', identified: '原因特定', monitoring: '経過観察', resolved: '復旧' },
};

const en: typeof ja = {
  state: 'State',
  window: 'Period',
  update: 'Update',
  noEnd: '(end not yet known)',
  zone: ' (Japan time)',
  time: format('en-GB'),
  extended: 'Extended',
  maintenance: { planned: 'Planned', open: 'In progress', over: 'Over' },
  incident: { planned: 'Planned', open: 'In progress', over: 'Over' },
  progress: { investigating: 'Investigating', identified: 'Cause found', monitoring: 'Monitoring', resolved: 'Resolved' },
};

/** What the site says on its pages, for those who do not open them. */
export const feedWords: Readonly<Record<Language, typeof ja>> = { ja, en };

/** How far an incident has come, where its timeline says so; else where its window, or that of maintenance, stands. */
export const stateIn = (
  language: Language,
  { kind, window, progress }: Pick<NoticeHeadline, 'kind' | 'window' | 'progress'>,
): string | undefined => {
  const words = feedWords[language];
  if (progress) return words.progress[progress];
  if (!window || kind === 'news') return undefined;
  return kind === 'maintenance' && window.extended && window.state === 'open' ? words.extended : words[kind][window.state];
};
