import { randomUUID } from 'node:crypto';
import type { Client } from './site/client';
import { diskUsage } from './portal/disk-usage';
import { liveUpdates } from './portal/live-updates';
import { looksOfPages } from './portal/looks-of-pages';
import { now, type Portal } from './portal/portal';
import { OperatorPerson } from './site/operator';
import type { Customer, Person } from './site/person';
import { Site } from './site/site';
import type { Visitor } from './site/visitor';

interface Quoted {
  readonly quoteId: string;
}

/** What customers see of their contracts, and what happens between a typed number and an application. */
describe('The portal', () => {
  let site: Site;
  let minato: Customer;
  let hanako: Person;
  let owner: Visitor;
  let operator: Client;

  beforeAll(async () => {
    site = await Site.shared();
    await site.moveClock(now.toString());
    minato = await site.customer({ like: 'minato' });
    hanako = site.person(minato, 'hanako');
    await hanako.signUp();
    owner = await site.visitor({ as: hanako });
    const words = { email: `portal-${randomUUID()}@vendor.example`, password: 'neun grüne Fahrräder' };
    await OperatorPerson.make(site.home, ['create', '--email', words.email, '--name', '担当 窓口'], `${words.password}\n`);
    operator = await new OperatorPerson(words, site.client).logIn();
  }, 180_000);
  afterAll(() => site?.stop());

  const portal = (): Portal => ({ site, minato, hanako, owner, operator });
  const type = (users: string): Promise<void> => owner.page.locator('#users').fill(users);
  const applyButton = (name = '申し込む') => owner.page.getByRole('button', { name, exact: true });
  const confirm = (answer: 'はい' | 'いいえ'): Promise<void> =>
    owner.dialog().getByRole('button', { name: answer, exact: true }).click();

  it('TOP has a column per product, with the entries of the manual', async () => {
    const neo = owner.region("desknet's NEO").first();
    await neo.getByText(`https://${minato.subdomain}.dn-cloud.com`).waitFor();
    for (const words of ['年間一括払い', '120 ユーザー', '101.5 GB / 120 GB', '85%']) await neo.getByText(words).waitFor();
    expect(await neo.getByRole('progressbar').getAttribute('aria-valuetext')).toContain('85%');
    const luck = owner.region('ChatLuck').first();
    await luck.getByText('月払い').waitFor();
    const details = luck.getByRole('link', { name: 'ご契約内容の詳細を確認する' });
    expect(await details.getAttribute('href')).toBe('/contracts/chatluck');
    await owner.heading('ChatLuck サポート最新情報');
    const glance = owner.page.getByRole('list', { name: '現在のご状況' }).getByRole('link');
    await glance.filter({ hasText: '次回のご請求' }).getByText('¥9,900').waitFor();
    await glance.filter({ hasText: 'お申し込み中の変更' }).getByText('なし').waitFor();
    expect(owner.answers.filter((answer) => answer.includes('unread'))).toEqual([]);
    const guide = { ja: ['はじめての方へ', 'ここに、次回のご請求、'], en: ['New here?', 'Here stand your next invoice,'] };
    expect(await owner.faultsAllWays(guide)).toEqual([]);
    await owner.press('次へ');
    await owner.sees('製品ごとに、環境のURL');
    await owner.press('スキップ');
    await owner.page.getByRole('heading', { name: 'はじめての方へ' }).waitFor({ state: 'detached' });
  });

  it('一覧を見る shows incidents and maintenance of that product, and no news', async () => {
    await owner.follow(/一覧を見る.*ChatLuck 障害・メンテナンス情報/);
    await owner.heading('お知らせ');
    await owner.sees('ネットワーク機器の交換に伴うサービス停止のお知らせ（4月13日）');
    const pressed = owner.page.locator('main').getByRole('button', { pressed: true });
    expect(await pressed.allTextContents()).toEqual(['ChatLuck', '障害', 'メンテナンス']);
    expect(await owner.page.locator('main li').getByText('最新情報').count()).toBe(0);
  });

  it('what was not read is marked until it was opened', async () => {
    await owner.open('/notices');
    const unread = owner.page.locator('main li a', { hasText: '未読' }).first();
    const title = (await unread.innerText()).split('\n').at(-1)?.replace('未読', '') ?? '';
    const marked = owner.page.waitForResponse((response) => response.url().includes('/me/read-notices/'));
    await unread.click();
    await owner.sees('掲載日時');
    expect((await marked).status()).toBe(204);
    await owner.open('/notices');
    await owner.page.locator('main li a', { hasText: title }).filter({ hasNotText: '未読' }).waitFor();
    expect(await owner.faults()).toEqual([]);
  });

  it('five more users of an annual contract on 15 June cost ¥12,000 and ¥1,200 tax', async () => {
    await owner.open('/contracts/neo/users');
    await type('１２５');
    const box = owner.page
      .locator('div', { has: owner.page.getByRole('heading', { name: '今回のご請求（切替時のみ）' }) })
      .last();
    for (const figure of ['5 × ¥400 × 6か月', '¥1,200', '¥13,200']) await box.getByText(figure).first().waitFor();
    await box.getByText('¥12,000').first().waitFor();
    await owner.sees('2025年6月15日（日）', '受付と同時に適用されるため、取下げはできません');
    expect(await owner.faults()).toEqual([]);
  });

  it('fewer users outside the renewal window are refused with the reason', async () => {
    await type('115');
    await owner.sees('この内容ではお申し込みいただけません', /更新手続き期間|2025年11月1日/);
    expect(await applyButton().isDisabled()).toBe(true);
  });

  it.each([
    ['27', '28 ユーザー以上で入力してください。'],
    ['30', '現在と同じユーザー数です。'],
    ['1000001', '1,000,000 ユーザー以下で入力してください。'],
    ['たくさん', '1以上の整数を入力してください。'],
    ['-3', '1以上の整数を入力してください。'],
    ['31.5', '1以上の整数を入力してください。'],
  ])('%s users are answered beside the field, and cannot be applied for', async (typed, sentence) => {
    await owner.open('/contracts/chatluck/users');
    await type(typed);
    await owner.sees(sentence);
    expect(await applyButton().isDisabled()).toBe(true);
    expect(owner.complaints).toEqual([]);
  });

  it('いいえ in the confirmation applies for nothing', async () => {
    await type('29');
    await owner.sees('¥9,570');
    await applyButton().click();
    await confirm('いいえ');
    await owner.dialog().waitFor({ state: 'detached' });
    await owner.open('/applications');
    const empty = { ja: ['お申し込みはまだありません。'], en: ['There are no applications yet.'] };
    expect(await owner.faultsAllWays(empty)).toEqual([]);
  });

  it('an application waits for its day, is replaced by a new one, and that one is withdrawn', async () => {
    await owner.open('/contracts/chatluck/users?users=29');
    await applyButton().click();
    await confirm('はい');
    await owner.sees(minato.contractorMail, hanako.email);
    await owner.open('/contracts/chatluck/users?users=28');
    await owner.sees('お申し込み中の変更があります');
    await applyButton('置き換えて申し込む').click();
    await confirm('はい');
    await owner.heading('お申し込みを受け付けました');
    await owner.follow('お申し込み内容を見る');
    await owner.page.getByRole('button', { name: '取り下げる' }).click();
    await confirm('はい');
    await owner.sees('お申し込みを取り下げました。');
    await owner.open('/applications');
    await owner.sees('30ユーザー → 28ユーザー');
    expect(await owner.page.locator('main li').getByText('取下げ', { exact: true }).count()).toBe(2);
    expect(await owner.faults()).toEqual([]);
  });

  it('who was overtaken sees the fresh quote before anything is applied for', async () => {
    await owner.open('/contracts/neo/users?users=140');
    await owner.sees('120 ユーザー', '140 ユーザー');
    await applyButton().click();
    const rival = await hanako.logIn();
    const { body } = await rival.post<Quoted>('/quotes', { product: 'neo', kind: 'users', users: 130 });
    expect(await rival.post('/applications', { quoteId: body.quoteId })).toMatchObject({ status: 201 });
    await confirm('はい');
    await owner.sees('お見積りの内容が変わりました', '10 × ¥400 × 6か月');
    await applyButton().click();
    await confirm('はい');
    await owner.heading('お申し込みを受け付けました');
    await owner.open('/contracts/neo?tab=history');
    await owner.sees('140 ユーザー', 'ご契約内容の登録');
    expect(await owner.faults()).toEqual([]);
  });

  diskUsage(portal);

  liveUpdates(portal);

  it('the whole application can be made with the keyboard', async () => {
    const { keyboard } = owner.page;
    await owner.open('/contracts/chatluck/users');
    await owner.page.locator('#users').waitFor();
    await keyboard.press('Tab');
    expect(await owner.page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
    await keyboard.press('Enter');
    for (let stops = 0; stops < 8; stops += 1) {
      await keyboard.press('Tab');
      if (await owner.page.evaluate(() => document.activeElement?.id === 'users')) break;
    }
    await keyboard.type('35');
    await owner.sees('¥11,550');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await owner.dialog().waitFor();
    await keyboard.press('Enter');
    await owner.heading('お申し込みを受け付けました');
  });

  it('is dark for who chooses so by keyboard, from the first moment of every page on', async () => {
    const { page } = owner;
    const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme');
    await page.getByRole('radio', { name: '自動' }).focus();
    for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    await page.route('**/assets/**', (route) => route.abort());
    await page.goto(page.url(), { waitUntil: 'domcontentloaded' });
    expect(await scheme()).toBe('dark');
    await page.unroute('**/assets/**');
    await owner.open('/help');
    expect(await page.getByRole('radio', { name: '暗い' }).isChecked()).toBe(true);
    for (const key of ['ArrowLeft', 'ArrowLeft']) await page.getByRole('radio', { checked: true }).press(key);
    await page.getByRole('radio', { name: '自動', checked: true }).waitFor({ state: 'attached' });
    expect(await scheme()).toBe('light');
  });

  looksOfPages(portal);
});
