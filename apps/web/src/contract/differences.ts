import type { ContractState } from '../api/types';
import { changedLines } from './changed-lines';

/** What two states of a contract can differ in, beside the quantities of single items. */
export const comparedFacts = ['company', 'companyKana', 'contractType', 'paymentMethod', 'plan', 'users'] as const;
export type ComparedFact = (typeof comparedFacts)[number];

export interface Differences {
  readonly facts: readonly ComparedFact[];
  /** Product codes of options and add-ons that come, go or change for themselves. */
  readonly codes: readonly string[];
}

export const planOf = ({ lines }: ContractState): ContractState['lines'][number] | undefined =>
  lines.find(({ kind }) => kind === 'plan');

const factIn = (state: ContractState, fact: ComparedFact): string | number | undefined =>
  fact === 'plan' ? planOf(state)?.code : state[fact];

/** Everything that differs; an item that only follows the number of users is told by that number. */
export const differencesOf = (before: ContractState, after: ContractState): Differences => {
  const plans = [before, after].map((state) => planOf(state)?.code);
  const follows = (was: number, will: number): boolean =>
    before.users !== after.users && was === before.users && will === after.users;
  return {
    facts: comparedFacts.filter((fact) => factIn(before, fact) !== factIn(after, fact)),
    codes: changedLines(before, after)
      .filter(({ code, before: was, after: will }) => was !== will && !plans.includes(code) && !follows(was, will))
      .map(({ code }) => code),
  };
};

/** GiB in one of the units that a line is sold by, e.g. 10 of `10GiB`; undefined where it is no disk. */
export const gibOfUnit = (unit: string): number | undefined => {
  const [, gib] = /^(\d+)GiB$/.exec(unit) ?? [];
  return gib === undefined ? undefined : Number(gib);
};
