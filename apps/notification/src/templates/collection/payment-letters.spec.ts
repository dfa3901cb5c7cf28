import type { CardSnapshot, CollectionSnapshot } from '@csite/protocol';
import { renderLetter } from '../../letter/render-letter';
import { head } from '../../test/snapshots';
import { cardExpiring, cardRegistered } from '../card/card.template';
import { collection } from './collection.template';

const payer = { customerNumber: 'A12345678', company: '株式会社サンブルデータ', recipients: [] };
const about = {
  customerId: '01960000-0000-7000-8000-0000000000aa',
  payer,
  name: 'ネオ 太郎',
  changedAt: '2025-04-01T09:00:00+09:00',
};
const card: CardSnapshot['card'] = { brand: 'visa', last4: '4242', expiry: '2025-12', expired: false };
const bill = { billId: '01960000-0000-7000-8000-000000000001', number: '2025-000123', amount: 38_500, dueOn: '2025-05-31' };

const textOf = (changes: Partial<CollectionSnapshot['collection']>): string => {
  const state = { ...bill, state: 'retrying' as const, ...changes };
  return renderLetter(collection.write({ ...about, collection: state, attempts: 1 }, head), head).text;
};

describe('word of a card', () => {
  it('names it as its holder knows it', () => {
    const { subject, text } = renderLetter(cardRegistered.write({ ...about, card }, head), head);
    expect(subject).toBe('お支払い用のクレジットカードが登録されました');
    expect(text).toContain('カード: VISA ****4242\n有効期限: 12/25');
  });

  it('that runs out says what to do, and what happens otherwise', () => {
    const { text } = renderLetter(cardExpiring.write({ ...about, card }, head), head);
    expect(text).toContain('新しいカードをご登録ください');
    expect(text).toContain('銀行振込でのお支払いとなります');
  });
});

describe('word of a bill to be paid by card', () => {
  it('that was refused says why, when it is tried again and what else can be done', () => {
    const text = textOf({ failure: 'insufficient_funds', nextTryAt: '2025-04-02T09:00:00+09:00' });
    expect(text).toContain('2025年4月2日 09:00 に、もう一度カードで決済します。');
    expect(text).toContain('請求番号: 2025-000123\nご請求金額（税込）: ¥38,500\n理由: ご利用可能額が不足しています。');
    expect(text).toContain('今回のみ銀行振込への切り替え');
    expect(textOf({ failure: 'stolen_card' })).toContain('理由: カード会社で承認されませんでした。');
  });

  it('that the bank wants to ask the holder about leads to where they are asked', () => {
    const text = textOf({ failure: 'authentication_required', confirmable: true, nextTryAt: '2025-04-02T09:00:00+09:00' });
    expect(text).toContain('理由: カード会社の本人認証が必要です。');
    expect(text.replaceAll(/\s/g, '')).toContain('「本人認証をして支払う」を押して、カード会社の画面で本人認証をお願いします。');
    expect(text).toMatch(/▼お支払い方法\s+\S+\/customer\/terms/);
    expect(textOf({ failure: 'insufficient_funds' })).not.toContain('本人認証');
  });

  it('that is left to transfer says until when, and how to pay so for good', () => {
    const text = textOf({ state: 'transfer', failure: 'expired_card' });
    expect(text).toContain('2025年5月31日 までにお振り込みください。');
    expect(text).toContain('お支払い方法を銀行振込に変更される場合');
  });

  it('that was paid at last says that no transfer is wanted', () => {
    expect(textOf({ state: 'paid' })).toContain('お振り込みは不要です');
  });
});
