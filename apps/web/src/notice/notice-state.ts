import type { NoticeHeadline } from '../api/types';

type WindowState = NonNullable<NoticeHeadline['window']>['state'];
export type NoticeState =
  `window_${WindowState}` | 'window_extended' | `incident_${WindowState}` | `progress_${NonNullable<NoticeHeadline['progress']>}`;

type Stated = Pick<NoticeHeadline, 'kind' | 'window' | 'progress'>;

/** How far an incident has come, where its timeline says so; else where its window, or that of maintenance, stands. */
export const stateOf = ({ kind, window, progress }: Stated): NoticeState | undefined => {
  if (kind === 'incident' && progress !== undefined) return `progress_${progress}`;
  if (!window) return undefined;
  if (kind === 'incident') return `incident_${window.state}`;
  return window.state === 'open' && window.extended === true ? 'window_extended' : `window_${window.state}`;
};

/** Whether it goes on now: what a reader has to see first. */
export const isGoingOn = ({ window, progress }: Stated): boolean => window?.state === 'open' && progress !== 'resolved';
