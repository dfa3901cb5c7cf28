import type { NoticeView, NoticeWindow } from '@csite/protocol';
import type { Language } from '../http/language';
import type { FeedFrame } from './feed-frame';
import { feedWords, stateIn } from './feed-words';

/** How it stands and from when until when, what was written first, and what was said last: a reader may never open the page. */
export const entryContent = (notice: NoticeView, { language, origin, markdown }: FeedFrame): string => {
  const words = feedWords[language];
  const html = (text: NoticeView['body']): string => markdown.toHtml(text[language] ?? text.ja, { origin });
  const state = stateIn(language, notice);
  const [last] = notice.updates ?? [];
  return [
    ...(state === undefined ? [] : [line(words.state, state)]),
    ...(notice.window ? [line(words.window, period(notice.window, language))] : []),
    html(notice.body),
    ...(last ? [line(words.update, `${words.time(last.at)}${words.zone}`), html(last.body)] : []),
  ].join('');
};

const line = (name: string, value: string): string => `<p>${name}: ${value}</p>\n`;

const period = ({ from, until }: NoticeWindow, language: Language): string => {
  const { time, zone, noEnd } = feedWords[language];
  return `${time(from)} – ${until === undefined ? noEnd : time(until)}${zone}`;
};
