import type { CatalogueItem, Reason } from '../../api/types';
import { offReason } from '../allowed';
import type { Draft } from '../asked';
import type { ChangeNow, Judgement } from '../change-form';

/** One plan that is sold, and whether the contract can go over to it. */
export interface PlanChoice {
  readonly item: CatalogueItem;
  readonly present: boolean;
  /** Why it cannot be chosen. */
  readonly reason?: Reason;
}

type Now = Pick<ChangeNow, 'contract' | 'product'>;

const presentPlan = ({ contract }: Now): string | undefined => contract.lines.find(({ kind }) => kind === 'plan')?.code;

const tooFewUsers = ({ minimum = 1, name }: CatalogueItem, users: number): Reason | undefined =>
  users >= minimum
    ? undefined
    : {
        code: 'plan.below-minimum',
        ja: `${name.ja}は${String(minimum)}ユーザーからご契約いただけます。先にユーザー契約数を変更してください。`,
        en: `${name.en} takes at least ${String(minimum)} users. Change the number of users first.`,
      };

const reasonAgainst = (item: CatalogueItem, now: Now): Reason | undefined => {
  const { contract, product } = now;
  const present = product.items.find(({ code }) => code === presentPlan(now))?.monthlyPrice ?? 0;
  const direction = item.monthlyPrice < present ? 'reduction' : 'increase';
  return offReason(contract.actions, 'plan', direction) ?? tooFewUsers(item, contract.users);
};

/** Every plan of the catalogue, the present one too. */
export const planChoices = (now: Now): PlanChoice[] =>
  now.product.items
    .filter(({ kind }) => kind === 'plan')
    .map((item) => {
      const present = item.code === presentPlan(now);
      const reason = present ? undefined : reasonAgainst(item, now);
      return { item, present, ...(reason && { reason }) };
    });

export const judgePlan = (now: Now, { code }: Draft): Judgement => {
  const choice = planChoices(now).find(({ item }) => item.code === code);
  if (choice === undefined || choice.present) return { kind: 'empty' };
  if (choice.reason) return { kind: 'refused', reason: choice.reason };
  return { kind: 'quotable', asked: { kind: 'plan', code: choice.item.code } };
};
