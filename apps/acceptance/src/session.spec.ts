import type { Customer, Person } from './site/person';
import { Site } from './site/site';
import type { Visitor } from './site/visitor';

const minutes = (count: number): Temporal.Duration => Temporal.Duration.from({ minutes: count });

/** Being in: how a person gets in, stays in without noticing, and gets out; and what each of them finds. */
describe('A session', () => {
  let site: Site;
  let minato: Customer;
  let hanako: Person;
  /** Hanako, who stays. */
  let inside: Visitor;
  let clock = Temporal.Now.instant();

  beforeAll(async () => {
    site = await Site.shared();
    minato = await site.customer({ like: 'minato' });
    hanako = site.person(minato, 'hanako');
    await hanako.signUp();
  }, 180_000);
  afterAll(() => site?.stop());

  const later = async (by: Temporal.Duration): Promise<void> => {
    clock = clock.add(by);
    await site.moveClock(clock.toString());
  };

  it('is refused with the same sentence for a wrong password, mail and subdomain', async () => {
    const stranger = await site.visitor();
    await stranger.open('/login');
    const sentence = 'サブドメイン、メールアドレス、パスワードのいずれかが正しくありません。';
    const nobody = site.person(minato, 'nobody');
    const elsewhere = site.person(await site.customer(), hanako.email);
    for (const [person, secret] of [[hanako, 'not the password at all'] as const, [nobody] as const, [elsewhere] as const]) {
      await stranger.logIn(person, secret);
      await stranger.sees(sentence);
    }
    expect(stranger.path).toBe('/login');
    expect(await stranger.faults()).toEqual([]);
  });

  it('asks for what is missing without asking the server', async () => {
    const stranger = await site.visitor();
    await stranger.open('/login');
    await stranger.press('ログイン');
    await stranger.sees('サブドメインを入力してください。', 'パスワードを入力してください。');
    expect(stranger.answers.some((answer) => answer.startsWith('POST'))).toBe(false);
  });

  it('leads to the page asked for, and never to another site', async () => {
    const visitor = await site.visitor();
    await visitor.enter(hanako, '/contracts/neo/users?users=130');
    expect(await visitor.page.locator('#users').inputValue()).toBe('130');
    const lured = await site.visitor();
    await lured.open('/login?next=//evil.example/');
    await lured.logIn(hanako);
    await lured.sees('みなと商事株式会社 様');
    expect(lured.path).toBe('/');
  });

  it('is renewed without a word, and the page comes to rest', async () => {
    inside = await site.visitor({ as: hanako });
    await inside.leave();
    inside.answers.length = 0;
    await later(minutes(6));
    await inside.open('/customer');
    await inside.sees(minato.contractorMail);
    await inside.rest();
    expect(inside.answers.filter((answer) => answer === 'POST /sessions/refresh 201')).toHaveLength(1);
    expect(inside.answers.filter((answer) => answer.endsWith(' 401')).length).toBeGreaterThan(0);
    expect(await inside.faults()).toEqual([]);
  });

  it('is renewed for two tabs that meet its expiry together, and neither is logged out', async () => {
    const one = inside;
    const two = await one.anotherTab();
    await one.leave();
    one.answers.length = 0;
    await later(minutes(6));
    await Promise.all([one.open('/contracts/neo'), two.open('/contracts/chatluck')]);
    await Promise.all([one.sees('¥633,600'), two.sees('¥9,900')]);
    await Promise.all([one.rest(), two.rest()]);
    const renewals = [...one.answers, ...two.answers].filter((answer) => answer.startsWith('POST /sessions/refresh'));
    // Tabs learn of each other's renewal through localStorage, which a browser hands on in its own time: a second one does no harm.
    expect(new Set(renewals)).toEqual(new Set(['POST /sessions/refresh 201']));
    expect(renewals.length).toBeLessThanOrEqual(2);
    await two.page.close();
  });

  it('that is over leads to the log-in, says so, and back to where the person was', async () => {
    const visitor = inside;
    const address = visitor.page.locator('#email');
    await visitor.open('/accounts/new');
    await visitor.field('ユーザー名').fill('港 次郎');
    await visitor.page.getByLabel('権限').selectOption('manager');
    await visitor.open('/customer/email');
    await address.fill('atarashii@minato.example');
    await visitor.open('/customer/edit');
    const phone = visitor.page.locator('#tel');
    await phone.fill('03-1111-2222');
    visitor.answers.length = 0;
    await later(Temporal.Duration.from({ hours: 24 * 8 }));
    // Nobody touches it: its line says that the session is over.
    await visitor.sees('セッションの有効期限が切れました。もう一度ログインすると、元の画面に戻ります。');
    await visitor.rest();
    const renewals = visitor.answers.filter((answer) => answer.startsWith('POST /sessions/refresh'));
    expect(new Set(renewals)).toEqual(new Set(['POST /sessions/refresh 401']));
    // Once; the line may be tried again while the page of the log-in is on its way.
    expect(renewals.length).toBeLessThanOrEqual(2);
    await visitor.logIn(hanako);
    // What was typed is there again, for nobody else.
    await visitor.sees('前回の入力内容を復元しました。まだ保存されていません。');
    expect([visitor.path, await phone.inputValue()]).toEqual(['/customer/edit', '03-1111-2222']);
    await visitor.open('/customer/email');
    await visitor.sees('前回の入力内容を復元しました。まだ送信されていません。');
    expect(await address.inputValue()).toBe('atarashii@minato.example');
    await visitor.open('/accounts/new');
    await visitor.sees('前回の入力内容を復元しました。');
    const invitee = [visitor.field('ユーザー名'), address, visitor.page.getByLabel('権限')];
    expect(await Promise.all(invitee.map((field) => field.inputValue()))).toEqual(['港 次郎', '', 'manager']);
  });

  it('that is over leaves notices readable where they are', async () => {
    const visitor = await site.visitor({ as: hanako });
    await later(Temporal.Duration.from({ hours: 24 * 8 }));
    await visitor.open('/notices');
    await visitor.page.getByRole('link', { name: 'ログイン', exact: true }).waitFor();
    await visitor.sees('ChatLuck ご利用アンケートのお願い');
    expect(visitor.path).toBe('/notices');
  });

  it('ends by ログアウト, in every tab', async () => {
    const visitor = await site.visitor({ as: hanako });
    const other = await visitor.anotherTab();
    await other.open('/customer');
    await visitor.press(`${minato.customerNumber}：みなと商事株式会社 様`);
    await visitor.sees(hanako.email, '所有者');
    await visitor.page.getByRole('menuitem', { name: 'ログアウト' }).click();
    await visitor.sees('ログアウトしました。');
    await visitor.open('/');
    expect(visitor.path).toBe('/login');
    // Nobody touches it: its line says that the session is over.
    await other.heading('ログイン');
  });
});
