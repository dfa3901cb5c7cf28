import type { ActionView, AskedOf, ChangeDirection, ContractStateView, ReasonView } from '@csite/protocol';
import type { Item } from '../../catalogue/item.value';
import { action, refusalOf } from './action';
import type { ChangeKind } from '../change-kind';
import { timingOf } from '../change-timing';
import { directionOf } from '../pricing';
import { refusedAt } from './refused';
import { stillSold } from '../sale-end';
import type { Situation } from '../situation';

const refused = refusedAt('plan', 'code');

/** プラン: another one in the place of the present one, for as many users. */
export const planKind: ChangeKind<AskedOf<'plan'>> = {
  name: 'plan',

  check({ code }, situation) {
    const { product, contract } = situation;
    const plan = product.find(code);
    if (plan?.kind !== 'plan') throw unknown(code, situation);
    if (plan.code === product.planOf(contract.lines).code) throw unchanged(plan);
    refuseTooFewUsers(plan, situation);
  },

  change(state, { code }, product) {
    return { ...state, lines: state.lines.swap(product.planOf(state.lines).code, code) };
  },

  actions(situation) {
    return [planAction('increase', situation), planAction('reduction', situation)];
  },

  summary(before, after) {
    const [was, will] = [planName(before), planName(after)];
    return { ja: `${was.ja} → ${will.ja}`, en: `${was.en} → ${will.en}` };
  },
};

const planName = ({ lines }: ContractStateView): { ja: string; en: string } =>
  lines.find(({ kind }) => kind === 'plan')?.name ?? { ja: '', en: '' };

const unknown = (code: string, { product }: Situation): Error =>
  refused('unknown', {
    ja: `「${code}」は${product.name.ja}のプランではありません。カタログから選択してください。`,
    en: `"${code}" is no plan of ${product.name.en}. Choose one from the catalogue.`,
  });

const unchanged = ({ name }: Item): Error =>
  refused('unchanged', {
    ja: `現在のプラン（${name.ja}）と同じです。別のプランを選択してください。`,
    en: `${name.en} is the present plan. Choose another one.`,
  });

/** The present number of users and one applied for: both fit the plan, in whatever order they come. */
const refuseTooFewUsers = ({ name, minimum }: Item, situation: Situation): void => {
  const users = Math.min(situation.users(), ...situation.open('users').map((asked) => asked.users));
  if (users >= minimum) return;
  throw refused('below-minimum', {
    ja: `${name.ja}は${minimum}ユーザーからご契約いただけます（現在または申請中のユーザー数は${users}）。先にユーザー数を変更してください。`,
    en: `${name.en} takes at least ${minimum} users; there are, or will be, ${users}. Change the number of users first.`,
  });
};

const planAction = (direction: Exclude<ChangeDirection, 'neutral'>, situation: Situation): ActionView => {
  const towards = plansTowards(direction, situation);
  const { codes, reason: ended } = stillSold(towards, situation);
  const reason =
    towards.length === 0 ? nothing(direction) : (ended ?? refusalOf(() => timingOf(direction, situation, [present(situation)])));
  return action('plan', direction, reason, () => ({ codes }));
};

const present = ({ product, contract }: Situation): string => product.planOf(contract.lines).code;

const plansTowards = (direction: ChangeDirection, situation: Situation): string[] => {
  const { product, contract } = situation;
  return product
    .itemsOf('plan')
    .map(({ code }) => code)
    .filter((code) => code !== present(situation))
    .filter((code) => directionOf(contract, planKind.change(contract, { kind: 'plan', code }, product), product) === direction);
};

const nothing = (direction: ChangeDirection): ReasonView =>
  direction === 'increase'
    ? { code: 'plan.none', ja: '上位のプランはありません。', en: 'There is no higher plan.' }
    : { code: 'plan.none', ja: '下位のプランはありません。', en: 'There is no lower plan.' };
