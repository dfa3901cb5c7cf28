import { aNow, aReason, off } from '../test/a-now';
import { diskCapacity, diskNow, judgeDisk } from './disk-form';

const none = aReason('disk.none');
const adding = { kind: 'disk', direction: 'increase', allowed: true, min: 1, max: 1_024, step: 1 } as const;

describe('additional disk', () => {
  it('is counted in units, none of them where the contract has no such line', () => {
    expect(diskNow(aNow()).now).toBe(0);
    expect(diskNow(aNow({ lines: { NEO: 50, DISK: 3 } })).now).toBe(3);
  });

  it.each<[string, object]>([
    ['3', { kind: 'quotable', asked: { kind: 'disk', units: 3 } }],
    ['３', { kind: 'quotable', asked: { kind: 'disk', units: 3 } }],
    ['', { kind: 'empty' }],
    ['0', { kind: 'wrong', words: 'needOther' }],
    ['1025', { kind: 'wrong', words: 'aboveRange', max: 1_024 }],
    ['-1', { kind: 'wrong', words: 'needNumber' }],
  ])('%j units are judged', (units, judgement) => {
    expect(judgeDisk(aNow({ actions: [adding, off('disk', 'reduction', none)] }), { units })).toEqual(judgement);
  });

  it('can all be given back: 0 is a total', () => {
    const reducing = { kind: 'disk', direction: 'reduction', allowed: true, min: 0, max: 2, step: 1 } as const;
    const held = aNow({ lines: { NEO: 50, DISK: 3 }, actions: [adding, reducing] });
    expect(judgeDisk(held, { units: '0' })).toEqual({ kind: 'quotable', asked: { kind: 'disk', units: 0 } });
  });

  it('adds to what comes with the users', () => {
    const held = aNow({ lines: { NEO: 50, DISK: 3 } });
    expect(diskCapacity(held, '5')).toEqual({ used: 31, included: 50, before: 80, after: 100 });
    expect(diskCapacity(held, 'x')).toEqual({ used: 31, included: 50, before: 80 });
  });
});
