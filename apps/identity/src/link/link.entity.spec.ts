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

  it.each([
    ['sign-up', '最初からお手続きをお願いいたします。', /again from the start/],
    ['invitation', '［メール再送信］をご依頼ください。', /send the mail again/],
    ['password-reset', 'もう一度お申し込みください。', /new password again/],
    ['contractor-email', '「E-mail変更」からやり直してください。', /Change e-mail/],
    ['account-freeze', 'サポート窓口までご連絡ください。', /our support/],
    ['freeze-decision', 'サポート窓口までご連絡ください。', /our support/],
  ] as const)('for %s says how one goes on when its time is over', (purpose, ja, en) => {
    const link = new Link({ id: newId(), purpose, subjectId: newId(), tokenHash: 'hash', expiresAt });
    const { detail } = refusalOf(() => link.use(expiresAt.add({ seconds: 1 }))).body;
    expect(detail.ja).toMatch(new RegExp(`^このURLの有効期限が切れています。.*${ja}$`));
    expect(detail.en).toMatch(en);
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
