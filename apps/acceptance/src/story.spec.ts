import type { Page } from 'playwright-core';
import { seriousFindings } from './site/browser';
import { addresses, subjects } from './site/mailbox';
import { type Customer, password } from './site/person';
import { Site } from './site/site';

/** As a Japanese keyboard gives it. */
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));

/** The main job, as a person does it: from the customer number to the receipt in the mailbox. */
describe('From sign-up to receipt', () => {
  let site: Site;
  let sumple: Customer;
  let page: Page;
  const complaints: string[] = [];
  let taro: string;

  beforeAll(async () => {
    site = await Site.shared();
    sumple = await site.customer({ like: 'sumple' });
    taro = site.person(sumple, 'taro').email;
    page = (await site.visitor()).page;
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
    });
  }, 240_000);
  afterAll(() => site?.stop());

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first();

  const logIn = async (): Promise<void> => {
    await page.goto(`${site.origin}/login`);
    await page.getByLabel('サブドメイン').fill(sumple.subdomain);
    await page.getByLabel('メールアドレス').fill(taro);
    await page.getByLabel('パスワード', { exact: false }).first().fill(password);
    await button('ログイン').click();
    await page.getByText('株式会社サンブルデータ').first().waitFor();
  };

  it('the log-in page leads to the sign-up', async () => {
    await page.goto(site.origin);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'サポートサイトのアカウントを持っていない方はこちら' }).click();
    await heading('アカウント作成お申込み').waitFor();
    await page.getByLabel('サブドメイン').fill(`https://${sumple.subdomain}.dn-cloud.com/cgi-bin/dneo/dneo.cgi`);
    await page.getByLabel('お客様番号').fill(fullWidth(sumple.customerNumber));
    expect(await seriousFindings(page)).toEqual([]);
    await button('申し込む').click();
  });

  it('the account form asks before it sends', async () => {
    await page.getByLabel('ユーザー名').waitFor();
    await page.getByLabel('ユーザー名').fill('ネオ 太郎');
    await page.getByLabel('メールアドレス').fill(taro);
    await page.getByLabel('パスワード', { exact: false }).first().fill(password);
    await button('設定する').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'はい' }).click();
    await page.getByText(taro).first().waitFor();
  });

  it('the mail brings an unbroken link; opening it creates nothing, the button does', async () => {
    const mail = await site.mailbox.next(taro, subjects.signUp);
    expect(mail.text).toContain('▼アカウント作成URL');
    expect(addresses(mail.from)).toEqual(['aporder@desknet.com']);
    expect(mail.links[0]).toMatch(new RegExp(`^${site.origin}/s#[\\w-]{20,}$`));
    await page.goto(mail.links[0] ?? '');
    await button(/アカウントを作成/).click();
    await page
      .getByRole('link', { name: /ログイン/ })
      .first()
      .waitFor();
  });

  it('log-in opens the TOP page with the contract', async () => {
    await logIn();
    for (const shown of [
      sumple.customerNumber,
      '株式会社サンブルデータ',
      `${sumple.subdomain}.dn-cloud.com`,
      '月払い',
      '障害・メンテナンス情報',
      'サポート最新情報',
    ]) {
      await page.getByText(shown).first().waitFor();
    }
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('ten more users are previewed to the yen, applied, and the receipt arrives To the contractor, Cc the applicant', async () => {
    await page.locator('main').getByRole('link', { name: 'ご契約内容変更を申し込む' }).click();
    await page
      .locator('main')
      .getByRole('link', { name: /お手続きへ進む|ユーザー契約数/ })
      .first()
      .click();
    await page.locator('#users').fill('60');
    // 60 × (400 + 300) = 42,000, tax 4,200
    await page.getByText('46,200').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await button(/申し込む/)
      .last()
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /はい|申し込む/ })
      .click();
    await page.getByText(sumple.contractorMail).first().waitFor();
    await page.getByText(taro).first().waitFor();

    const receipt = await site.mailbox.next(taro, subjects.receipt);
    expect(addresses(receipt.to)).toEqual([sumple.contractorMail]);
    expect(addresses(receipt.cc)).toEqual([taro]);
    expect(receipt.text).toContain('46,200');
  });

  it('the change stands in contract, history and applications', async () => {
    await page.goto(`${site.origin}/contracts/neo`);
    await heading(/ご契約内容/).waitFor();
    await page.getByText('46,200').first().waitFor();
    await page.getByText('契約履歴').first().waitFor();
    await page.goto(`${site.origin}/applications`);
    await page.getByText('適用済み').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('a decrease waits for its day and can be taken back', async () => {
    await site.moveClock('2026-12-10T10:00:00+09:00'); // longer than a session lasts unused
    await logIn();
    await page.goto(`${site.origin}/contracts/neo/users`);
    await page.locator('#users').fill('50');
    await page.getByText('38,500').first().waitFor();
    await button(/申し込む/)
      .last()
      .click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /はい|申し込む/ })
      .click();
    await page.getByText(sumple.contractorMail).first().waitFor();
    await page.goto(`${site.origin}/applications`);
    await page.locator('main').getByRole('link', { name: /予定/ }).first().click();
    await button('取り下げる').click();
    await page.getByRole('dialog').getByRole('button', { name: 'はい' }).click();
    await page.getByText('お申し込みは取り下げられました。').waitFor();
  });

  it('nothing broke on the way, and the content security policy was kept', () => {
    expect(complaints).toEqual([]);
  });
});
