/** 障害, メンテナンス, サポート最新情報. */
export const noticeKinds = ['incident', 'maintenance', 'news'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const noticeSeverities = ['normal', 'important', 'critical'] as const;
export type NoticeSeverity = (typeof noticeSeverities)[number];

/** Where an incident or maintenance stands by the business clock. */
export const windowStates = ['planned', 'open', 'over'] as const;
export type WindowState = (typeof windowStates)[number];

/** 調査中, 原因特定, 経過観察, 復旧: how far an incident has come. */
export const incidentStates = ['investigating', 'identified', 'monitoring', 'resolved'] as const;
export type IncidentState = (typeof incidentStates)[number];

/** Where a notice stands for the operators who write it. */
export const noticeStates = ['planned', 'public', 'withdrawn'] as const;
export type NoticeState = (typeof noticeStates)[number];
