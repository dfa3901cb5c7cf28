import { renderLetter } from '../letter/render-letter';
import { anAccount, anApplication, head } from '../test/snapshots';
import { accountCreated } from './account-created/account-created.template';
import { alreadyRegistered } from './already-registered/already-registered.template';
import { applicationApplied } from './application-applied/application-applied.template';
import { applicationRejected } from './application-rejected/application-rejected.template';
import { applicationWithdrawn } from './application-withdrawn/application-withdrawn.template';
import { signUpLink } from './sign-up-link/sign-up-link.template';
import type { Template } from './template';

const GREETING = `株式会社サンブルデータ
ネオ 太郎 様

いつも弊社クラウドサービスをご利用いただき、誠にありがとうございます。

`;

const APPLICATION = `■ お申込み内容
お申込み番号: 01960000-0000-7000-8000-000000000001
お客様番号: A12345678
製品・サービス: desknet's NEO
お手続き: ユーザー契約数の変更（追加）
変更前 → 変更後:
　ユーザー契約数: 50 → 60
　desknet's クラウド NEO IUS(月次): 50 ユーザー → 60 ユーザー
お申込み者: 山田 花子 様（hanako@sumple-data.example）
お申込み日時: 2025年3月15日 10:05

`;

const FOOT = `━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
クラウド版カスタマーセンター
電話: 0120-365-800（平日9:00～17:30）
メール: cloudsupport@desknets.com
サポートサイト: https://csite.example
━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
※本メールはサポートサイトから自動で送信しています。
`;

const signUp = { to: { name: '山田 花子', address: 'hanako@sumple-data.example' }, company: '株式会社サンブルデータ' };

/** The words of each kind of mail; a change here is a change that customers read. */
describe('the words of the mail', () => {
  const words = <D>(template: Template<D>, data: D): { subject: string; text: string } => {
    const { subject, text } = renderLetter(template.write(data, head), head);
    return { subject, text };
  };

  it('about an application that was taken back', () => {
    expect(words(applicationWithdrawn, anApplication())).toEqual({
      subject: 'ご契約内容変更のお申込みの取り下げを受け付けました',
      text: `${GREETING}下記のお申込みの取り下げを受け付けました。ご契約内容は変わりません。

${APPLICATION}あらためて変更を希望される場合は、サポートサイトからお申込みください。

${FOOT}`,
    });
  });

  it('about an application that was applied', () => {
    expect(words(applicationApplied, anApplication())).toEqual({
      subject: 'ご契約内容を変更しました',
      text: `${GREETING}下記のお申込みのとおり、ご契約内容を変更しました。

${APPLICATION}■ 適用日とご請求
適用日: 2025年4月1日
最初のご請求: 2025年4月分
変更に伴うご請求: ¥13,200（税抜 ¥12,000、消費税 ¥1,200）
変更後のご利用料金（月額）: ¥26,400（税抜 ¥24,000、消費税 ¥2,400）

変更後のご契約内容は、サポートサイトの「ご契約内容の詳細」でご確認いただけます。

${FOOT}`,
    });
  });

  it('about an application that was rejected', () => {
    expect(words(applicationRejected, anApplication({ rejection: '在庫がありません。' }))).toEqual({
      subject: 'ご契約内容変更のお申込みをお受けできませんでした',
      text: `${GREETING}誠に恐れ入りますが、下記のお申込みはお受けできませんでした。ご契約内容は変わりません。

${APPLICATION}■ お受けできない理由
在庫がありません。

ご不明な点は、下記の窓口までお問い合わせください。

${FOOT}`,
    });
  });

  it('to those who would miss a stranger among the accounts', () => {
    expect(
      words(accountCreated, { account: anAccount(), reader: { company: '株式会社サンブルデータ', name: 'ネオ 太郎' } }),
    ).toEqual({
      subject: 'サポートサイトのアカウントが作成されました',
      text: `株式会社サンブルデータ
ネオ 太郎 様

貴社のサポートサイトのアカウントが作成されましたので、お知らせします。

■ 作成されたアカウント
会社名: 株式会社サンブルデータ
ユーザー名: 山田 花子
メールアドレス: hanako@sumple-data.example
権限: 閲覧のみ
作成日時: 2025年3月15日 10:05

▼サポートサイト
https://csite.example

お心当たりのない場合は、第三者が作成したおそれがあります。至急、下記の窓口までご連絡ください。

${FOOT}`,
    });
  });

  it('with the link that makes an account', () => {
    expect(words(signUpLink, { ...signUp, token: 'TOKEN', expiresAt: '2025-03-16T10:05:30+09:00' })).toEqual({
      subject: 'アカウント作成のお申込みを受け付けました',
      text: `山田 花子 様

株式会社サンブルデータのサポートサイトのアカウント作成のお申込みを受け付けました。

本メールが届いただけでは、アカウントの作成は完了していません。下記のURLを開き、画面の案内に沿って完了してください。

▼アカウント作成URL
https://csite.example/s#TOKEN

このURLは24時間（2025年3月16日 10:05 まで）、1回だけ有効です。有効期限が過ぎた場合は、お手数ですが最初からお手続きください。

お使いのメールソフトによってはURLが途中で改行されることがあります。その場合は、URLの先頭から末尾の英数字までをコピーし、ブラウザに貼り付けて開いてください。

お心当たりのない場合は、このメールを破棄してください。アカウントは作成されません。

${FOOT}`,
    });
  });

  it('to an address that has an account', () => {
    expect(words(alreadyRegistered, signUp)).toEqual({
      subject: 'アカウントはすでに作成されています',
      text: `山田 花子 様

株式会社サンブルデータのサポートサイトのアカウント作成のお申込みがありましたが、このメールアドレスのアカウントはすでに作成されています。

新しいアカウントは作成されません。サポートサイトからログインしてください。

▼サポートサイト
https://csite.example

お心当たりのない場合は、このメールを破棄してください。

${FOOT}`,
    });
  });
});
