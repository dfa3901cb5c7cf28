import { subjects } from './site/mailbox';
import { type Customer, password, type Person } from './site/person';
import { Site } from './site/site';
import type { Visitor } from './site/visitor';

/** What happens before somebody is in: the first steps, every way to go wrong, and what is open to all. */
describe('Before the log-in', () => {
  let site: Site;
  let customer: Customer;
  /** Reads what is open to all. */
  let reader: Visitor;

  beforeAll(async () => {
    site = await Site.shared();
    customer = await site.customer();
  }, 180_000);
  afterAll(() => site?.stop());

  const someone = (): Promise<Visitor> => site.visitor();
  const atSignUp = async (subdomain: string, customerNumber: string): Promise<Visitor> => {
    const visitor = await someone();
    await visitor.open('/sign-up');
    await visitor.field('サブドメイン').fill(subdomain);
    await visitor.field('お客様番号').fill(customerNumber);
    await visitor.press('申し込む');
    return visitor;
  };
  const atAccountForm = async (): Promise<Visitor> => {
    const visitor = await atSignUp(customer.subdomain, customer.customerNumber);
    await visitor.heading('アカウント情報設定');
    return visitor;
  };
  const fillAccount = async (visitor: Visitor, email: string, secret: string): Promise<void> => {
    await visitor.field('ユーザー名').fill('九条 桁子');
    await visitor.field('メールアドレス').fill(email);
    await visitor.field('パスワード').fill(secret);
    await visitor.press('設定する');
  };

  it('a stranger is led to the log-in, and nothing is asked that could only be refused', async () => {
    reader = await someone();
    await reader.open('/');
    await reader.heading('ログイン');
    await reader.rest();
    expect(reader.path).toBe('/login');
    expect(reader.answers).toEqual(['GET /catalogue 200']);
    expect(await reader.faults()).toEqual([]);
  });

  it('a stranger with a link to a page is told that the log-in leads there', async () => {
    await reader.open('/contracts/neo?tab=history');
    await reader.sees('ログインすると、ご指定の画面を表示します。');
    expect(reader.path).toBe(`/login?next=${encodeURIComponent('/contracts/neo?tab=history')}`);
  });

  it('the language stays as chosen, also for screen readers', async () => {
    await reader.open('/login');
    await reader.press(/English/);
    await reader.heading('Log in');
    await reader.open('/sign-up');
    await reader.heading('Sign up for an account');
    expect(await reader.page.locator('html').getAttribute('lang')).toBe('en');
    await reader.press('日本語');
    await reader.heading('アカウント作成お申込み');
  });

  it('notices are open to all: by kind, by product, one in full', async () => {
    reader.answers.length = 0;
    await reader.open('/login');
    await reader.follow(/障害・メンテナンス情報、サポート最新情報を見る/);
    await reader.press(/^ChatLuck$/);
    await reader.press('障害');
    await reader.sees('【復旧】ChatLuck にログインできない事象について');
    await reader.page.getByText("desknet's NEO ウェブメールの受信遅延").waitFor({ state: 'detached' });
    expect(await reader.faults()).toEqual([]);
    await reader.follow(/ChatLuck にログインできない事象/);
    await reader.sees('掲載日時', '緊急', '終了');
    expect(await reader.page.getByRole('link', { name: 'ログイン' }).getAttribute('href')).toMatch(
      /^\/login\?next=%2Fnotices%2F/,
    );
    expect(reader.answers.filter((answer) => !answer.endsWith(' 200'))).toEqual([]);
    expect(await reader.faults()).toEqual([]);
  });

  it('FAQ are open to all: found however typed, read, and said to be helpful', async () => {
    reader.answers.length = 0;
    await reader.open('/login');
    await reader.follow(/よくあるご質問（FAQ）を見る/);
    await reader.sees('サポートサイトのアカウントはどのように作成しますか。');
    await reader.field('FAQを検索').fill('量子コンピューター');
    await reader.sees('該当するFAQはありません。', '見つからないときは、お問い合わせください');
    expect(await reader.faults()).toEqual([]);
    await reader.field('FAQを検索').fill('ﾊﾟｽﾜｰﾄﾞを忘れた');
    await reader.page.getByText('サポートサイトのアカウントはどのように作成しますか。').waitFor({ state: 'detached' });
    expect(await reader.faults()).toEqual([]);
    await reader.follow(/ログインパスワードを忘れました/);
    await reader.sees('30分以内', '関連するFAQ');
    await reader.press('はい');
    await reader.sees('ご回答ありがとうございました。');
    await reader.press(/English/);
    await reader.heading('I forgot my password.');
    expect(reader.answers.filter((answer) => !/ 20[04]$/.test(answer))).toEqual([]);
    expect(await reader.faults()).toEqual([]);
  });

  it('a notice and a page that do not exist say so, and lead on', async () => {
    await reader.go('/notices/01980000-0000-7000-8000-000000000000');
    await reader.page.getByRole('alert').waitFor();
    const words = { ja: ['表示できませんでした', 'TOPへ戻る'], en: ['This cannot be shown just now', 'Back to home'] };
    expect(await reader.faultsAllWays(words)).toEqual([]);
    await reader.go('/gibt/es/nicht');
    expect(await reader.faultsAllWays({ ja: ['ページが見つかりません'], en: ['Page not found'] })).toEqual([]);
  });

  it.each([
    ['/help', 'クラウド版カスタマーセンター', 'Cloud customer centre'],
    ['/terms', 'ご利用にあたって', 'Using this site'],
  ])('%s is open to all, wide and narrow, dark and light, in both languages', async (path, ja, en) => {
    await reader.go(path);
    expect(await reader.faultsAllWays({ ja: [ja], en: [en] })).toEqual([]);
  });

  it('the sign-up says beside each field what it lacks, and puts the cursor there', async () => {
    const stranger = await atSignUp('', '12345678');
    const subdomain = stranger.field('サブドメイン');
    expect(await stranger.complaintOf(subdomain)).toContain('サブドメインを入力してください。');
    expect(await stranger.complaintOf(stranger.field('お客様番号'))).toContain('Aを含めて入力してください');
    expect(await subdomain.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await stranger.faults()).toEqual([]);
  });

  it.each([
    ['a wrong number', 'sumple', 'A99999999', 'サブドメインまたはお客様番号が正しくありません。'],
    ['a wrong subdomain', 'somple', 'A12345678', 'サブドメインまたはお客様番号が正しくありません。'],
    [
      'a customer of a sales partner',
      'viapartner',
      'A30000001',
      '販売パートナー（販売パートナー株式会社）へお問い合わせください。',
    ],
    ['a user of a partner’s ASP', 'viaasp', 'A30000002', 'サービスの提供元（クラウドパートナーASP）へお問い合わせください。'],
  ])('%s is told why not, in a summary that has the focus', async (_who, subdomain, customerNumber, sentence) => {
    const stranger = await atSignUp(subdomain, customerNumber);
    const alert = stranger.page.getByRole('alert');
    await alert.getByText(sentence).waitFor();
    expect(await alert.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await stranger.faults()).toEqual([]);
  });

  it('an account needs the first form before it', async () => {
    const stranger = await someone();
    await stranger.open('/sign-up/account');
    await stranger.heading('アカウント作成お申込み');
    expect(stranger.path).toBe('/sign-up');
  });

  it('a short password is counted, one that everybody knows is refused beside its field and in a summary', async () => {
    const stranger = await atAccountForm();
    await fillAccount(stranger, 'keta@nine-digits.example', 'みじかいあいことば');
    await stranger.sees('パスワードは15文字以上で入力してください（現在 9 文字）。');
    await fillAccount(stranger, 'keta@nine-digits.example', 'aaaaaaaaaaaaaaaaaaa');
    await stranger.dialog().getByRole('button', { name: 'はい' }).click();
    const alert = stranger.page.getByRole('alert');
    await alert.getByText('入力内容をご確認ください').waitFor();
    await alert.getByRole('link', { name: /推測されやすいパスワード/ }).click();
    const secret = stranger.field('パスワード');
    expect(await secret.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await stranger.complaintOf(secret)).toContain('推測されやすいパスワード');
    expect(await stranger.faults()).toEqual([]);
  });

  it('いいえ in the confirmation keeps the form and sends nothing', async () => {
    const stranger = await atAccountForm();
    await fillAccount(stranger, 'iie@nine-digits.example', password);
    const dialog = stranger.dialog();
    await dialog.getByText('iie@nine-digits.example').waitFor();
    expect(await stranger.faults()).toEqual([]);
    await dialog.getByRole('button', { name: 'いいえ' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await stranger.field('メールアドレス').inputValue()).toBe('iie@nine-digits.example');
    expect(stranger.answers.some((answer) => answer.startsWith('PUT'))).toBe(false);
  });

  const linkFor = async (person: Person): Promise<string> => {
    await person.requestAccount();
    return new URL((await site.mailbox.next(person.email, subjects.signUp)).links[0] ?? '').hash;
  };

  it('a mailed link that was cut off or garbled is not taken for an expired one', async () => {
    const stranger = await someone();
    for (const fragment of ['', '#', '#abc', '#%E0%A4%A', `#${'x'.repeat(500)}`]) {
      await stranger.open('/login');
      await stranger.open(`/s${fragment}`);
      await stranger.heading('このURLは確認できませんでした');
    }
    expect(await stranger.faults()).toEqual([]);
  });

  it('a mailed link works by its button, once, and says so afterwards', async () => {
    const keta = site.person(customer, 'keta');
    const link = `/s${await linkFor(keta)}`;
    const stranger = await someone();
    await stranger.open(link);
    await stranger.heading('アカウントの作成');
    await expect(keta.logIn()).rejects.toThrow('401');
    expect(await stranger.faults()).toEqual([]);
    await stranger.press('アカウントを作成する');
    await stranger.heading('アカウントの作成が完了しました');
    await keta.logIn();
    await stranger.page.reload();
    await stranger.heading('アカウントはすでに作成されています');
    await stranger.follow('ログイン画面へ');
    await stranger.heading('ログイン');
  });

  it('after 24 hours the link has expired, also for who had its page open', async () => {
    const late = site.person(customer, 'late');
    const stranger = await someone();
    const link = `/s${await linkFor(late)}`;
    await stranger.open(link);
    const now = Temporal.Now.instant();
    await site.moveClock(now.add({ hours: 24, minutes: 1 }).toString());
    await stranger.press('アカウントを作成する');
    await stranger.heading('このURLは有効期限が切れています');
    await stranger.page.reload();
    await stranger.heading('このURLは有効期限が切れています');
    await stranger.follow('最初からやり直す');
    await stranger.heading('アカウント作成お申込み');
    expect(stranger.complaints).toEqual([]);
  });
});
