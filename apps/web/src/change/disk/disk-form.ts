import { gibOf } from '../../format/storage';
import type { Draft } from '../asked';
import type { ChangeNow, Judgement } from '../change-form';
import { judgeTotal, readTotal, type TotalNow } from '../total/total-form';

/** Add-on units that the contract holds. */
export const diskNow = ({ contract, product }: Pick<ChangeNow, 'contract' | 'product'>): TotalNow => ({
  kind: 'disk',
  now: contract.lines.find(({ code }) => code === product.disk.addOnCode)?.quantity ?? 0,
  least: 0,
  actions: contract.actions,
});

/** ディスク増設: the new total of units. */
export const judgeDisk = (now: ChangeNow, { units = '' }: Draft): Judgement => {
  const judged = judgeTotal(diskNow(now), units);
  return judged.kind === 'total' ? { kind: 'quotable', asked: { kind: 'disk', units: judged.total } } : judged;
};

/** The disk in GiB: what is used, what comes with the users, and all of it with so many units. */
export interface DiskCapacity {
  readonly used: number;
  readonly included: number;
  readonly before: number;
  /** Only when units can be read. */
  readonly after?: number;
}

export const diskCapacity = (now: ChangeNow, typed: string): DiskCapacity => {
  const { contract, product } = now;
  const size = product.disk.addOnGiB;
  const units = readTotal(typed, 0);
  const included = contract.users * product.disk.includedGiBPerUser;
  return {
    used: gibOf(contract.disk.usedBytes),
    included,
    before: included + diskNow(now).now * size,
    ...(units !== undefined && { after: included + units * size }),
  };
};
