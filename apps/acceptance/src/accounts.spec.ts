import { type Width, widths } from './site/browser';
import { subjects } from './site/mailbox';
import { password, type Person } from './site/person';
import { Site } from './site/site';
import type { Visitor } from './site/visitor';

/** アカウント管理, as the manual describes it, from the invitation to the deletion. */
describe('Accounts', () => {
  let site: Site;
  let owner: Visitor;
  let hanako: Person;
  let jiro: Person;

  beforeAll(async () => {
    site = await Site.shared();
    const minato = await site.customer({ like: 'minato' });
    hanako = site.person(minato, 'hanako');
    jiro = site.person(minato, 'jiro');
    await hanako.signUp();
    owner = await site.visitor({ as: hanako });
  }, 180_000);
  afterAll(() => site?.stop());

  const row = (email: string) => owner.page.getByRole('listitem').filter({ hasText: email });
  const colour = (email: string): Promise<string> => row(email).evaluate((element) => getComputedStyle(element).backgroundColor);
  const opened = async (link: string | undefined, width?: Width): Promise<Visitor> => {
    const { pathname, hash } = new URL(link ?? '');
    const visitor = await site.visitor({ width });
    await visitor.open(pathname + hash);
    return visitor;
  };

  it('are reached from the menu, and list the own one in white', async () => {
    await owner.open('/accounts');
    await owner.heading('アカウント管理');
    await row(hanako.email).getByText('有効').waitFor();
    expect(await colour(hanako.email)).toBe('rgb(255, 255, 255)');
    expect(await owner.faults()).toEqual([]);
  });

  it('are added by アカウント追加 and 申込メール送信: yellow-green until the password is set', async () => {
    await owner.follow('アカウント追加');
    await owner.press('申込メール送信');
    expect(await owner.complaintOf(owner.field('ユーザー名'))).toContain('ユーザー名を入力してください。');
    await owner.field('ユーザー名').fill('港 次郎');
    await owner.field('メールアドレス').fill(jiro.email);
    await owner.page.getByLabel('権限').selectOption('manager');
    expect(await owner.faults()).toEqual([]);
    await owner.press('申込メール送信');
    await owner.sees(`${jiro.email} に、件名「アカウント追加のお申込みを受け付けました」のメールを送信しました。`);
    await row(jiro.email).getByText('招待中').waitFor();
    expect(await colour(jiro.email)).toBe('rgb(227, 244, 180)');
    expect(await owner.faults()).toEqual([]);
  });

  it('メール再送信 voids the link of the first mail', async () => {
    const first = await site.mailbox.next(jiro.email, subjects.invitation);
    expect(first.text).toContain('▼アカウント追加URL');
    await owner.press('港 次郎 さんにメール再送信');
    await owner.sees(/案内メールを再送信しました/);
    await site.mailbox.next(jiro.email, subjects.invitation, { count: 2 });
    const old = await opened(first.links[0]);
    await old.heading('このURLは有効期限が切れています');
    expect(await old.faults()).toEqual([]);
  });

  it('become active where the invitee sets a password, on a narrow screen too', async () => {
    const mail = await site.mailbox.next(jiro.email, subjects.invitation, { count: 2 });
    const invitee = await opened(mail.links[0], 'phone');
    await invitee.heading('アカウントの追加');
    await invitee.field('新しいパスワード').fill('minatominatominato');
    await invitee.press('設定する');
    await invitee.sees(/推測されやすい/);
    expect(await invitee.faults()).toEqual([]);
    await invitee.field('新しいパスワード').fill(password);
    await invitee.press('設定する');
    await invitee.heading('アカウントの追加が完了しました');
    await invitee.follow('ログイン画面へ');
    await invitee.logIn(jiro);
    await invitee.arrivesAt('/');
    await owner.open('/accounts');
    await row(jiro.email).getByText('有効').waitFor();
    expect(await colour(jiro.email)).toBe('rgb(255, 255, 255)');
  });

  it('are not for a manager to see or change', async () => {
    const manager = await site.visitor({ width: 'phone', as: jiro });
    await manager.open('/accounts');
    await manager.sees(/この操作は、現在の権限「契約管理」では行えません/);
    expect(await manager.faults()).toEqual([]);
  });

  it('the last owner cannot be lowered, and the screen says why', async () => {
    await row(hanako.email).getByRole('combobox').selectOption('viewer');
    await owner.dialog().getByRole('button', { name: 'はい' }).click();
    await owner.sees(/最後の所有者のため/);
    expect(await owner.faults()).toEqual([]);
  });

  it('that are deleted are out within a second, and cannot come back', async () => {
    const client = await jiro.logIn();
    expect((await client.get('/me')).status).toBe(200);
    await owner.page.setViewportSize(widths.phone);
    await owner.press('港 次郎 さんを削除');
    expect(await owner.faults()).toEqual([]);
    await owner.dialog().getByRole('button', { name: 'はい' }).click();
    await owner.sees('港 次郎 のアカウントを削除しました。');
    await row(jiro.email).waitFor({ state: 'detached' });
    expect((await client.get('/me')).status).toBe(401);
    await expect(jiro.session()).rejects.toThrow('401');
    expect(await owner.faults()).toEqual([]);
  });

  it('have left in 操作履歴 who did what to whom, narrowed by a name, and in English on a telephone', async () => {
    await owner.page.setViewportSize(widths.desk);
    await owner.open('/audit');
    await owner.heading('操作履歴');
    await owner.field('操作した方・対象の方').fill('次郎');
    await owner.press('絞り込む');
    const removed = owner.page.getByRole('listitem').filter({ has: owner.page.getByRole('heading', { name: 'アカウント削除' }) });
    await removed.getByText('対象：港 次郎').waitFor();
    await removed.getByRole('row', { name: '権限 契約管理' }).waitFor();
    expect(await owner.faults()).toEqual([]);
    const phone = await site.visitor({ as: hanako, width: 'phone', language: 'en' });
    await phone.open('/audit?groups=accounts');
    await phone.sees('Account deleted');
    await phone.page.getByRole('row', { name: 'Role contract manager' }).first().waitFor();
    expect(await phone.faults()).toEqual([]);
  });
});
