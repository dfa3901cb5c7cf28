import type { Contract, Reason, TermsChoice } from '../../api/types';
import { isOff } from '../allowed';
import type { Draft } from '../asked';
import type { ChangeNow, Judgement } from '../change-form';

export interface Pair extends TermsChoice {
  readonly present: boolean;
}

export const contractTypes = ['monthly', 'annual'] as const satisfies Contract['contractType'][];
const paymentMethods = ['bank-transfer', 'account-debit', 'credit-card'] as const satisfies Contract['paymentMethod'][];

const termsAction = ({ actions }: Contract) => actions.find(({ kind }) => kind === 'terms');

const everyPair = (reason: Reason | undefined): TermsChoice[] =>
  contractTypes.flatMap((contractType) =>
    paymentMethods.map((paymentMethod) => ({ contractType, paymentMethod, allowed: !reason, ...(reason && { reason }) })),
  );

/** Every pair of ご契約種別 and お支払い方法, with the reason beside each that cannot be chosen. */
export const termsPairs = (contract: Contract): Pair[] => {
  const action = termsAction(contract);
  const off = action && isOff(action) ? action.reason : undefined;
  return (action?.terms ?? everyPair(off)).map((pair) => ({
    ...pair,
    present: pair.contractType === contract.contractType && pair.paymentMethod === contract.paymentMethod,
  }));
};

export const judgeTerms = ({ contract }: Pick<ChangeNow, 'contract'>, draft: Draft): Judgement => {
  const action = termsAction(contract);
  if (action?.reason && isOff(action)) return { kind: 'refused', reason: action.reason };
  const pair = termsPairs(contract).find(
    ({ contractType, paymentMethod }) => contractType === draft.contractType && paymentMethod === draft.paymentMethod,
  );
  if (pair === undefined || pair.present) return { kind: 'empty' };
  if (!pair.allowed && pair.reason) return { kind: 'refused', reason: pair.reason };
  const { contractType, paymentMethod } = pair;
  return { kind: 'quotable', asked: { kind: 'terms', contractType, paymentMethod } };
};
