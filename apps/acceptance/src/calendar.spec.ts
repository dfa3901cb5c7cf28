import { widths } from './site/browser';
import { Site } from './site/site';
import type { Visitor } from './site/visitor';

interface Quoted {
  readonly quoteId: string;
}

/** 変更カレンダー as a person and a calendar program see it. */
describe('The change calendar', () => {
  let site: Site;
  let owner: Visitor;

  beforeAll(async () => {
    site = await Site.shared();
    await site.moveClock('2025-06-15T10:00:00+09:00');
    const hanako = site.person(await site.customer({ like: 'minato' }), 'hanako');
    await hanako.signUp();
    const api = await hanako.logIn();
    const { body } = await api.post<Quoted>('/quotes', { product: 'chatluck', kind: 'users', users: 28 });
    expect(await api.post('/applications', { quoteId: body.quoteId })).toMatchObject({ status: 201 });
    owner = await site.visitor({ as: hanako });
  }, 180_000);
  afterAll(() => site?.stop());

  const list = (): ReturnType<Visitor['region']> => owner.region('一覧（12か月）');
  const feed = (path: string): Promise<Response> => fetch(path);

  it('is reached from TOP, opens on the month of the day, and shows it as a month and as a list', async () => {
    await owner.follow('変更カレンダー');
    await owner.heading('変更カレンダー');
    await owner.sees('2025年6月');
    const month = owner.region('月表示');
    await month.getByRole('link', { name: '取下げ期限：30ユーザー → 28ユーザー' }).waitFor();
    expect(await month.locator('td[aria-current=date]').innerText()).toContain('15');
    for (const words of ['適用：30ユーザー → 28ユーザー', '更新手続き期間の開始', 'ご契約の自動更新'])
      await list().getByRole('link', { name: words, exact: true }).waitFor();
    expect(await owner.faults()).toEqual([]);
  });

  it('leads from an entry to the form that replaces its application', async () => {
    await list().getByRole('link', { name: '内容を変更する：適用：30ユーザー → 28ユーザー' }).click();
    await owner.heading('ユーザー契約数');
    expect(owner.path).toBe('/contracts/chatluck/users?users=28');
    await owner.sees('置き換えて申し込む');
  });

  it('is read by a calendar program at its address, until that is ended', async () => {
    await owner.open('/calendar');
    await owner.press('アドレスを発行する');
    const url = await owner.field('カレンダーのアドレス').inputValue();
    const answer = await feed(url);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect((await answer.text()).replaceAll('\r\n ', '')).toContain('SUMMARY:適用：30ユーザー → 28ユーザー（ChatLuck）');
    expect(await owner.faults()).toEqual([]);

    await owner.press('アドレスを無効にする');
    await owner.dialog().getByRole('button', { name: 'はい' }).click();
    await owner.sees('アドレスを無効にしました。');
    expect((await feed(url)).status).toBe(404);
    expect(site.said).not.toContain(new URL(url).pathname);
  });

  it('takes an application back, and shows it no longer', async () => {
    await owner.page.setViewportSize(widths.phone);
    await list().getByRole('button', { name: '取り下げる：適用：30ユーザー → 28ユーザー' }).click();
    await owner.dialog().getByRole('button', { name: 'はい' }).click();
    await owner.sees('お申し込みを取り下げました。');
    await list().getByText('30ユーザー → 28ユーザー').first().waitFor({ state: 'detached' });
    expect(await owner.faults()).toEqual([]);
  });

  it('can be walked through with the keyboard', async () => {
    await owner.page.setViewportSize(widths.desk);
    await owner.page.getByRole('button', { name: '次の月' }).focus();
    // The list names the months to come too: only the one between the arrows is the one that is shown.
    for (const month of [7, 8, 9, 10, 11]) {
      await owner.page.keyboard.press('Enter');
      await owner.page.locator('[aria-live=polite]').getByText(`2025年${month}月`, { exact: true }).waitFor();
    }
    const link = owner.region('月表示').getByRole('link', { name: '更新手続き期間の開始' });
    for (let stops = 0; stops < 12; stops += 1) {
      await owner.page.keyboard.press('Tab');
      if (await link.evaluate((element) => element === document.activeElement)) break;
    }
    await owner.page.keyboard.press('Enter');
    await owner.arrivesAt('/contracts/neo');
  });
});
