import type { DiskNoticesDocument } from '@csite/protocol';

/** A disk that hovers around a mark is told of once: it must fall so many points below before the mark counts again. */
const SLACK_POINTS = 5;

export interface Fill {
  readonly usedBytes: number;
  readonly capacityBytes: number;
}

const percentOf = ({ usedBytes, capacityBytes }: Fill): number => (usedBytes / capacityBytes) * 100;

/** Whether it is told of every day (policy). */
export const isOverfull = (fill: Fill, { dailyAbovePercent }: DiskNoticesDocument): boolean =>
  percentOf(fill) > dailyAbovePercent;

/**
 * Whether the mark `told` is the one that is told of every day. It stands below the capacity, too, until the disk has left it
 * behind: nothing rises to it anew, so the daily notice waits there for the disk to be overfull again.
 */
export const isToldDaily = (told: number, { dailyAbovePercent }: DiskNoticesDocument): boolean => told >= dailyAbovePercent;

/** The highest mark of the policy that is reached at `percent`; 0 below all of them. */
const reachedAt = (percent: number, { atPercent, dailyAbovePercent }: DiskNoticesDocument): number =>
  percent > dailyAbovePercent ? dailyAbovePercent : Math.max(0, ...atPercent.filter((mark) => percent >= mark));

/**
 * The mark that stands as told after a measure, where `told` stood before: higher means that the contractor is to be told now,
 * lower that the mark counts anew.
 */
export const markAfter = (fill: Fill, told: number, notices: DiskNoticesDocument): number => {
  const percent = percentOf(fill);
  const reached = reachedAt(percent, notices);
  return reached < told ? Math.max(reached, Math.min(told, reachedAt(percent + SLACK_POINTS, notices))) : reached;
};
