import { newId } from '@csite/values';
import { refusalOf } from '../test/refusal';
import { Link } from './link.entity';

const sent = Temporal.Instant.from('2025-03-20T09:00:00+09:00');
const expiresAt = sent.add({ hours: 24 });
const aLink = (): Link => new Link({ id: newId(), purpose: 'sign-up', subjectId: newId(), tokenHash: 'hash', expiresAt });

describe('a mailed link', () => {
  it('works for 24 hours, and not a second longer', () => {
    const link = aLink();
    expect(link.stateAt(sent)).toBe('valid');
    expect(link.stateAt(expiresAt)).toBe('valid');
    expect(link.stateAt(expiresAt.add({ seconds: 1 }))).toBe('expired');
    expect(refusalOf(() => link.use(expiresAt.add({ seconds: 1 })))).toMatchObject({ kind: 'gone', code: 'link.expired' });
    expect(() => link.use(expiresAt)).not.toThrow();
  });

  it('works once, and stays used', () => {
    const link = aLink();
    link.use(sent);
    expect(link.stateAt(expiresAt.add({ hours: 1 }))).toBe('used');
    expect(refusalOf(() => link.use(sent))).toMatchObject({ kind: 'gone', code: 'link.used' });
  });

  it('is void once a newer one was sent, and says so', () => {
    const link = aLink();
    link.void(sent);
    expect(link.stateAt(sent)).toBe('expired');
    const refusal = refusalOf(() => link.use(sent));
    expect(refusal.code).toBe('link.expired');
    expect(refusal.body.detail.en).toMatch(/newer mail/);
  });

  it('that was used cannot be voided', () => {
    const link = aLink();
    link.use(sent);
    link.void(sent);
    expect(link.stateAt(sent)).toBe('used');
  });
});
