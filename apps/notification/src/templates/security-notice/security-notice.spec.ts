import { securityEvents, type SecurityNoticeData } from '@csite/protocol';
import { renderLetter } from '../../letter/render-letter';
import { head } from '../../test/snapshots';
import { securityNotice } from './security-notice.template';

const notice: SecurityNoticeData = {
  to: { name: '港 花子', address: 'hanako@minato.example' },
  company: 'みなと商事株式会社',
  event: 'new-device',
  occurredAt: '2025-03-16T10:05:30+09:00',
  device: 'Chrome / Windows',
  clientAddress: '203.0.113.9',
};
const render = (changes: Partial<SecurityNoticeData> = {}): ReturnType<typeof renderLetter> =>
  renderLetter(securityNotice.write({ ...notice, ...changes }, head), head);

describe('word of what was done to an account', () => {
  it('says what, when and from where, and what to do if it was somebody else', () => {
    const { subject, text } = render();
    expect(subject).toBe('新しい端末からログインがありました');
    for (const words of [
      'みなと商事株式会社\n港 花子 様',
      '日時: 2025年3月16日 10:05',
      '端末: Chrome / Windows',
      'IPアドレス: 203.0.113.9',
    ])
      expect(text).toContain(words);
    expect(text).toContain('パスワードを再設定してください');
    expect(text).toContain('\nhttps://csite.example/login\n');
  });

  it('leaves out what is not known', () => {
    const { text } = render({ device: '', clientAddress: '' });
    expect(text).not.toContain('端末:');
    expect(text).not.toContain('IPアドレス');
  });

  it('says how many others it was done to as well, where there are', () => {
    const frozen = { event: 'account-frozen', person: '見知 らぬ' } as const;
    expect(render({ ...frozen, along: 3 }).text).toContain('このアカウントから招待された 3 件');
    expect(render(frozen).text).not.toContain('招待された');
  });

  it('makes no link of what a client says of itself', () => {
    const { text, html } = render({ device: 'https://evil.example/' });
    expect(text + html).not.toContain('https://evil.example');
  });

  it('has a subject of its own for each thing that may happen', () => {
    expect(new Set(securityEvents.map((event) => render({ event }).subject)).size).toBe(securityEvents.length);
  });
});
