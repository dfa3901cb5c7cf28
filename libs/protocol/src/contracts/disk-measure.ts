import { Instant, Int } from '../fields/fields';

/** Disk usage of an environment at one instant. */
export class DiskMeasure {
  @Int({ max: Number.MAX_SAFE_INTEGER }) usedBytes!: number;
  @Int({ min: 1, max: Number.MAX_SAFE_INTEGER }) capacityBytes!: number;
  @Instant() measuredAt!: string;
}
