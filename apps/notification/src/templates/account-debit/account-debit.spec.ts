import type { AccountDebitSnapshot } from '@csite/protocol';
import { renderLetter } from '../../letter/render-letter';
import { head } from '../../test/snapshots';
import { accountDebit } from './account-debit.template';

const payer = { customerNumber: 'A12345678', company: '株式会社サンブルデータ', recipients: [] };
const written = (debit: AccountDebitSnapshot['debit'], name = 'ネオ 太郎'): ReturnType<typeof renderLetter> => {
  const snapshot = { customerId: '01960000-0000-7000-8000-0000000000aa', payer, debit, changedAt: '2025-03-10T10:00:00+09:00' };
  return renderLetter(accountDebit.write({ ...snapshot, name }, head), head);
};

describe('word of an account debit', () => {
  it('says with each step what comes next, and how to pay meanwhile', () => {
    const form = { formNumber: 'A12345678-01', bankName: 'みなと銀行', accountEnding: '4567' };
    const texts = (['form-sent', 'form-received', 'bank-checking', 'returned'] as const).map(
      (state) => written({ state, ...form }).text,
    );
    expect(texts.every((text) => text.includes('銀行振込でお支払いください'))).toBe(true);
    expect(
      texts.map((text) => /ご返送ください|金融機関へ送付します|確認が終わりましたら|新しい口座振替依頼書/.exec(text)?.[0]),
    ).toEqual(['ご返送ください', '金融機関へ送付します', '確認が終わりましたら', '新しい口座振替依頼書']);
    const { subject, text } = written({ state: 'active', ...form });
    expect(subject).toBe('口座振替のお手続きが完了しました');
    expect(text).toContain('次回のご請求から');
    expect(text).not.toContain('銀行振込');
  });

  it('names the form, the bank and the last digits of the account', () => {
    const { text } = written({ state: 'active', formNumber: 'A12345678-01', bankName: 'みなと銀行', accountEnding: '4567' });
    expect(text).toContain('お客様番号: A12345678\n依頼書番号: A12345678-01\n金融機関: みなと銀行\n口座番号: ****4567');
  });

  it('gives the reason of a return as the operator wrote it', () => {
    const { text } = written({ state: 'returned', formNumber: 'A12345678-01', reason: '届出印が\n相違しています。' });
    expect(text).toContain('■ お手続きできない理由\n届出印が\n相違しています。');
  });

  it('is written to the company where a billing mail has no name', () => {
    expect(written({ state: 'active' }, '').text).toMatch(/^株式会社サンブルデータ 御中/);
  });
});
