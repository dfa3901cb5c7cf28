import type { ContractState } from '../api/types';
import { changedLines } from './changed-lines';

const holding = (quantities: Record<string, number>): ContractState => ({
  company: '株式会社サンブルデータ',
  contractType: 'monthly',
  paymentMethod: 'bank-transfer',
  users: 0,
  lines: Object.entries(quantities).map(([code, quantity]) => ({
    code,
    kind: 'plan',
    name: { ja: code, en: code },
    unit: 'user',
    quantity,
    unitPrice: 400,
    amount: 400 * quantity,
  })),
});

const figures = (before: ContractState, after: ContractState): unknown[] =>
  changedLines(before, after).map((line) => [line.code, line.before, line.after]);

describe('what changes in a contract', () => {
  it('is shown item by item: options that follow the users move with them', () => {
    expect(figures(holding({ NEO: 50, APPSUITE: 50, BACKUP: 1 }), holding({ NEO: 60, APPSUITE: 60, BACKUP: 1 }))).toEqual([
      ['NEO', 50, 60],
      ['APPSUITE', 50, 60],
      ['BACKUP', 1, 1],
    ]);
  });

  it('has a zero where an item comes or goes', () => {
    expect(figures(holding({ NEO: 50, BACKUP: 1 }), holding({ NEO: 50, IP: 1 }))).toEqual([
      ['NEO', 50, 50],
      ['BACKUP', 1, 0],
      ['IP', 0, 1],
    ]);
  });
});
