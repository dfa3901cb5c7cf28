import { conflict, type Failure, type IncidentState, type NoticeKind, unprocessable } from '@csite/protocol';

/** A timeline that is longer is read by nobody, and would not fit into a page of notices. */
export const MOST_UPDATES = 50;

export const refuseUpdate = (kind: NoticeKind, state: IncidentState | undefined, updates: number): void => {
  if (kind === 'news')
    throw unprocessable('notice-update.of-news', {
      ja: 'サポート最新情報に経過は追加できません。本文を変更してください。',
      en: 'News has no timeline: change its text instead.',
    });
  if (kind === 'incident' && state === undefined)
    throw unprocessable('notice-update.state-missing', {
      ja: '障害の状況（state）を指定してください。',
      en: 'Say how far the incident has come, in "state".',
    });
  if (kind === 'maintenance' && state !== undefined)
    throw unprocessable('notice-update.state-of-maintenance', {
      ja: `メンテナンスの経過に状況「${state}」は指定できません。期間で表します。`,
      en: `Maintenance has no state "${state}": its window tells. Leave "state" out.`,
    });
  if (updates >= MOST_UPDATES)
    throw unprocessable('notice-update.too-many', {
      ja: `経過は${MOST_UPDATES}件までです。新しいお知らせを作成してください。`,
      en: `A timeline has at most ${MOST_UPDATES} entries: write a new notice.`,
    });
};

export const alreadyWithdrawn = (): Failure =>
  conflict('notice.withdrawn', {
    ja: 'このお知らせは取り下げられています。新しいお知らせを作成してください。',
    en: 'This notice has been withdrawn: write a new one.',
  });

export const alreadyResolved = (): Failure =>
  conflict('notice.resolved', {
    ja: 'この障害は復旧済みです。再発した場合は、新しいお知らせを作成してください。',
    en: 'This incident has been resolved: should it come back, write a new notice.',
  });

export const notBegun = (): Failure =>
  conflict('notice.not-begun', {
    ja: 'この障害の開始日時はまだ先です。開始日時を訂正してから、復旧としてください。',
    en: 'This incident has not begun by its window: correct the beginning, then resolve it.',
  });

export const alreadyPublished = (publishedAt: string): Failure =>
  unprocessable('notice.published', {
    ja: `このお知らせは${publishedAt}に公開済みのため、公開日時は変更できません。公開を止めるには取り下げてください。`,
    en: `This notice has been public since ${publishedAt}, and keeps that time. To stop it, withdraw it.`,
  });
