import { operatorEvents, type OperatorNoticeData } from '@csite/protocol';
import { renderLetter } from '../../letter/render-letter';
import { head } from '../../test/snapshots';
import { operatorNotice } from './operator-notice.template';

const notice: OperatorNoticeData = {
  to: { name: '担当 花子', address: 'hanako@vendor.example' },
  event: 'factor-removed',
  occurredAt: '2025-03-16T10:05:30+09:00',
  device: 'Chrome / Windows',
  clientAddress: '203.0.113.9',
};
const render = (changes: Partial<OperatorNoticeData> = {}): ReturnType<typeof renderLetter> =>
  renderLetter(operatorNotice.write({ ...notice, ...changes }, head), head);

describe('word of what was done to the log-in of an operator', () => {
  it('says what, when and from where, and whom to ask if it was somebody else', () => {
    const { subject, text } = render();
    expect(subject).toBe('【担当者】2段階認証の方法が削除されました');
    for (const words of ['担当 花子 様', '日時: 2025年3月16日 10:05', '端末: Chrome / Windows', 'IPアドレス: 203.0.113.9'])
      expect(text).toContain(words);
    expect(text).toContain('至急、サーバーの管理者に連絡');
  });

  it('leaves out what a command line does not tell, and makes no link of what a client says of itself', () => {
    expect(render({ event: 'factors-reset', device: '', clientAddress: '' }).text).not.toMatch(/端末:|IPアドレス/);
    const { text, html } = render({ device: 'https://evil.example/' });
    expect(text + html).not.toContain('https://evil.example');
  });

  it('has a subject of its own for each thing that may happen', () => {
    expect(new Set(operatorEvents.map((event) => render({ event }).subject)).size).toBe(operatorEvents.length);
  });
});
