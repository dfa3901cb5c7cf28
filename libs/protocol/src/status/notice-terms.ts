/** 障害, メンテナンス, サポート最新情報. */
export const noticeKinds = ['incident', 'maintenance', 'news'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const noticeSeverities = ['normal', 'important', 'critical'] as const;
export type NoticeSeverity = (typeof noticeSeverities)[number];

/** Where an incident or maintenance stands by the business clock. */
export const windowStates = ['planned', 'open', 'over'] as const;
export type WindowState = (typeof windowStates)[number];
