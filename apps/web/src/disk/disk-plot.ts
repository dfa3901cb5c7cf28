import { diskLevel, percentUsed, type DiskLevel } from '../format/storage';

export interface DiskDay {
  readonly day: string;
  readonly usedBytes: number;
  readonly capacityBytes: number;
}

/** Units of the drawing; the page scales it. */
export const plotSize = { width: 720, height: 240 } as const;

export interface Tick {
  readonly at: number;
  readonly label: string;
}

export interface DiskPlot {
  /** Points of a polyline. */
  readonly used: string;
  /** Points of the polyline of the capacity, which changes in steps. */
  readonly capacity: string;
  /** First days of months, across. */
  readonly months: readonly Tick[];
  readonly maxBytes: number;
}

const DAY_MILLIS = 86_400_000;
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MILLIS;

/** As many month names fit side by side. */
const MOST_TICKS = 7;
/** Room for a name that ends at its month: one nearer to the left edge would be cut off. */
const NAME_WIDTH = 90;

const monthStarts = (first: string, last: string): string[] => {
  const starts: string[] = [];
  const month = new Date(`${first.slice(0, 7)}-01T00:00:00Z`);
  for (;;) {
    month.setUTCMonth(month.getUTCMonth() + 1);
    const start = month.toISOString().slice(0, 10);
    if (start > last) return starts;
    starts.push(start);
  }
};

const thinned = <T>(items: readonly T[]): T[] => {
  const each = Math.ceil(items.length / MOST_TICKS);
  return items.filter((_, index) => (items.length - 1 - index) % each === 0);
};

/** Where the lines of the chart run; a single day is a short line across all of it. */
export const diskPlot = (days: readonly DiskDay[]): DiskPlot => {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return { used: '', capacity: '', months: [], maxBytes: 0 };
  const maxBytes = Math.max(...days.map(({ usedBytes, capacityBytes }) => Math.max(usedBytes, capacityBytes))) * 1.1;
  const span = dayNumber(last.day) - dayNumber(first.day);
  const x = (day: string): number =>
    span === 0 ? plotSize.width : Math.round(((dayNumber(day) - dayNumber(first.day)) / span) * plotSize.width);
  const y = (bytes: number): number => Math.round((1 - bytes / maxBytes) * plotSize.height);
  const used = days.map(({ day, usedBytes }) => `${String(x(day))},${String(y(usedBytes))}`);
  const capacity = days.flatMap(({ day, capacityBytes }, index) => {
    const before = days[index - 1]?.capacityBytes ?? capacityBytes;
    return [`${String(x(day))},${String(y(before))}`, `${String(x(day))},${String(y(capacityBytes))}`];
  });
  const starts = thinned(monthStarts(first.day, last.day)).filter((day) => x(day) >= NAME_WIDTH);
  return {
    used: (span === 0 ? [`0,${String(y(first.usedBytes))}`] : []).concat(used).join(' '),
    capacity: (span === 0 ? [`0,${String(y(first.capacityBytes))}`] : []).concat(capacity).join(' '),
    months: starts.map((day) => ({ at: x(day), label: day.slice(0, 7) })),
    maxBytes,
  };
};

/** How full it was on the last day: the colour of the line. */
export const lastLevel = (days: readonly DiskDay[]): DiskLevel => {
  const last = days.at(-1);
  return last ? diskLevel(percentUsed(last.usedBytes, last.capacityBytes)) : 'calm';
};

/** The last measure of each month, newest first: the chart in words. */
export const byMonths = (days: readonly DiskDay[]): DiskDay[] => {
  const last = new Map(days.map((each) => [each.day.slice(0, 7), each]));
  return [...last.values()].reverse();
};
