import type { NoticeView } from '@csite/protocol';
import { entryContent } from './entry-content';
import type { FeedFrame } from './feed-frame';

/** Characters that XML 1.0 cannot hold in any way. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

const xml = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"']/g, (found) => ENTITIES[found] ?? '');

/** A feed without entries was last changed when time began: it has to name an instant, and the same one each time. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** Notices as Atom (RFC 4287), newest first as given. Titles are plain text; bodies the HTML that the site shows, escaped once more. */
export const atomFeed = (notices: readonly NoticeView[], frame: FeedFrame): string => {
  const { self, origin, title, language } = frame;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${xml(self)}</id>
  <title>${xml(title)}</title>
  <updated>${notices.map(changedAt).sort().at(-1) ?? NEVER}</updated>
  <author><name>${xml(title)}</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>
  <link rel="alternate" type="text/html" href="${xml(`${origin}/notices`)}"/>
${notices.map((notice) => entry(notice, frame)).join('')}</feed>
`;
};

/** When it last came to read otherwise: somebody wrote, or its window opened or ended. */
const changedAt = ({ publishedAt, changedAt: changed = publishedAt, window }: NoticeView): string => {
  const begun = window && window.state !== 'planned' ? [window.from] : [];
  const ended = window?.until !== undefined && window.state === 'over' ? [window.until] : [];
  return [publishedAt, changed, ...begun, ...ended].sort().at(-1) ?? publishedAt;
};

const entry = (notice: NoticeView, frame: FeedFrame): string => {
  const { origin, language } = frame;
  return `  <entry>
    <id>urn:uuid:${notice.noticeId}</id>
    <title>${xml(notice.title[language] ?? notice.title.ja)}</title>
    <updated>${changedAt(notice)}</updated>
    <published>${notice.publishedAt}</published>
    <link rel="alternate" type="text/html" href="${xml(`${origin}/notices/${notice.noticeId}`)}"/>
    <category term="${notice.kind}"/>
    <content type="html">${xml(entryContent(notice, frame))}</content>
  </entry>
`;
};
