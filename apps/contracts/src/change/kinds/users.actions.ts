import type { ActionView, ReasonView } from '@csite/protocol';
import { action, refusalOf } from './action';
import { timingOf } from '../change-timing';
import type { Situation } from '../situation';
import { storedWords, usersForStored } from '../stored-room';

/** As many as one contract may name in an application; more is a matter for sales. */
const MOST_USERS = 1_000_000;

export const usersActions = (situation: Situation): ActionView[] => [increase(situation), reduction(situation)];

/** The least total on the plan's step that is at least `users`, and at least the minimum. */
const onStep = (users: number, { product, contract }: Situation): number => {
  const { minimum, step } = product.planOf(contract.lines);
  return minimum + Math.max(0, Math.ceil((users - minimum) / step)) * step;
};

/** The floor of a reduction. */
const leastUsers = (situation: Situation): number =>
  onStep(Math.max(situation.around.usersInUse, usersForStored(situation)), situation);

const stepOf = ({ product, contract }: Situation): number => product.planOf(contract.lines).step;

// A contract may stand off the step, when it came so or when the step changed since.
const increase = (situation: Situation): ActionView =>
  action(
    'users',
    'increase',
    refusalOf(() => timingOf('increase', situation)),
    () => {
      const step = stepOf(situation);
      return { min: onStep(situation.users() + 1, situation), max: onStep(MOST_USERS - step + 1, situation), step };
    },
  );

const reduction = (situation: Situation): ActionView => {
  const reason = atFloor(situation) ?? refusalOf(() => timingOf('reduction', situation, counted(situation)));
  return action('users', 'reduction', reason, () => {
    const step = stepOf(situation);
    return { min: leastUsers(situation), max: onStep(situation.users(), situation) - step, step };
  });
};

/** The lines that the number of users is the quantity of. */
const counted = ({ product, contract }: Situation): string[] => {
  const plan = product.planOf(contract.lines).code;
  return contract.lines.codes().filter((code) => code === plan || product.item(code).followsUsers());
};

const atFloor = (situation: Situation): ReasonView | undefined => {
  if (leastUsers(situation) < situation.users()) return undefined;
  const { minimum } = situation.product.planOf(situation.contract.lines);
  const [users, inUse, stored] = [situation.users(), situation.around.usersInUse, storedWords(situation)];
  return {
    code: 'users.at-floor',
    ja: `ご契約${users}ユーザー（最低契約数${minimum}、ご利用中${inUse}、保存中${stored.ja}）のため、これ以上削減できません。`,
    en: `${users} users cannot become fewer: the plan's minimum is ${minimum}, ${inUse} are in use, and ${stored.en} are stored.`,
  };
};
