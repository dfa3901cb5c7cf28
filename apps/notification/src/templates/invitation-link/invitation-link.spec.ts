import { renderLetter } from '../../letter/render-letter';
import { head } from '../../test/snapshots';
import { invitationLink } from './invitation-link.template';

const token = 'x7Yk-_q2'.repeat(5) + 'abc';
const data = {
  to: { name: '港 花子', address: 'hanako@minato.example' },
  company: 'みなと商事株式会社',
  invitedBy: '港 二郎',
  token,
  expiresAt: '2025-03-16T10:05:30+09:00',
};
const render = (changes: Partial<typeof data> = {}): ReturnType<typeof renderLetter> =>
  renderLetter(invitationLink.write({ ...data, ...changes }, head), head);

describe('the mail of an invitation', () => {
  it('has the subject and the label of the manual', () => {
    expect(render().subject).toBe('アカウント追加のお申込みを受け付けました');
    expect(render().text).toContain('▼アカウント追加URL\n');
  });

  it('says who invites to what, and that nothing is done yet', () => {
    const { text } = render();
    expect(text.startsWith('港 花子 様\n')).toBe(true);
    expect(text).toContain('みなと商事株式会社の港 二郎様より、サポートサイトのアカウント追加のお申込みを受け付けました。');
    expect(text).toContain('アカウントの追加は完了していません。');
    expect(text).toContain('このURLは24時間（2025年3月16日 10:05 まで）、1回だけ有効です。');
  });

  it('has the link on a line of its own, short enough for any mail program', () => {
    const line = render()
      .text.split('\n')
      .find((text) => text.includes(token));
    expect(line).toBe(`https://csite.example/i#${token}`);
    expect(line?.length).toBeLessThanOrEqual(76);
  });

  it('makes no link of what was typed', () => {
    const { text, html } = render({ invitedBy: 'https://evil.example/i#x', company: '<img src=x>' });
    expect(text).not.toContain('https://evil.example');
    expect(html).not.toContain('evil.example/i#x"');
    expect(html).not.toContain('<img');
  });
});
