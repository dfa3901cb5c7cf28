import type { Bilingual } from '@csite/protocol';

const titles = {
  400: { ja: '入力内容に誤りがあります', en: 'The request is not valid' },
  401: { ja: 'ログインが必要です', en: 'Log-in required' },
  403: { ja: '権限がありません', en: 'Not allowed' },
  404: { ja: '見つかりません', en: 'Not found' },
  405: { ja: '使用できないメソッドです', en: 'Method not allowed' },
  408: { ja: '時間内に届きませんでした', en: 'Too slow' },
  409: { ja: '内容が変更されています', en: 'In conflict with the present state' },
  410: { ja: '期限が切れています', en: 'No longer available' },
  413: { ja: 'データが大きすぎます', en: 'Too large' },
  414: { ja: 'URLが長すぎます', en: 'URL too long' },
  415: { ja: '対応していない形式です', en: 'Unsupported format' },
  417: { ja: '対応できない要求です', en: 'Expectation failed' },
  422: { ja: '受け付けできません', en: 'Not acceptable' },
  428: { ja: '取得時のETagが必要です', en: 'An edit needs the ETag that was read' },
  429: { ja: '回数が多すぎます', en: 'Too many requests' },
  431: { ja: 'ヘッダーが大きすぎます', en: 'Headers too large' },
  500: { ja: '処理に失敗しました', en: 'Something went wrong' },
  503: { ja: 'ただいま利用できません', en: 'Not available at the moment' },
  504: { ja: '時間内に処理できませんでした', en: 'No answer in time' },
} as const satisfies Readonly<Record<number, Bilingual>>;

/** A status that is answered has a title: one that has none does not compile. */
export type ProblemStatus = keyof typeof titles;

/** One title per status: what differs from case to case is the detail's to say. */
export const problemTitles = (status: ProblemStatus): Bilingual => titles[status];
