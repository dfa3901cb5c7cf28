import * as protocol from '../index';
import { auditActs, auditActNames } from './audit-acts';

interface Order {
  readonly kind: 'command';
  readonly subject: string;
  readonly audit: protocol.Command<object, object>['audit'];
}

const isOrder = (value: unknown): value is Order =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'command';

const orders = Object.values<unknown>(protocol).filter(isOrder);

describe('the acts of the audit trail', () => {
  it('are named in both languages, no two alike', () => {
    for (const language of ['ja', 'en'] as const) {
      const names = auditActNames.map((act) => auditActs[act][language]);
      expect(names).not.toContain('');
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it.each(orders.map(({ subject, audit }) => [subject, audit] as const))(
    '%s says what it leaves there, or why it leaves nothing',
    (_subject, audit) => {
      if ('because' in audit) expect(audit.because).toMatch(/^[A-Z].{9,}\.$/);
      else expect(audit.length).toBeGreaterThan(0);
    },
  );
});
