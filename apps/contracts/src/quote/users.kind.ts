import type { ActionView, ChangeDirection } from '@csite/protocol';
import { type Bilingual, Failure, type ReasonView, unprocessable } from '@csite/protocol';
import type { Product } from '../catalogue/product.value';
import type { Lines } from '../contract/lines.value';
import type { Asked, ChangeKind } from './change-kind';
import { timingOf } from './change-timing';
import type { Situation } from './situation';

/** As many as one contract may name in an application; more is a matter for sales. */
const MOST_USERS = 1_000_000;

const refused = (rule: string, users: number, detail: Bilingual): Failure =>
  unprocessable(`users.${rule}`, detail, { fields: [{ path: 'users', code: `users.${rule}`, detail }], data: { users } });

/** ユーザー契約数: the plan's quantity, and that of every option that follows it. */
export const usersKind: ChangeKind = {
  name: 'users',

  check({ users }: Asked, situation: Situation): void {
    refuseUnchanged(users, situation);
    refuseBelowMinimum(users, situation);
    refuseOffStep(users, situation);
    refuseBelowInUse(users, situation);
  },

  change(lines: Lines, { users }: Asked, product: Product): Lines {
    const plan = product.planOf(lines);
    return lines.withQuantity(users, (code) => code === plan.code || product.item(code).followsUsers());
  },

  actions(situation: Situation): ActionView[] {
    return [action('increase', situation), action('reduction', situation)];
  },
};

const refuseUnchanged = (users: number, situation: Situation): void => {
  if (users !== situation.users()) return;
  throw refused('unchanged', users, {
    ja: `現在のユーザー契約数と同じ${users}ユーザーです。異なるユーザー数を入力してください。`,
    en: `${users} is the present number of users. Enter another number.`,
  });
};

const refuseBelowMinimum = (users: number, { product, contract }: Situation): void => {
  const { minimum } = product.planOf(contract.lines);
  if (users >= minimum) return;
  throw refused('below-minimum', users, {
    ja: `${users}ユーザーはこのプランの最低契約数を下回っています。${minimum}ユーザー以上で入力してください。`,
    en: `${users} is below the plan's minimum. Enter ${minimum} users or more.`,
  });
};

const refuseOffStep = (users: number, { product, contract }: Situation): void => {
  const { minimum, step } = product.planOf(contract.lines);
  if ((users - minimum) % step === 0) return;
  throw refused('off-step', users, {
    ja: `${users}ユーザーではお申し込みいただけません。${minimum}ユーザーから${step}ユーザー単位で入力してください。`,
    en: `${users} is not possible. Enter ${minimum} users, or more in steps of ${step}.`,
  });
};

const refuseBelowInUse = (users: number, situation: Situation): void => {
  const { usersInUse } = situation;
  if (users >= usersInUse || users > situation.users()) return;
  throw refused('below-in-use', users, {
    ja: `現在${usersInUse}ユーザーをご利用中のため、${users}ユーザーには削減できません。${usersInUse}ユーザー以上で入力するか、先に環境側でユーザーを削除してください。`,
    en: `${usersInUse} users are in use, so ${users} is too few. Enter ${usersInUse} or more, or delete users in the environment first.`,
  });
};

/** The least total on the plan's step that is at least `users`, and at least the minimum. */
const onStep = (users: number, { product, contract }: Situation): number => {
  const { minimum, step } = product.planOf(contract.lines);
  return minimum + Math.max(0, Math.ceil((users - minimum) / step)) * step;
};

/** The floor of a reduction. */
const leastUsers = (situation: Situation): number => onStep(situation.usersInUse, situation);

const action = (direction: ChangeDirection, situation: Situation): ActionView => {
  const base = { kind: usersKind.name, direction };
  const reason = whyNot(direction, situation);
  if (reason) return { ...base, allowed: false, reason };
  const { step } = situation.product.planOf(situation.contract.lines);
  // A contract may stand off the step, when it came so or when the step changed since.
  return direction === 'increase'
    ? {
        ...base,
        allowed: true,
        min: onStep(situation.users() + 1, situation),
        max: onStep(MOST_USERS - step + 1, situation),
        step,
      }
    : { ...base, allowed: true, min: leastUsers(situation), max: onStep(situation.users(), situation) - step, step };
};

const whyNot = (direction: ChangeDirection, situation: Situation): ReasonView | undefined => {
  if (direction === 'reduction' && leastUsers(situation) >= situation.users()) return atFloor(situation);
  try {
    timingOf(direction, situation);
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, ...error.body.detail };
    throw error;
  }
};

const atFloor = (situation: Situation): ReasonView => {
  const { minimum } = situation.product.planOf(situation.contract.lines);
  const [users, inUse] = [situation.users(), situation.usersInUse];
  return {
    code: 'users.at-floor',
    ja: `ご契約${users}ユーザー（最低契約数${minimum}、ご利用中${inUse}）のため、これ以上削減できません。`,
    en: `${users} users cannot become fewer: the plan's minimum is ${minimum}, and ${inUse} are in use.`,
  };
};
