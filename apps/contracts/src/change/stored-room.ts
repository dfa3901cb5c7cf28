import type { Bilingual } from '@csite/protocol';
import { BYTES_PER_GIB } from '../catalogue/product.value';
import type { Situation } from './situation';

/** The least there may be of something, in whatever order what is open takes effect. */
const fewest = (held: number, asked: readonly number[]): number => Math.min(held, ...asked);

const unitsHeld = ({ product, contract }: Situation): number => contract.lines.quantityOf(product.disk.addOnCode);

/** Disk add-ons without which what is stored now has no room beside the fewest users that there may be. */
export const unitsForStored = (situation: Situation): number => {
  const { product, around } = situation;
  const users = fewest(
    situation.users(),
    situation.open('users').map((asked) => asked.users),
  );
  const missing = around.diskUsedBytes - users * product.disk.includedGiBPerUser * BYTES_PER_GIB;
  return Math.max(0, Math.ceil(missing / (product.disk.addOnGiB * BYTES_PER_GIB)));
};

/** Users without whose disk what is stored now has no room beside the least add-on that there may be. */
export const usersForStored = (situation: Situation): number => {
  const { disk } = situation.product;
  if (disk.includedGiBPerUser === 0) return 0;
  const units = fewest(
    unitsHeld(situation),
    situation.open('disk').map((asked) => asked.units),
  );
  const missing = situation.around.diskUsedBytes - units * disk.addOnGiB * BYTES_PER_GIB;
  return Math.max(0, Math.ceil(missing / (disk.includedGiBPerUser * BYTES_PER_GIB)));
};

/** How much is stored, in a sentence. */
export const storedWords = ({ around }: Situation): Bilingual => {
  const used = (around.diskUsedBytes / BYTES_PER_GIB).toFixed(1);
  return { ja: `${used}GB`, en: `${used} GiB` };
};
