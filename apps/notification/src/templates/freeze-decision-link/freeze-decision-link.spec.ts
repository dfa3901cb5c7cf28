import type { FreezeDecisionLinkData } from '@csite/protocol';
import { renderLetter } from '../../letter/render-letter';
import { head } from '../../test/snapshots';
import { freezeDecisionLink } from './freeze-decision-link.template';

const token = 'x7Yk-_q2'.repeat(5) + 'abc';
const data: FreezeDecisionLinkData = {
  to: { name: '港 花子', address: 'keiyaku@minato.example' },
  company: 'みなと商事株式会社',
  account: { name: '見知 https://evil.example らぬ', email: 'x@elsewhere.example' },
  token,
  expiresAt: '2025-03-30T10:05:30+09:00',
};
const render = (changes: Partial<FreezeDecisionLinkData> = {}): ReturnType<typeof renderLetter> =>
  renderLetter(freezeDecisionLink.write({ ...data, ...changes }, head), head);

describe('the mail that asks the contractor to decide', () => {
  it('says about which account, what can be done, and until when', () => {
    const { subject, text } = render();
    expect(subject).toBe('凍結されたアカウントの確認のお願い');
    expect(text.startsWith('みなと商事株式会社\n港 花子 様\n')).toBe(true);
    expect(text).toContain('メールアドレス: x@elsewhere.example');
    expect(text).toContain('このURLは14日間（2025年3月30日 10:05 まで）、1回だけ有効です。');
    expect(text).not.toContain('招待され');
  });

  it('names those that are decided on with it', () => {
    const { text } = render({ along: [{ name: '見知 さぬ', email: 'y@elsewhere.example' }] });
    expect(text).toContain('このアカウントから招待され、同時に凍結されたアカウント');
    expect(text).toContain('メールアドレス: y@elsewhere.example');
  });

  it('has the link on a line of its own, and makes none of a name', () => {
    const { text } = render();
    expect(text.split('\n')).toContain(`https://csite.example/d#${token}`);
    expect(text).not.toContain('https://evil.example');
  });
});
