import type { Markdown } from '@csite/markdown';
import type { NoticeAnnouncement } from '@csite/protocol';
import { addressee } from '../../letter/addressee';
import { moment } from '../../letter/japanese';
import type { LetterRow, LetterSection, WrittenText } from '../../letter/letter';
import type { Template } from '../template';

/** A notice with its text rendered, once for all who get it. */
export interface WrittenNotice {
  readonly announcement: NoticeAnnouncement;
  readonly ja: WrittenText;
  readonly en?: WrittenText;
}

interface NoticeMail {
  readonly contractor: { readonly company: string; readonly name: string };
  readonly notice: WrittenNotice;
}

export const writtenNotice = (announcement: NoticeAnnouncement, markdown: Markdown, origin: string): WrittenNotice => {
  const write = (text: string): WrittenText => ({
    html: markdown.toHtml(text, { origin }),
    text: markdown.toText(text, { origin }),
  });
  const { ja, en } = announcement.body;
  return { announcement, ja: write(ja), ...(en !== undefined && { en: write(en) }) };
};

export const noticeAnnounced: Template<NoticeMail> = {
  name: 'notice-announced',
  write: ({ contractor, notice }, { publicUrl }) => ({
    subject: subjectOf(notice.announcement),
    addressee: addressee(contractor),
    opening: ['いつも弊社クラウドサービスをご利用いただき、誠にありがとうございます。', '下記のとおりお知らせいたします。'],
    sections: sectionsOf(notice),
    link: { label: '▼お知らせの詳細・最新の状況', url: `${publicUrl}/notices/${notice.announcement.noticeId}` },
    closing: ['ご不明な点がございましたら、下記の窓口までお問い合わせください。'],
  }),
};

/** Titles often begin with a mark of their own, such as 【重要】 or 【復旧】. */
const subjectOf = ({ title, severity }: NoticeAnnouncement): string =>
  title.ja.startsWith('【') ? title.ja : `【${severity === 'critical' ? '緊急' : '重要'}】${title.ja}`;

const sectionsOf = ({ announcement, ja, en }: WrittenNotice): LetterSection[] => {
  const { title } = announcement;
  const japanese = { title: title.ja, rows: rowsOf(announcement), written: ja };
  return en ? [japanese, { title: title.en ?? title.ja, written: en }] : [japanese];
};

const rowsOf = ({ window }: NoticeAnnouncement): LetterRow[] => {
  if (!window) return [];
  const until = window.until === undefined ? '（終了時刻は未定）' : moment(window.until);
  return [{ label: '期間', value: `${moment(window.from)} 〜 ${until}` }];
};
