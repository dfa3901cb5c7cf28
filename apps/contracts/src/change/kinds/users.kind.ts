import { type Bilingual, type Failure, unprocessable, type AskedOf } from '@csite/protocol';
import type { Item } from '../../catalogue/item.value';
import type { ChangeKind } from '../change-kind';
import type { Situation } from '../situation';
import { storedWords, usersForStored } from '../stored-room';
import { usersActions } from './users.actions';

const refused = (rule: string, users: number, detail: Bilingual): Failure =>
  unprocessable(`users.${rule}`, detail, { fields: [{ path: 'users', code: `users.${rule}`, detail }], data: { users } });

/** ユーザー契約数: the plan's quantity, and that of every option that follows it. */
export const usersKind: ChangeKind<AskedOf<'users'>> = {
  name: 'users',

  check({ users }, situation) {
    refuseUnchanged(users, situation);
    refuseBelowMinimum(users, situation);
    refuseOffStep(users, situation);
    refuseBelowInUse(users, situation);
    refuseBelowStored(users, situation);
  },

  change(state, { users }, product) {
    const plan = product.planOf(state.lines);
    const lines = state.lines.withQuantity(users, (code) => code === plan.code || product.item(code).followsUsers());
    return { ...state, lines };
  },

  actions: usersActions,

  summary(before, after) {
    return { ja: `${before.users}ユーザー → ${after.users}ユーザー`, en: `${before.users} users → ${after.users} users` };
  },
};

const refuseUnchanged = (users: number, situation: Situation): void => {
  if (users !== situation.users()) return;
  throw refused('unchanged', users, {
    ja: `現在のユーザー契約数と同じ${users}ユーザーです。異なるユーザー数を入力してください。`,
    en: `${users} is the present number of users. Enter another number.`,
  });
};

/** The plan held, and one applied for: the number of users fits both, in whatever order they come. */
const plans = (situation: Situation): Item[] => {
  const { product, contract } = situation;
  return [product.planOf(contract.lines), ...situation.open('plan').map(({ code }) => product.item(code))];
};

const refuseBelowMinimum = (users: number, situation: Situation): void => {
  const minimum = Math.max(...plans(situation).map((plan) => plan.minimum));
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
  const { usersInUse } = situation.around;
  if (users >= usersInUse || users > situation.users()) return;
  throw refused('below-in-use', users, {
    ja: `現在${usersInUse}ユーザーをご利用中のため、${users}ユーザーには削減できません。${usersInUse}ユーザー以上で入力するか、先に環境側でユーザーを削除してください。`,
    en: `${usersInUse} users are in use, so ${users} is too few. Enter ${usersInUse} or more, or delete users in the environment first.`,
  });
};

/** What comes with fewer users has to hold what is stored, beside the add-on held and one applied for. */
const refuseBelowStored = (users: number, situation: Situation): void => {
  const least = usersForStored(situation);
  if (users >= least || users > situation.users()) return;
  const stored = storedWords(situation);
  throw refused('below-stored', users, {
    ja: `現在${stored.ja}を保存中のため、${users}ユーザー分のディスク容量では足りません。${least}ユーザー以上で入力するか、先に環境側のデータを削除するか、ディスクを増設してください。`,
    en: `${stored.en} are stored, more than ${users} users have room for. Enter ${least} or more, delete data in the environment, or add disk first.`,
  });
};
