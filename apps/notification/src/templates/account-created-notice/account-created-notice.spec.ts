import { renderLetter } from '../../letter/render-letter';
import { head } from '../../test/snapshots';
import { accountCreatedNotice } from './account-created-notice.template';

const token = 'x7Yk-_q2'.repeat(5) + 'abc';
const company = 'みなと商事株式会社';
const render = (addressedCompany?: string): ReturnType<typeof renderLetter> =>
  renderLetter(
    accountCreatedNotice.write(
      {
        to: { name: '港 花子', address: 'hanako@minato.example' },
        addressedCompany,
        company,
        account: {
          name: '見知 https://evil.example らぬ',
          email: 'x@elsewhere.example',
          role: 'owner',
          createdAt: '2025-03-16T10:05:30+09:00',
        },
        token,
        expiresAt: '2025-03-30T10:05:30+09:00',
      },
      head,
    ),
    head,
  );

describe('the notice of an account that somebody made', () => {
  it('says whose it is, what to do where it is none of theirs, and until when', () => {
    const { subject, text } = render(company);
    expect(subject).toBe('サポートサイトのアカウントが作成されました');
    expect(text.startsWith('みなと商事株式会社\n港 花子 様\n')).toBe(true);
    for (const words of ['メールアドレス: x@elsewhere.example', '権限: 管理者（すべての操作）', '作成日時: 2025年3月16日 10:05'])
      expect(text).toContain(words);
    expect(text).toContain('このURLは14日間（2025年3月30日 10:05 まで）、1回だけ有効です。開いただけでは凍結されません。');
  });

  it('names an owner without the company', () => {
    expect(render().text.startsWith('港 花子 様\n')).toBe(true);
  });

  it('has the link on a line of its own, and makes none of a name', () => {
    const { text } = render(company);
    expect(text.split('\n')).toContain(`https://csite.example/f#${token}`);
    expect(text).not.toContain('https://evil.example');
  });
});
