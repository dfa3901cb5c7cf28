import { renderLetter } from '../../letter/render-letter';
import { head } from '../../test/snapshots';
import { passwordResetLink } from './password-reset-link.template';

const token = 'x7Yk-_q2'.repeat(5) + 'abc';
const { subject, text } = renderLetter(
  passwordResetLink.write(
    {
      to: { name: '港 花子', address: 'hanako@minato.example' },
      company: 'みなと商事株式会社',
      token,
      expiresAt: '2025-03-16T10:35:30+09:00',
    },
    head,
  ),
  head,
);

describe('the mail of a forgotten password', () => {
  it('says whose it is, that nothing is done yet, and until when', () => {
    expect(subject).toBe('パスワード再設定のお申込みを受け付けました');
    expect(text.startsWith('みなと商事株式会社\n港 花子 様\n')).toBe(true);
    expect(text).toContain('本メールが届いただけでは、パスワードは変わりません。');
    expect(text).toContain('このURLは30分間（2025年3月16日 10:35 まで）、1回だけ有効です。');
  });

  it('has the link on a line of its own, short enough for any mail program', () => {
    const line = text.split('\n').find((each) => each.includes(token));
    expect(line).toBe(`https://csite.example/r#${token}`);
    expect(line?.length).toBeLessThanOrEqual(76);
  });
});
