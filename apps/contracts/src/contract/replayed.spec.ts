import type { ContractLineView, ContractStateView } from '@csite/protocol';
import fc from 'fast-check';
import { type RecordedChange, replayed, type UnpricedState } from './replay';

const name = { ja: '商品', en: 'Item' };
const line = (code: string, quantity: number, kind: ContractLineView['kind'] = 'option'): ContractLineView => ({
  code,
  kind,
  name,
  unit: 'user',
  quantity,
  unitPrice: 100,
  amount: 100 * quantity,
});

const aState = (changed: Partial<ContractStateView> = {}): ContractStateView => ({
  company: '株式会社サンプル',
  contractType: 'monthly',
  paymentMethod: 'bank-transfer',
  users: 10,
  lines: [line('PLAN', 10, 'plan'), line('APP', 10)],
  ...changed,
});

/** One thing that a change makes of a contract, whatever else it is. */
type Edit = (state: ContractStateView) => ContractStateView;

const withUsers =
  (users: number): Edit =>
  (state) => ({ ...state, users, lines: state.lines.map((each) => (each.kind === 'plan' ? line('PLAN', users, 'plan') : each)) });

const withLine =
  (code: string, quantity: number): Edit =>
  (state) => {
    const others = state.lines.filter((each) => each.code !== code || quantity > 0);
    const held = others.some((each) => each.code === code);
    const lines = others.map((each) => (each.code === code ? line(code, quantity) : each));
    return { ...state, lines: held || quantity === 0 ? lines : [...lines, line(code, quantity)] };
  };

/** Changes as they are recorded: each from what the one before left. */
const recorded = (edits: readonly Edit[]): [RecordedChange, ...RecordedChange[]] => {
  let state = aState();
  const entries: [RecordedChange, ...RecordedChange[]] = [{ before: null, after: state }];
  for (const edit of edits) entries.push({ before: state, after: (state = edit(state)) });
  return entries;
};

const users = fc.integer({ min: 5, max: 99 }).map(withUsers);
const option = fc.record({ code: fc.constantFrom('APP', 'BACKUP', 'MAIL'), quantity: fc.integer({ min: 0, max: 9 }) });
const options = option.map(({ code, quantity }) => withLine(code, quantity));
const company = fc.constantFrom('株式会社甲', '株式会社乙').map((to): Edit => (state) => ({ ...state, company: to }));
const terms = fc
  .record({ contractType: fc.constantFrom('monthly', 'annual'), paymentMethod: fc.constantFrom('bank-transfer', 'credit-card') })
  .map((to): Edit => (state) => ({ ...state, ...to }));
const changes = [users, options, company, terms] as const;

const sorted = (state: UnpricedState): UnpricedState => ({
  ...state,
  lines: state.lines.toSorted((a, b) => a.code.localeCompare(b.code)),
});

describe('what changes make of a contract', () => {
  it('is the state after the last one when none is left out', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(...changes), { maxLength: 20 }), (edits) => {
        const entries = recorded(edits);
        expect(replayed(entries)).toEqual(entries.at(-1)?.after);
      }),
    );
  });

  it('is what the changes of one kind make alone, when those of another kind are left out', () => {
    fc.assert(
      fc.property(
        fc.nat(3),
        fc.nat(3),
        fc.array(fc.record({ kind: fc.nat(3), seed: fc.nat() }), { maxLength: 16 }),
        (a, b, drawn) => {
          const edits = drawn.map(({ kind, seed }) => ({
            kind,
            edit: fc.sample(changes[kind] ?? users, { seed, numRuns: 1 })[0] as Edit,
          }));
          const kept = new Set([a, b]);
          const [first, ...rest] = recorded(edits.map(({ edit }) => edit));
          const left = rest.filter((_entry, index) => kept.has(edits[index]?.kind ?? -1));
          const alone = edits.filter(({ kind }) => kept.has(kind)).reduce((state, { edit }) => edit(state), aState());
          expect(sorted(replayed([first, ...left]))).toEqual(sorted(alone));
        },
      ),
    );
  });

  it('keeps a quantity that another change has set, where a later one brought another price', () => {
    const dearer: Edit = (state) => ({
      ...state,
      lines: state.lines.map((each) => ({ ...each, unitPrice: 120, amount: 120 * each.quantity })),
    });
    const [first, , price] = recorded([withUsers(50), dearer]);

    const state = replayed(price ? [first, price] : [first]);

    expect(state).toMatchObject({
      users: 10,
      lines: [{ code: 'PLAN', quantity: 10, unitPrice: 120, amount: 1200 }, { code: 'APP' }],
    });
  });

  it('puts another plan in the place of the first, for as many users as there are without what is left out', () => {
    const other: Edit = (state) => ({
      ...state,
      lines: state.lines.map((each) => (each.kind === 'plan' ? line('BIG', each.quantity, 'plan') : each)),
    });
    const [first, , plan] = recorded([withUsers(50), other]);

    const { lines } = replayed(plan ? [first, plan] : [first]);

    expect(lines.map(({ code, quantity }) => `${code} ${quantity}`)).toEqual(['BIG 10', 'APP 10']);
  });
});
