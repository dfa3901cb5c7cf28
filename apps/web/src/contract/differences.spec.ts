import type { ContractLine, ContractState } from '../api/types';
import { differencesOf, gibOfUnit } from './differences';

const line = (code: string, quantity: number, kind: ContractLine['kind'] = 'option'): ContractLine => ({
  code,
  kind,
  name: { ja: code, en: code },
  unit: 'user',
  quantity,
  unitPrice: 100,
  amount: 100 * quantity,
});

const before: ContractState = {
  company: '株式会社サンブルデータ',
  contractType: 'monthly',
  paymentMethod: 'bank-transfer',
  users: 50,
  lines: [line('NEO', 50, 'plan'), line('APPSUITE', 50)],
};

describe('what a change makes different', () => {
  it.each<[string, Partial<ContractState>, readonly string[], readonly string[]]>([
    ['nothing', {}, [], []],
    ['the name of the company', { company: '港商事株式会社' }, ['company'], []],
    ['type and payment', { contractType: 'annual', paymentMethod: 'credit-card' }, ['contractType', 'paymentMethod'], []],
    ['the plan', { lines: [line('PREMIUM', 50, 'plan'), line('APPSUITE', 50)] }, ['plan'], []],
    ['an option that comes', { lines: [...before.lines, line('BACKUP', 1)] }, [], ['BACKUP']],
    ['an option that goes', { lines: [line('NEO', 50, 'plan')] }, [], ['APPSUITE']],
    ['added disk', { lines: [...before.lines, line('DISK', 3, 'disk')] }, [], ['DISK']],
  ])('may be %s', (_what, change, facts, codes) => {
    expect(differencesOf(before, { ...before, ...change })).toEqual({ facts, codes });
  });

  it('is told by the users alone for all that follows them', () => {
    const after = { ...before, users: 60, lines: [line('NEO', 60, 'plan'), line('APPSUITE', 60)] };
    expect(differencesOf(before, after)).toEqual({ facts: ['users'], codes: [] });
  });

  it('names what changes along with the users for a reason of its own', () => {
    const after = { ...before, users: 60, lines: [line('NEO', 60, 'plan'), line('APPSUITE', 55)] };
    expect(differencesOf(before, after)).toEqual({ facts: ['users'], codes: ['APPSUITE'] });
  });

  it('is the same the other way round', () => {
    const after = { ...before, contractType: 'annual' as const, lines: [line('PREMIUM', 50, 'plan'), line('BACKUP', 1)] };
    const there = differencesOf(before, after);
    const back = differencesOf(after, before);
    expect(back.facts).toEqual(there.facts);
    expect([...back.codes].sort()).toEqual([...there.codes].sort());
  });
});

describe('the unit of a line', () => {
  it.each([
    ['10GiB', 10],
    ['100GiB', 100],
    ['user', undefined],
    ['contract', undefined],
    ['GiB', undefined],
  ])('%s has %s GiB', (unit, gib) => {
    expect(gibOfUnit(unit)).toBe(gib);
  });
});
