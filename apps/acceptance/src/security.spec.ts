import { type Mail, subjects as known } from './site/mailbox';
import { password, type Person } from './site/person';
import { Site } from './site/site';
import type { Visitor } from './site/visitor';

const subjects = {
  ...known,
  changed: 'パスワードが変更されました',
  reset: 'パスワード再設定のお申込みを受け付けました',
  created: 'サポートサイトのアカウントが作成されました',
  decide: '凍結されたアカウントの確認のお願い',
} as const;
const second = 'sono kumo ha doko he iku 31';
const third = 'yama no mukou ni ame ga furu 7';

/** What people do for the safety of their accounts, at a desk in Japanese and on a telephone in English. */
describe('Security', () => {
  let site: Site;
  let hanako: Person;
  let owner: Visitor;
  let phone: Visitor;

  beforeAll(async () => {
    site = await Site.shared();
    hanako = site.person(await site.customer({ like: 'minato' }), 'hanako');
    await hanako.signUp();
    owner = await site.visitor({ as: hanako });
    phone = await site.visitor({ as: hanako, width: 'phone', language: 'en' });
  }, 180_000);
  afterAll(() => site?.stop());

  const follow = async (mail: Mail, label: string): Promise<void> => {
    const [, link = ''] = new RegExp(`${label}\\s+(\\S+)`).exec(mail.text) ?? [];
    const { pathname, hash } = new URL(link);
    await phone.open(pathname + hash);
  };

  it('shows where one is logged in, and ends it there', async () => {
    await owner.open('/me/security');
    const devices = owner.page.getByRole('list', { name: 'ログイン中の端末' }).getByRole('listitem');
    await devices.nth(1).waitFor();
    await owner.sees('この端末');
    expect(await owner.faults()).toEqual([]);
    await phone.open('/me/security');
    await phone.heading('Security');
    expect(await phone.faults()).toEqual([]);
    await devices
      .getByRole('button', { name: /のログインを終了$/ })
      .first()
      .click();
    await owner.sees('ログインを終了しました。');
    await phone.open('/applications');
    await phone.heading('Log in');
  });

  it('takes a new password for the present one, and tells the person', async () => {
    await owner.open('/me/password');
    const [current, next] = [owner.field('現在のパスワード'), owner.field('新しいパスワード')];
    await current.fill('ikutsu ka no kotoba wo tsunageru');
    await next.fill(second);
    await owner.press('変更する');
    await owner.page.getByRole('alert').first().waitFor();
    expect(await owner.faults()).toEqual([]);
    await current.fill(password);
    await next.fill(second);
    await owner.press('変更する');
    await owner.sees('パスワードを変更しました。ほかの端末でのログインは終了しました。');
    await site.mailbox.next(hanako.email, subjects.changed);
  });

  it('helps who forgot it, on a telephone in English', async () => {
    await phone.open('/login');
    await phone.follow(/forgot/i);
    await phone.heading('Forgotten password');
    await phone.field('Subdomain').fill(hanako.customer.subdomain);
    await phone.field('Mail address').fill(hanako.email);
    expect(await phone.faults()).toEqual([]);
    await phone.press('Send the mail');
    await phone.heading('Check your mail');
    await follow(await site.mailbox.next(hanako.email, subjects.reset), '▼\\S+');
    await phone.page.locator('input[autocomplete="new-password"]').first().fill(third);
    expect(await phone.faults()).toEqual([]);
    await phone.press('Set the password');
    await phone.heading('Your new password is set');
    await phone.follow('To log-in');
    await phone.heading('Log in');
    await phone.field('Subdomain').fill(hanako.customer.subdomain);
    await phone.field('Mail address').fill(hanako.email);
    await phone.page.locator('#password').fill(third);
    await phone.press('Log in');
    await phone.arrivesAt('/');
    await owner.open('/applications');
    await owner.heading('ログイン');
  });

  it('freezes an account that nobody knows by the link in the mail about it, until an owner releases it', async () => {
    const jiro = site.person(hanako.customer, 'jiro');
    await jiro.signUp();
    await follow(
      await site.mailbox.next(hanako.customer.contractorMail, subjects.created, { count: 2 }),
      '▼心当たりがない場合のURL',
    );
    await phone.heading('Freeze the account');
    expect(await phone.faults()).toEqual([]);
    await phone.press('Freeze it');
    await phone.heading('The account is frozen');
    await expect(jiro.logIn()).rejects.toThrow('401');
    await owner.logIn(hanako, third);
    await owner.arrivesAt('/applications');
    await owner.open('/accounts');
    const row = owner.page.getByRole('listitem').filter({ hasText: jiro.email });
    await row.getByText('凍結中').waitFor();
    expect(await owner.faults()).toEqual([]);
    await row.getByRole('button', { name: /凍結解除$/ }).click();
    await owner.dialog().getByRole('button', { name: 'はい', exact: true }).click();
    await owner.page.getByText(/凍結を解除しました。$/).waitFor();
    await expect(jiro.logIn()).resolves.toBeDefined();
    await row.getByRole('button', { name: /2段階認証をリセット$/ }).click();
    await owner.dialog().getByRole('button', { name: 'はい', exact: true }).click();
    await owner.sees('このアカウントには、2段階認証が設定されていません。');
    expect(await owner.faults()).toEqual([]);
  });

  it('asks the contractor where no owner is left to decide', async () => {
    const alone = site.person(await site.customer({ like: 'chatonly' }), 'alone');
    await alone.signUp();
    const { contractorMail } = alone.customer;
    await follow(await site.mailbox.next(contractorMail, subjects.created), '▼心当たりがない場合のURL');
    await phone.press('Freeze it');
    await phone.heading('The account is frozen');
    await follow(await site.mailbox.next(contractorMail, subjects.decide), '▼アカウント確認URL');
    await phone.heading('Decide on a frozen account');
    expect(await phone.faults()).toEqual([]);
    await phone.press('Release it');
    await phone.heading('The account is released');
    await expect(alone.logIn()).resolves.toBeDefined();
  });
});
