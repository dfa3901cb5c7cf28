import fc from 'fast-check';
import type { Asked } from '../api/types';
import { changeLink, draftOf, readQuantities, writeQuantities } from './asked';

const everyKind: Asked[] = [
  { kind: 'users', users: 45 },
  { kind: 'options', options: [{ code: 'BACKUP', quantity: 1 }] },
  { kind: 'plan', code: 'PREMIUM' },
  { kind: 'disk', units: 0 },
  { kind: 'terms', contractType: 'annual', paymentMethod: 'credit-card' },
  { kind: 'legal-name', company: '港＆海 株式会社', companyKana: 'ミナト' },
];

describe('the link to a form that is filled in', () => {
  it.each([
    [everyKind[0], '/contracts/neo/users?users=45'],
    [everyKind[1], '/contracts/neo/options?options=BACKUP%3A1'],
    [everyKind[2], '/contracts/neo/plan?code=PREMIUM'],
    [everyKind[3], '/contracts/neo/disk?units=0'],
    [everyKind[4], '/contracts/neo/terms?contractType=annual&paymentMethod=credit-card'],
  ] as const)('of %j is %s', (asked, link) => {
    expect(changeLink('neo', asked as Asked)).toBe(link);
  });

  it.each(everyKind)('brings back all that was asked for by $kind', (asked) => {
    const { searchParams, pathname } = new URL(changeLink('neo', asked), 'https://csite.example');
    expect(pathname).toBe(`/contracts/neo/${asked.kind}`);
    expect(Object.fromEntries(searchParams)).toEqual(draftOf(asked));
  });
});

describe('the new totals of options in a link', () => {
  const code = fc.stringMatching(/^[A-Z0-9]{1,13}$/);
  const totals = fc.array(fc.record({ code, quantity: fc.integer({ min: 0, max: 1_000_000 }) }), { maxLength: 6 });

  it('are read as they were written', () => {
    fc.assert(
      fc.property(totals, (options) => {
        expect(readQuantities(writeQuantities(options))).toEqual(options);
      }),
    );
  });

  it.each(['', ':', 'BACKUP', 'BACKUP:', 'BACKUP:x', 'BACKUP:-1', ':1', 'BACKUP:12345678'])('leave %j out', (written) => {
    expect(readQuantities(written)).toEqual([]);
  });
});
