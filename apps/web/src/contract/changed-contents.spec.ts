import fc from 'fast-check';
import type { ContractLine, ContractState } from '../api/types';
import { changedLines } from './changed-lines';

const line = (code: string, quantity: number, name = code): ContractLine => ({
  code,
  kind: 'option',
  name: { ja: name, en: name },
  unit: 'user',
  quantity,
  unitPrice: 100,
  amount: 100 * quantity,
});

const rest = { company: '株式会社サンブルデータ', contractType: 'monthly', paymentMethod: 'bank-transfer', users: 0 } as const;
const state = (...lines: ContractLine[]): ContractState => ({ ...rest, lines });

const codes = ['NEO', 'APPSUITE', 'BACKUP', 'IP', 'DISK'] as const;
const anyState = fc
  .uniqueArray(fc.record({ code: fc.constantFrom(...codes), quantity: fc.integer({ min: 1, max: 2_000 }) }), {
    selector: ({ code }) => code,
  })
  .map((lines) => state(...lines.map(({ code, quantity }) => line(code, quantity))));

const quantityIn = ({ lines }: ContractState, code: string): number => lines.find((one) => one.code === code)?.quantity ?? 0;

describe('the contents of a change', () => {
  it('are nothing where neither side has anything', () => {
    expect(changedLines(state(), state())).toEqual([]);
  });

  it('name every item of both sides once, with what it was and what it becomes', () => {
    fc.assert(
      fc.property(anyState, anyState, (before, after) => {
        const changed = changedLines(before, after);
        const held = new Set([...before.lines, ...after.lines].map(({ code }) => code));
        expect(changed.map(({ code }) => code).sort()).toEqual([...held].sort());
        for (const item of changed)
          expect([item.before, item.after]).toEqual([quantityIn(before, item.code), quantityIn(after, item.code)]);
      }),
    );
  });

  it('stand in the order of the contract, what is new at the end', () => {
    fc.assert(
      fc.property(anyState, anyState, (before, after) => {
        const order = changedLines(before, after).map(({ code }) => code);
        const held = before.lines.map(({ code }) => code);
        const added = after.lines.map(({ code }) => code).filter((code) => !held.includes(code));
        expect(order).toEqual([...held, ...added]);
      }),
    );
  });

  it('turned round show the way back', () => {
    fc.assert(
      fc.property(anyState, anyState, (before, after) => {
        const back = new Map(changedLines(after, before).map((item) => [item.code, item]));
        for (const item of changedLines(before, after))
          expect([back.get(item.code)?.before, back.get(item.code)?.after]).toEqual([item.after, item.before]);
      }),
    );
  });

  it('call an item as it will be called', () => {
    const changed = changedLines(state(line('NEO', 50, '旧プラン')), state(line('NEO', 60, '新プラン')));
    expect(changed).toEqual([{ code: 'NEO', name: { ja: '新プラン', en: '新プラン' }, before: 50, after: 60 }]);
  });
});
