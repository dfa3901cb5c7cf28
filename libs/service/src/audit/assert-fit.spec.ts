import { assertFit } from './assert-fit';
import type { AuditRow } from './audit-entry';

const row = (after: object): AuditRow => ({
  entryId: '1',
  act: 'account.role-changed',
  by: { kind: 'system' },
  occurredAt: Temporal.Instant.from('2025-04-01T00:00:00Z'),
  after: after as AuditRow['after'],
});

describe('what the audit trail keeps', () => {
  it.each([
    ['password', { password: 'x' }],
    ['passwordHash', { account: { passwordHash: 'x' } }],
    ['refreshToken', { sessions: [{ refreshToken: 'x' }] }],
    ['feedSecret', { feedSecret: 'x' }],
  ])('is never a secret: %s', (name, after) => {
    expect(() => assertFit(row(after))).toThrow(`"${name}"`);
  });

  it('is what differs', () => {
    expect(() => assertFit(row({ role: 'owner', lines: [{ name: 'IUS', quantity: 5 }] }))).not.toThrow();
  });
});
