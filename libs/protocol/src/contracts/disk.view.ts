import { Figure, Instant } from '../fields/fields';

/** Disk usage as the environment last reported it. */
export class DiskView {
  @Figure() capacityBytes!: number;
  @Figure() usedBytes!: number;
  @Instant() measuredAt!: string;
}
