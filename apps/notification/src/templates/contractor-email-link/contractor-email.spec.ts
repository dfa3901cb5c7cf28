import { renderLetter } from '../../letter/render-letter';
import { head } from '../../test/snapshots';
import { contractorEmailNotice } from '../contractor-email-notice/contractor-email-notice.template';
import { contractorEmailLink } from './contractor-email-link.template';

const to = { name: '港 一郎', address: 'new@minato.example' };
const company = 'みなと商事株式会社';
const token = 'x7Yk-_q2'.repeat(5) + 'abc';

describe('the mail to a new contractor mail', () => {
  const mail = renderLetter(
    contractorEmailLink.write({ to, company, token, expiresAt: '2025-03-16T10:05:30+09:00' }, head),
    head,
  );

  it('says that nothing has changed yet, and until when the link works', () => {
    expect(mail.subject).toBe('E-mail変更のお申込みを受け付けました');
    expect(mail.text).toContain('本メールが届いただけでは、変更は完了していません。');
    expect(mail.text).toContain('2025年3月16日 10:05 まで');
  });

  it('has the link on a line of its own, short enough for any mail program', () => {
    const line = mail.text.split('\n').find((text) => text.includes(token));
    expect(line).toBe(`https://csite.example/e#${token}`);
    expect(line?.length).toBeLessThanOrEqual(76);
  });
});

describe('the word to the contractor mail that is replaced', () => {
  const about = { to, company, email: 'new@minato.example', requestedBy: 'https://evil.example' };

  it.each([
    ['requested', 'E-mail変更のお申込みがありました', 'これまでどおり'],
    ['changed', 'E-mailが変更されました', '新しいメールアドレスへお送りします'],
  ] as const)('%s: %s', (step, subject, words) => {
    const mail = renderLetter(contractorEmailNotice.write({ ...about, step }, head), head);
    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain(words);
    expect(mail.text).toContain('new@minato.example');
    expect(mail.text).not.toContain('https://evil.example');
    expect(mail.text).not.toContain('#');
  });
});
