import type { Locator } from 'playwright-core';
import { buffer } from 'node:stream/consumers';
import { widths } from './site/browser';
import { Site } from './site/site';
import type { Visitor } from './site/visitor';

/** 契約履歴 of a monthly contract: taken in in March, fewer users from April, more in May, a withdrawn wish in June. */
describe('The history of a contract', () => {
  let site: Site;
  let owner: Visitor;

  beforeAll(async () => {
    site = await Site.shared();
    const taro = site.person(await site.customer({ like: 'sumple' }), 'taro');
    await taro.signUp();
    const apply = async (at: string, users: number): Promise<string> => {
      await site.moveClock(at);
      const client = await taro.logIn();
      const { body } = await client.post<{ quoteId: string }>('/quotes', { product: 'neo', kind: 'users', users });
      const applied = await client.post<{ applicationId: string }>('/applications', { quoteId: body.quoteId });
      expect(applied).toMatchObject({ status: 201 });
      return applied.body.applicationId;
    };
    await apply('2027-03-10T10:00:00+09:00', 45);
    await apply('2027-05-15T10:00:00+09:00', 60);
    const last = await apply('2027-06-10T10:00:00+09:00', 50);
    expect(await (await taro.logIn()).delete(`/applications/${last}`)).toMatchObject({ status: 200 });
    owner = await site.visitor({ as: taro });
  }, 180_000);
  afterAll(() => site?.stop());

  const entries = (): Locator => owner.region('変更の履歴').locator('ol > li');
  const fill = (id: string, day: string): Promise<void> => owner.page.locator(`#${id}`).fill(day);
  /** The lines of the file that the button saves, and its name. */
  const saved = async (button: string): Promise<{ name: string; lines: string[] }> => {
    const [download] = await Promise.all([owner.page.waitForEvent('download'), owner.press(button)]);
    const file = (await buffer(await download.createReadStream())).toString('utf8');
    expect(file.startsWith('\uFEFF')).toBe(true);
    return { name: download.suggestedFilename(), lines: file.slice(1).trimEnd().split('\r\n') };
  };

  it('lists every change with before and after, and leads to its application', async () => {
    await owner.open('/contracts/neo?tab=history');
    await owner.sees('2027年5月15日（土） 適用', '2027年4月1日（木） 適用', '手続き：ネオ 太郎');
    expect(await entries().count()).toBe(3);
    expect(await entries().nth(1).innerText()).toMatch(/変更前[\s\S]*50 ユーザー[\s\S]*変更後[\s\S]*45 ユーザー/);
    expect(await entries().nth(2).getByText('KAPPJST1MB001').count()).toBe(1);
    await entries().nth(1).getByRole('link', { name: 'お申し込み内容を見る' }).click();
    await owner.heading('お申し込み内容');
    await owner.sees('適用済み');
  });

  it('narrows to kinds and to a period, and keeps both in the URL', async () => {
    await owner.open('/contracts/neo?tab=history');
    await owner.press('ユーザー契約数の変更');
    await entries().nth(2).waitFor({ state: 'detached' });
    await fill('from', '2027-05-01');
    await entries().nth(1).waitFor({ state: 'detached' });
    expect(owner.path).toBe('/contracts/neo?tab=history&kinds=users&from=2027-05-01');
    await owner.page.reload();
    await owner.sees('60 ユーザー');
    expect(await entries().count()).toBe(1);
    await fill('from', '2028-01-01');
    await owner.sees('条件に合う変更はありません。');
    await fill('to', '2027-12-31');
    await owner.sees(/期間の終わり「2027-12-31」/);
    await owner.press('絞り込みを解除');
    await entries().nth(2).waitFor();
    expect(await owner.faults()).toEqual([]);
  });

  it.each([
    ['2027-03-31', '50 ユーザー', '¥38,500'],
    ['2027-04-01', '45 ユーザー', '¥34,650'],
    ['2027-05-15', '60 ユーザー', '¥46,200'],
  ])('shows the contract as it was on %s', async (day, users, gross) => {
    await owner.open('/contracts/neo?tab=history');
    await fill('on', day);
    const sheet = owner.region('この日の契約内容');
    for (const words of [users, gross, '株式会社サンブルデータ', '月払い', '銀行振込'])
      await sheet.getByText(words).first().waitFor();
  });

  it('says since when there is a record, and that a day is still to come', async () => {
    await fill('on', '2020-01-01');
    await owner.sees(/2020年1月1日のご契約内容は記録されていません。記録は.*からあります。/);
    await fill('on', '2030-01-01');
    await owner.sees(/2030年1月1日はまだ来ていません/);
    expect(await owner.faults()).toEqual([]);
  });

  it('is saved as a file, as it is narrowed', async () => {
    await owner.open('/contracts/neo?tab=history&kinds=users&from=2027-04-01&to=2027-04-30');
    await owner.sees('45 ユーザー');
    const { name, lines } = await saved('CSVで保存');
    expect(name).toBe('contract-history-neo-from-2027-04-01-until-2027-04-30.csv');
    expect(lines[0]).toMatch(/^適用日,変更の種類,/);
    expect(lines.filter((line) => line.startsWith('2027-'))).toHaveLength(1);
  });

  it('applications are narrowed by state and saved, too', async () => {
    await owner.open('/applications');
    await owner.page.getByRole('button', { name: '取下げ', exact: true }).click();
    await owner.sees('60ユーザー → 50ユーザー');
    await owner.page.getByText('50ユーザー → 45ユーザー').waitFor({ state: 'detached' });
    expect(owner.path).toBe('/applications?states=withdrawn');
    expect(await owner.faults()).toEqual([]);
    const { lines } = await saved('CSVで保存');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(',取下げ,');
    await owner.page.getByRole('button', { name: '却下', exact: true }).click();
    await owner.page.getByRole('button', { name: '取下げ', exact: true }).click();
    await owner.sees('条件に合うお申し込みはありません。');
  });

  it.each([
    ['1280 px, dark', widths.desk, 'dark'],
    ['360 px', widths.phone, 'light'],
  ] as const)('can be read in English at %s', async (_name, viewport, colorScheme) => {
    await owner.page.setViewportSize(viewport);
    await owner.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await owner.page.evaluate(() => localStorage.setItem('csite.language', 'en'));
    await owner.open('/contracts/neo?tab=history&on=2027-04-01&kinds=users');
    await owner.sees('The contract on Thu, 1 Apr 2027', 'Changes', '45 users');
    expect(await owner.faults()).toEqual([]);
    const { lines } = await saved('Save as CSV');
    expect(lines[0]).toMatch(/^Effective on,Kind,/);
    await owner.open('/applications?kinds=users');
    await owner.sees('All applications');
    expect(await owner.faults()).toEqual([]);
  });
});
