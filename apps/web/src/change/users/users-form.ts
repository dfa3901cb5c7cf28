import type { Contract } from '../../api/types';
import type { Draft } from '../asked';
import type { ChangeNow, Judgement } from '../change-form';
import { judgeTotal, type TotalNow } from '../total/total-form';

export const usersNow = ({ users, actions }: Contract): TotalNow => ({ kind: 'users', now: users, least: 1, actions });

/** ユーザー契約数: the new total, not a difference. */
export const judgeUsers = ({ contract }: Pick<ChangeNow, 'contract'>, { users = '' }: Draft): Judgement => {
  const judged = judgeTotal(usersNow(contract), users);
  return judged.kind === 'total' ? { kind: 'quotable', asked: { kind: 'users', users: judged.total } } : judged;
};
