import type { Head, Heard, Listened } from './heard';
import { findingsOf, repeatsOf } from './judgement';

const heads: readonly Head[] = [
  { sequence: 1, subject: 'evt.contracts.application.submitted.v1', about: 'before', customerId: 'minato' },
  { sequence: 2, subject: 'evt.contracts.application.submitted.v1', about: 'a', customerId: 'minato' },
  { sequence: 3, subject: 'evt.contracts.application.applied.v1', about: 'a', customerId: 'minato' },
  { sequence: 4, subject: 'evt.contracts.application.submitted.v1', about: 'b', customerId: 'sumple' },
  { sequence: 5, subject: 'evt.identity.account.changed.v1', about: 'p', customerId: 'minato' },
  { sequence: 6, subject: 'evt.status.notice.changed.v1', about: 'n' },
  { sequence: 7, subject: 'evt.contracts.customer.charged.v1', about: 'c', customerId: 'minato' },
  { sequence: 8, subject: 'evt.billing.invoice.issued.v1', about: 'i', customerId: 'minato' },
  { sequence: 9, subject: 'evt.billing.payment.recorded.v1', about: 'i', customerId: 'minato' },
];
const told = (...sequences: readonly number[]): Heard[] =>
  sequences.map((sequence) => {
    const { subject = '', about = '' } = heads.find((head) => head.sequence === sequence) ?? {};
    return {
      sequence,
      kind: subject.startsWith('evt.billing.') ? 'invoice' : (subject.split('.')[2] ?? ''),
      about,
      at: 0,
      gateway: 'first',
    };
  });
const all = [2, 3, 5, 6, 8, 9];
const line = (changes: Partial<Listened> = {}): Listened => ({
  ...{ name: 'taro', customerId: 'minato', isOwner: true, from: 1, cuts: [], resets: 0, heard: told(...all) },
  ...changes,
});
const cut = { cuts: [{ from: 0, until: 1 }] };

describe('What a line heard', () => {
  it('is as it should be where it is all of its customer, and of everybody', () => {
    expect(findingsOf(line(), heads)).toEqual([]);
  });

  it('need not be what only owners may read', () => {
    expect(findingsOf(line({ isOwner: false, heard: told(2, 3, 6) }), heads)).toEqual([]);
  });

  it.each(all)('lacks %d where that was dropped', (sequence) => {
    const heard = told(...all).filter((each) => each.sequence !== sequence);
    expect(findingsOf(line({ heard }), heads)).toEqual([expect.stringContaining(`(${sequence})`)]);
  });

  it('may lack what the same thing went through while the line was cut, and not how it stands', () => {
    expect(findingsOf(line({ ...cut, heard: told(3, 5, 6, 9) }), heads)).toEqual([]);
    expect(findingsOf(line({ ...cut, heard: told(2, 5, 6, 9) }), heads)).toEqual(['taro never heard application a (3)']);
    expect(findingsOf(line({ ...cut, heard: told(3, 5, 6, 8) }), heads)).toEqual(['taro never heard invoice i (9)']);
  });

  it('is wrong with what is of another customer, or with an order to ask for everything anew', () => {
    expect(findingsOf(line({ heard: told(4, ...all) }), heads)).toHaveLength(1);
    expect(findingsOf(line({ resets: 1 }), heads)).toHaveLength(1);
  });

  it('is counted where it came again', () => {
    expect([repeatsOf(line()), repeatsOf(line({ heard: told(2, 2, 3) }))]).toEqual([0, 1]);
  });
});
