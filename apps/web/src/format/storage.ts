const GIB = 1024 ** 3;

const trim = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 1 });

/** A disk figure as people order it: in GB of 2^30 bytes, TB from 1,024 of them. */
export const formatGib = (gib: number): string => (gib >= 1024 ? `${trim(gib / 1024)} TB` : `${trim(gib)} GB`);

export const gibOf = (bytes: number): number => bytes / GIB;

/** Used part in per cent, whole, never above what the bar can show. */
export const percentUsed = (used: number, capacity: number): number =>
  capacity <= 0 ? 0 : Math.min(100, Math.round((used / capacity) * 100));

export type DiskLevel = 'calm' | 'near' | 'full';

/** Notice is given at 80 % and again at 90 %. */
export const diskLevel = (percent: number): DiskLevel => (percent >= 90 ? 'full' : percent >= 80 ? 'near' : 'calm');
