import type { ContractLine, ContractState } from '../api/types';

/** One item before and after a change; an item that comes or goes has 0 on the other side. */
export interface ChangedLine {
  readonly code: string;
  readonly name: ContractLine['name'];
  readonly before: number;
  readonly after: number;
}

/** Every item of either side, in the order of the contract, new ones last. */
export const changedLines = (before: ContractState, after: ContractState): readonly ChangedLine[] => {
  const quantityIn = (state: ContractState, code: string): number =>
    state.lines.find((line) => line.code === code)?.quantity ?? 0;
  const codes = new Map([...before.lines, ...after.lines].map((line) => [line.code, line]));
  return [...codes.values()].map(({ code, name }) => ({
    code,
    name,
    before: quantityIn(before, code),
    after: quantityIn(after, code),
  }));
};
