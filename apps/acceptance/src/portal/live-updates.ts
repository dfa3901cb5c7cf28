import { eventually } from '../site/eventually';
import type { Person } from '../site/person';
import type { Visitor } from '../site/visitor';
import type { Portal } from './portal';

/** How often a tab opened a line of its own. */
const linesOf = ({ answers }: Visitor): number => answers.filter((answer) => answer === 'GET /events/stream 200').length;

const hasLine = (visitor: Visitor): Promise<number> =>
  eventually(
    () => Promise.resolve(linesOf(visitor)),
    (lines) => lines > 0,
  );

/** What others do, on pages that are open: seen without a reload. */
export const liveUpdates = (portal: () => Portal): void => {
  let miru: Person;
  let viewer: Visitor;
  let tab: Visitor;

  it('what others do is on an open page without a reload: an account, a notice', async () => {
    const { owner, site, minato, operator } = portal();
    await owner.page.evaluate(() => Object.assign(window, { isTheSamePage: true }));
    await owner.go('/accounts');
    await owner.sees('有効');
    miru = site.person(minato, 'miru');
    await miru.signUp();
    await owner.sees(miru.email);
    await owner.go('/notices');
    await owner.sees('ネットワーク機器の交換に伴うサービス停止のお知らせ（4月13日）');
    const title = `画面に現れるお知らせ ${minato.subdomain}`;
    const words = { kind: 'news', severity: 'normal', products: ['chatluck'], title: { ja: title }, body: { ja: '本文' } };
    expect(await operator.post('/ops/notices', words)).toMatchObject({ status: 201 });
    await owner.sees(title);
    expect(await owner.page.evaluate(() => 'isTheSamePage' in window)).toBe(true);
  });

  it('a viewer sees everything, what a colleague applies for as it happens, and why nothing can be changed', async () => {
    const { site, hanako } = portal();
    viewer = await site.visitor({ as: miru });
    await viewer.open('/contracts/neo/change');
    const off = viewer.page.getByRole('button', { name: 'お手続きへ進む' }).first();
    await off.waitFor();
    expect(await off.isDisabled()).toBe(true);
    expect(await viewer.complaintOf(off)).toContain('権限が必要です');
    await viewer.open('/contracts/neo/users?users=150');
    await viewer.sees('この内容ではお申し込みいただけません');
    expect(viewer.answers.some((answer) => answer.startsWith('POST /quotes'))).toBe(false);
    viewer.answers.length = 0;
    await viewer.open('/applications');
    await viewer.page.evaluate(() => Object.assign(window, { isTheSamePage: true }));
    await hasLine(viewer);
    tab = await viewer.anotherTab();
    await tab.page.clock.install();
    await tab.open('/contracts/neo');
    await tab.rest();
    const colleague = await hanako.logIn();
    const { body } = await colleague.post<{ quoteId: string }>('/quotes', { product: 'neo', kind: 'users', users: 177 });
    expect(await colleague.post('/applications', { quoteId: body.quoteId })).toMatchObject({ status: 201 });
    await viewer.sees(/177/);
    await tab.sees(/177/);
    expect(await viewer.page.evaluate(() => 'isTheSamePage' in window)).toBe(true);
    expect(linesOf(tab)).toBe(0);
    await viewer.go('/notices');
    await viewer.press('すべて既読にする');
    await viewer.page.locator('main li').getByText('未読').first().waitFor({ state: 'detached' });
    expect(await viewer.faults()).toEqual([]);
  });

  it('the other tab takes the line when one closes, says when nothing comes for long, and no longer once it does', async () => {
    await viewer.page.close();
    await hasLine(tab);
    await tab.page.route('**/events/stream', (route) => route.abort());
    await tab.page.clock.runFor('02:30');
    const down = '自動更新が止まっています。';
    const words = { ja: [down, '最新の内容を表示'], en: ['Updates do not come by themselves at the moment.', 'Show the latest'] };
    expect(await tab.faultsAllWays(words)).toEqual([]);
    await tab.page.unroute('**/events/stream');
    await tab.page.clock.runFor('01:00');
    await tab.page.getByText(down).waitFor({ state: 'detached' });
  });
};
