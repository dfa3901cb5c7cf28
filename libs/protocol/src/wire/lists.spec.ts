import type { Failure } from './failure';
import { knownCursor } from './cursor';
import { assertPeriod } from './period';

const refusal = (act: () => unknown): Failure => {
  try {
    act();
  } catch (error) {
    return error as Failure;
  }
  throw new Error('It was not refused.');
};

describe('A cursor that is an id', () => {
  it('is taken as it is', () => {
    const id = '01960000-0000-7000-8000-000000000001';
    expect(knownCursor(id)).toBe(id);
  });

  it.each(['', 'x', '-'.repeat(36), '01960000-0000-7000-8000-00000000000', '01960000-0000-7000-8000-000000000001 '])(
    'is refused as %j, and told what to pass',
    (cursor) => {
      const { kind, code, body } = refusal(() => knownCursor(cursor));
      expect([kind, code]).toEqual(['invalid', 'cursor.invalid']);
      expect(body.detail.ja).toContain(`「${cursor}」`);
      expect(body.detail.en).toContain('nextCursor');
    },
  );
});

describe('A period of a list', () => {
  it.each([
    {},
    { from: '2025-04-01' },
    { to: '2025-04-01' },
    { from: '2025-04-01', to: '2025-04-01' },
    { from: '2025-04-01', to: '2025-04-02' },
  ])('may be %j', (period) => {
    expect(() => assertPeriod(period)).not.toThrow();
  });

  it('may not end before it begins', () => {
    expect(refusal(() => assertPeriod({ from: '2025-04-02', to: '2025-04-01' })).body).toMatchObject({
      kind: 'invalid',
      code: 'period.reversed',
      fields: [{ path: 'to', code: 'period.reversed' }],
    });
  });
});
