import type { ActionView, AskedOf, ReasonView } from '@csite/protocol';
import { action, refusalOf } from './action';
import type { ChangeKind } from '../change-kind';
import { timingOf } from '../change-timing';
import { refusedAt } from './refused';
import { saleEnd } from '../sale-end';
import type { Situation } from '../situation';
import { storedWords, unitsForStored } from '../stored-room';

const refused = refusedAt('disk', 'units');

/** ディスク増設: units of so many GiB above what comes with the users. */
export const diskKind: ChangeKind<AskedOf<'disk'>> = {
  name: 'disk',

  check({ units }, situation) {
    if (units === unitsOf(situation)) throw unchanged(units);
    if (units > mostUnits(situation)) throw aboveMaximum(situation);
    if (units < unitsOf(situation) && units < unitsForStored(situation)) throw belowInUse(situation);
  },

  change(state, { units }, product) {
    return { ...state, lines: state.lines.with(product.disk.addOnCode, units) };
  },

  actions(situation) {
    return [increase(situation), reduction(situation)];
  },

  summary(before, after) {
    // Only the add-on's line differs; which code it has, the catalogue of its day says.
    const units = ({ lines }: typeof before): number => lines.find(({ kind }) => kind === 'disk')?.quantity ?? 0;
    const [was, will] = [units(before), units(after)];
    return { ja: `ディスク増設 ${was} → ${will}`, en: `additional disk ${was} → ${will}` };
  },
};

const unitsOf = ({ product, contract }: Situation): number => contract.lines.quantityOf(product.disk.addOnCode);

const mostUnits = ({ product: { disk } }: Situation): number => Math.floor(disk.maxGiB / disk.addOnGiB);

const unchanged = (units: number): Error =>
  refused('unchanged', {
    ja: `現在の増設数と同じ${units}です。異なる数を入力してください。`,
    en: `${units} is the present number of units. Enter another number.`,
  });

const aboveMaximum = (situation: Situation): Error => {
  const [most, { maxGiB }] = [mostUnits(situation), situation.product.disk];
  return refused('above-maximum', {
    ja: `増設は${maxGiB}GB（${most}単位）までです。${most}以下で入力してください。`,
    en: `At most ${maxGiB} GiB (${most} units) can be added. Enter ${most} or less.`,
  });
};

const belowInUse = (situation: Situation): Error => {
  const least = unitsForStored(situation);
  const used = storedWords(situation);
  return refused('below-in-use', {
    ja: `現在${used.ja}をご利用中のため、${least}単位以上が必要です（申請中のユーザー数の変更を含みます）。先に環境側のデータを削除してください。`,
    en: `${used.en} are in use, which takes at least ${least} units, open changes of users included. Delete data in the environment first.`,
  });
};

const increase = (situation: Situation): ActionView => {
  const full: ReasonView | undefined =
    unitsOf(situation) < mostUnits(situation)
      ? undefined
      : { code: 'disk.at-maximum', ja: '増設できる上限に達しています。', en: 'No more disk can be added.' };
  const ended = unitsOf(situation) === 0 ? saleEnd(situation.product.disk.addOnCode, situation) : undefined;
  return action('disk', 'increase', full ?? ended ?? refusalOf(() => timingOf('increase', situation)), () => ({
    min: unitsOf(situation) + 1,
    max: mostUnits(situation),
    step: 1,
  }));
};

const reduction = (situation: Situation): ActionView => {
  const least = unitsForStored(situation);
  const reason =
    least < unitsOf(situation)
      ? refusalOf(() => timingOf('reduction', situation, [situation.product.disk.addOnCode]))
      : atFloor(situation);
  return action('disk', 'reduction', reason, () => ({ min: least, max: unitsOf(situation) - 1, step: 1 }));
};

const atFloor = (situation: Situation): ReasonView =>
  unitsOf(situation) === 0
    ? { code: 'disk.none', ja: '増設されていません。', en: 'Nothing was added.' }
    : {
        code: 'disk.at-floor',
        ja: 'ご利用中の容量に必要なため、これ以上減らせません。',
        en: 'All of it is needed for what is stored now.',
      };
