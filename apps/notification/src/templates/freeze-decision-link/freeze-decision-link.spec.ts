import { renderLetter } from '../../letter/render-letter';
import { head } from '../../test/snapshots';
import { freezeDecisionLink } from './freeze-decision-link.template';

const token = 'x7Yk-_q2'.repeat(5) + 'abc';
const { subject, text } = renderLetter(
  freezeDecisionLink.write(
    {
      to: { name: '港 花子', address: 'keiyaku@minato.example' },
      company: 'みなと商事株式会社',
      account: { name: '見知 https://evil.example らぬ', email: 'x@elsewhere.example' },
      token,
      expiresAt: '2025-03-30T10:05:30+09:00',
    },
    head,
  ),
  head,
);

describe('the mail that asks the contractor to decide', () => {
  it('says about which account, what can be done, and until when', () => {
    expect(subject).toBe('凍結されたアカウントの確認のお願い');
    expect(text.startsWith('みなと商事株式会社\n港 花子 様\n')).toBe(true);
    expect(text).toContain('メールアドレス: x@elsewhere.example');
    expect(text).toContain('このURLは14日間（2025年3月30日 10:05 まで）、1回だけ有効です。');
  });

  it('has the link on a line of its own, and makes none of a name', () => {
    expect(text.split('\n')).toContain(`https://csite.example/d#${token}`);
    expect(text).not.toContain('https://evil.example');
  });
});
