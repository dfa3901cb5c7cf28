import { DiskMeasure, Figure, Int, ListOf, Text } from '@csite/protocol';

const BYTES_PER_GIB = 2 ** 30;
/** Each day tells the forecast something, for as long as it looks back; before that a point now and then draws the same line. */
const EACH_THIRD_UNTIL = 90;
const EACH_TENTH = 10;
const EACH_THIRD = 3;
/** Nobody's disk fills along a ruler. */
const WAVE = 0.006;

/** How full a disk was on one day. */
export class DiskMark {
  @Int({ min: 1, max: 400 }) daysAgo!: number;
  @Figure() usedGiB!: number;
  @Int({ min: 1 }) capacityGiB!: number;
}

/** A line of the file: what an environment measured, by a few marks, oldest first. */
export class DiskCourse {
  @Text({ max: 40 }) product!: string;
  @Text({ max: 63 }) subdomain!: string;
  @ListOf(() => DiskMark, { max: 400 }) marks!: DiskMark[];
}

/** What the environment would have reported from the first mark to the last: between two of them, evenly. */
export const measuresOf = ({ marks }: DiskCourse, now: Temporal.Instant): DiskMeasure[] => {
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return [];
  const days = Array.from({ length: first.daysAgo - last.daysAgo + 1 }, (_, index) => first.daysAgo - index);
  const reported = days.filter((day) => day === last.daysAgo || day % (day > EACH_THIRD_UNTIL ? EACH_TENTH : EACH_THIRD) === 0);
  return reported.map((daysAgo) => ({
    ...fillOn(marks, daysAgo),
    measuredAt: now.subtract({ hours: daysAgo * 24 }).toString(),
  }));
};

const fillOn = (marks: readonly DiskMark[], daysAgo: number): Pick<DiskMeasure, 'usedBytes' | 'capacityBytes'> => {
  const next = marks.find((mark) => mark.daysAgo <= daysAgo);
  const before = marks.findLast((mark) => mark.daysAgo >= daysAgo) ?? next;
  if (!before || !next) return { usedBytes: 0, capacityBytes: 1 };
  const span = before.daysAgo - next.daysAgo;
  const share = span === 0 ? 0 : (before.daysAgo - daysAgo) / span;
  const even = before.usedGiB + (next.usedGiB - before.usedGiB) * share;
  const usedGiB = even * (1 + (span === 0 ? 0 : WAVE * Math.sin(daysAgo)));
  return { usedBytes: Math.round(usedGiB * BYTES_PER_GIB), capacityBytes: before.capacityGiB * BYTES_PER_GIB };
};
