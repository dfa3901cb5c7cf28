import { renderLetter } from '../../letter/render-letter';
import { aRenewal, head } from '../../test/snapshots';
import { contractRenewal } from './contract-renewal.template';

const render = (changes: Parameters<typeof aRenewal>[0] = {}): ReturnType<typeof renderLetter> =>
  renderLetter(contractRenewal.write(aRenewal(changes), head), head);

const APPLICATION = '01960000-0000-7000-8000-000000000001';

const NOTICE = `株式会社サンブルデータ
ネオ 太郎 様

いつも弊社クラウドサービスをご利用いただき、誠にありがとうございます。

下記のご契約は、契約期間の満了に伴い自動的に更新されます。

■ 更新日とお申込み期限
お客様番号: A12345678
製品・サービス: desknet's NEO
更新日: 2026年1月1日
削減・月払いへの変更のお申込み期間: 2025年11月1日 から 2025年12月20日 23:59:59 まで

■ 更新後のご契約内容
ご契約種別: 年間一括払い
お支払い方法: 銀行振込
ユーザー契約数: 45
サービス/オプション:
　desknet's クラウド NEO IUS(月次): 45 ユーザー
ご利用料金（年額）: ¥237,600（税抜 ¥216,000、消費税 ¥21,600）
反映済みのお申込み番号:
　${APPLICATION}

上記の内容でよろしければ、お手続きは不要です。

変更を希望される場合は、サポートサイトからお申込みください。削減と月払いへの変更は、上記のお申込み期間にのみ承ります。

━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
クラウド版カスタマーセンター
電話: 0120-365-800（平日9:00～17:30）
メール: cloudsupport@desknets.com
サポートサイト: https://csite.example
━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
※本メールはサポートサイトから自動で送信しています。
`;

describe('the notice of a renewal', () => {
  it('says when the contract renews, until when it can be reduced, with what it goes on and what that costs', () => {
    const { subject, text } = render({ applicationIds: [APPLICATION] });
    expect(subject).toBe('ご契約更新のご案内');
    expect(text).toBe(NOTICE);
  });

  it('says the same in HTML', () => {
    const { html } = render({ applicationIds: [APPLICATION] });
    for (const said of ['2026年1月1日', '2025年12月20日 23:59:59 まで', '¥237,600（税抜 ¥216,000、消費税 ¥21,600）', APPLICATION])
      expect(html).toContain(`${said}</td>`);
  });

  it('names no application when none is open', () => {
    expect(render().text).not.toContain('反映済み');
  });

  it('does not speak of a renewal when the contract becomes monthly', () => {
    const { state } = aRenewal();
    const perPeriod = { net: 18_000, tax: 1_800, gross: 19_800, period: 'month' } as const;
    const { text } = render({ state: { ...state, contractType: 'monthly', perPeriod } });
    expect(text).toContain('契約期間の満了後は月払いとなります。');
    expect(text).toContain('ご契約種別: 月払い');
    expect(text).toContain('ご利用料金（月額）: ¥19,800');
    expect(text).not.toContain('自動的に更新');
  });
});
