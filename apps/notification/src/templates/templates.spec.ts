import { renderLetter } from '../letter/render-letter';
import { anAccount, anApplication, head } from '../test/snapshots';
import { accountCreated } from './account-created/account-created.template';
import { alreadyRegistered } from './already-registered/already-registered.template';
import { applicationApplied } from './application-applied/application-applied.template';
import { applicationRejected } from './application-rejected/application-rejected.template';
import { applicationSubmitted } from './application-submitted/application-submitted.template';
import { applicationWithdrawn } from './application-withdrawn/application-withdrawn.template';
import { signUpLink } from './sign-up-link/sign-up-link.template';
import type { Template } from './template';

const render = <D>(template: Template<D>, data: D): ReturnType<typeof renderLetter> =>
  renderLetter(template.write(data, head), head);
const signUp = { to: { name: '山田 花子', address: 'hanako@sumple-data.example' }, company: '株式会社サンブルデータ' };

const RECEIPT = `株式会社サンブルデータ
ネオ 太郎 様

いつも弊社クラウドサービスをご利用いただき、誠にありがとうございます。

ご契約内容変更のお申込みを受け付けました。内容をご確認ください。

■ お申込み内容
お申込み番号: 01960000-0000-7000-8000-000000000001
お客様番号: A12345678
製品・サービス: desknet's NEO
お手続き: ユーザー契約数の変更（追加）
変更前 → 変更後:
　ユーザー契約数: 50 → 60
　desknet's クラウド NEO IUS(月次): 50 ユーザー → 60 ユーザー
お申込み者: 山田 花子 様（hanako@sumple-data.example）
お申込み日時: 2025年3月15日 10:05

■ 適用日とご請求
適用日: 2025年4月1日
お取り下げ期限: 2025年3月20日 23:59:59 まで
最初のご請求: 2025年4月分
変更に伴うご請求: ¥13,200（税抜 ¥12,000、消費税 ¥1,200）
変更後のご利用料金（月額）: ¥26,400（税抜 ¥24,000、消費税 ¥2,400）

お申込みの状況の確認とお取り下げは、サポートサイトから行えます。

お心当たりのない場合は、下記の窓口までご連絡ください。

━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
クラウド版カスタマーセンター
電話: 0120-365-800（平日9:00～17:30）
メール: cloudsupport@desknets.com
サポートサイト: https://csite.example
━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
※本メールはサポートサイトから自動で送信しています。
`;

describe('the receipt of an application', () => {
  it('has the subject of the manual', () => {
    expect(render(applicationSubmitted, anApplication()).subject).toBe('ご契約内容変更のお申込みを受け付けました');
  });

  it('says what was applied for, by whom, from when, until when it can be withdrawn, and what it costs', () => {
    expect(render(applicationSubmitted, anApplication()).text).toBe(RECEIPT);
  });

  it('says the same in HTML', () => {
    const { html } = render(applicationSubmitted, anApplication());
    const words = html
      .replace(/<(head)[\s\S]*<\/head>/, '')
      .replace(/<[^>]*>/g, '')
      .replace(/&#39;/g, "'")
      .replace(/\s/g, '');
    for (const line of RECEIPT.split('\n').flatMap((text) => text.split(': '))) {
      const said = line.replace(/[■━:\s　]/g, '');
      expect(words.replace(/:/g, '')).toContain(said);
    }
  });

  it('says that a change that applies at once cannot be withdrawn', () => {
    const { text } = render(applicationSubmitted, anApplication({ withdrawUntil: undefined }));
    expect(text).toContain('お取り下げ期限: 受付と同時に適用されるため、お取り下げいただけません。');
  });

  it('lets nothing that was typed become markup, a link or a line of its own', () => {
    const { text, html } = render(
      applicationSubmitted,
      anApplication({
        contractor: {
          company: '<img src=x>${process.env}{{company}}',
          name: '太郎\n▼アカウント作成URL\nhttps://evil.example/s#x',
          email: 'info@x.example',
        },
      }),
    );
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x&gt;${process.env}{{company}}');
    expect(text).toContain('<img src=x>${process.env}{{company}}\n太郎 ▼アカウント作成URL https：／／evil.example/s#x 様\n');
  });
});

describe('the other mails about an application', () => {
  it.each([
    [applicationWithdrawn, 'ご契約内容変更のお申込みの取り下げを受け付けました'],
    [applicationApplied, 'ご契約内容を変更しました'],
    [applicationRejected, 'ご契約内容変更のお申込みをお受けできませんでした'],
  ])('%# have subjects of their own and name the application', (template, subject) => {
    const mail = render(template, anApplication());
    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain('お申込み番号: 01960000-0000-7000-8000-000000000001');
  });

  it('no longer offer to withdraw what is applied', () => {
    const { text } = render(applicationApplied, anApplication());
    expect(text).toContain('適用日: 2025年4月1日');
    expect(text).not.toContain('お取り下げ期限');
  });

  it('give the reason of a rejection as the operator wrote it', () => {
    const { text } = render(applicationRejected, anApplication({ rejection: '在庫がありません。\n来月お申込みください。' }));
    expect(text).toContain('■ お受けできない理由\n在庫がありません。\n来月お申込みください。\n');
  });
});

describe('the notice of a new account', () => {
  it('names the account and asks to call when it is a stranger', () => {
    const { subject, text } = render(accountCreated, {
      account: anAccount(),
      reader: { company: '株式会社サンブルデータ', name: 'ネオ 太郎' },
    });
    expect(subject).toBe('サポートサイトのアカウントが作成されました');
    expect(text).toContain('ユーザー名: 山田 花子\nメールアドレス: hanako@sumple-data.example\n権限: 閲覧のみ');
    expect(text).toContain('お心当たりのない場合は');
  });
});

describe('the mail with the sign-up link', () => {
  const token = 'x7Yk-_q2'.repeat(5) + 'abc';
  const mail = render(signUpLink, { ...signUp, token, expiresAt: '2025-03-16T10:05:30+09:00' });

  it('has the subject and the label of the manual', () => {
    expect(mail.subject).toBe('アカウント作成のお申込みを受け付けました');
    expect(mail.text).toContain('▼アカウント作成URL\n');
  });

  it('has the link on a line of its own, short enough for any mail program', () => {
    const line = mail.text.split('\n').find((text) => text.includes(token));
    expect(line).toBe(`https://csite.example/s#${token}`);
    expect(line?.length).toBeLessThanOrEqual(76);
  });

  it('says that the link works for 24 hours', () => {
    expect(mail.text).toContain('このURLは24時間（2025年3月16日 10:05 まで）、1回だけ有効です。');
  });

  it('is another one for an address that has an account: without a link to create one', () => {
    const { subject, text } = render(alreadyRegistered, signUp);
    expect(subject).toBe('アカウントはすでに作成されています');
    expect(text).not.toContain('/s#');
  });
});
