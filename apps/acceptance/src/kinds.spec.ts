import type { Locator } from 'playwright-core';
import { lookAt } from './site/looks';
import { addresses, subjects } from './site/mailbox';
import type { Customer, Person } from './site/person';
import { Site } from './site/site';
import type { Visitor } from './site/visitor';

/** Every kind of change on its screen, by a monthly customer with one product and an annual one with two. */
describe('The forms of all kinds', () => {
  let site: Site;
  let sumple: Customer;
  let taro: Person;
  let monthly: Visitor;
  let annual: Visitor;

  beforeAll(async () => {
    site = await Site.shared();
    await site.moveClock('2025-11-10T10:00:00+09:00'); // in the renewal window of the annual customer
    sumple = await site.customer({ like: 'sumple' });
    taro = site.person(sumple, 'taro');
    monthly = await inside(taro);
    annual = await inside(site.person(await site.customer({ like: 'minato' }), 'hanako'));
  }, 180_000);
  afterAll(() => site?.stop());

  const inside = async (person: Person): Promise<Visitor> => {
    await person.signUp();
    return site.visitor({ as: person });
  };
  const choice = (visitor: Visitor, group: string, name: string | RegExp): Locator =>
    visitor.page.getByRole('group', { name: group }).getByLabel(name, { exact: true });
  const apply = async (visitor: Visitor, button = '申し込む'): Promise<void> => {
    await visitor.page.getByRole('button', { name: button, exact: true }).click();
    await visitor.page.waitForFunction(() => {
      const dialog = document.querySelector('[role=dialog]');
      return dialog !== null && getComputedStyle(dialog).opacity === '1';
    });
    expect(await visitor.faults()).toEqual([]);
    await visitor.dialog().getByRole('button', { name: 'はい', exact: true }).click();
    await visitor.heading('お申し込みを受け付けました');
  };

  it('⑥ has an entry for each, with what the contract has now', async () => {
    await monthly.open('/contracts/neo/change');
    await monthly.sees(
      '現在：50 ユーザー',
      /現在：.*AppSuite IUS/,
      '現在：増設なし',
      '現在：月払い・銀行振込',
      /現在：株式会社サンブルデータ/,
    );
    const entries = monthly.page.locator('main').getByRole('link', { name: 'お手続きへ進む' });
    expect(await entries.count()).toBe(6);
    expect(await monthly.faults()).toEqual([]);
  });

  it('options are ticked, quoted at once, and applied for together', async () => {
    await monthly.follow('サービス/オプションのお手続き：お手続きへ進む');
    await choice(monthly, 'ご契約するオプション', 'バックアップオプション(月次)').check();
    await choice(monthly, 'ご契約するオプション', 'IPアドレス制限オプション(月次)').check();
    // 35,000 + 5,000 + 3,000 = 43,000, tax 4,300
    await monthly.sees('¥47,300', '受付と同時に適用されるため、取下げはできません');
    await apply(monthly);
    await monthly.sees('適用済み');
  });

  it('what was added stands in the way of a removal in the same month, and says so beside each box', async () => {
    await monthly.open('/contracts/neo/options');
    const held = choice(monthly, 'ご契約するオプション', "desknet's クラウド AppSuite IUS(月次)");
    await held.waitFor();
    expect(await held.isDisabled()).toBe(true);
    expect(await monthly.complaintOf(held)).toContain('数量 50（ユーザー契約数と同じ）');
    expect(await monthly.complaintOf(held)).toMatch(/追加された月|今月|当月|同じ月/);
  });

  it('a dearer plan replaces the present one', async () => {
    await monthly.open('/contracts/neo/plan');
    await choice(monthly, '変更後のプラン', "desknet's クラウド NEO プレミアム(月次)").check();
    // 50 × (600 + 300) + 8,000 = 53,000, tax 5,300
    await monthly.sees('¥58,300', '+¥11,000');
    await apply(monthly);
    await monthly.open('/contracts/neo?tab=history');
    await monthly.sees(
      'プランの変更',
      "desknet's クラウド NEO プレミアム(月次)",
      'サービス/オプションの変更',
      'IPアドレス制限オプション(月次)',
    );
  });

  it('added disk is counted in units and shown in GB', async () => {
    await monthly.open('/contracts/neo');
    await monthly.follow('推移と見込みを見る');
    await monthly.sees('過去13か月の推移', '今後の見込み');
    expect(await monthly.faults()).toEqual([]);
    await monthly.follow('ディスク増設を見積もる');
    await monthly.page.locator('#units').fill('３');
    await monthly.sees('50 GB → 80 GB', '30 GB（3 単位）', '¥61,600');
    await apply(monthly);
    await monthly.open('/contracts/neo');
    await monthly.sees('30 GB（3 単位）');
    expect(await monthly.faults()).toEqual([]);
  });

  it('④ of ご登録情報メニュー leads to the terms: pairs that are not sold say why', async () => {
    await monthly.page.getByRole('button', { name: 'ご登録情報' }).click();
    await monthly.page.getByRole('menuitem', { name: 'ご契約種別・お支払い方法変更' }).click();
    await monthly.follow("desknet's NEO：お手続きへ進む");
    const debit = choice(monthly, '年間一括払い', '口座振替');
    await debit.waitFor();
    expect(monthly.path).toBe('/contracts/neo/terms');
    expect(await debit.isDisabled()).toBe(true);
    expect(await monthly.complaintOf(debit)).toContain('年間一括払いのご契約では口座振替をご利用いただけません');
    await choice(monthly, '年間一括払い', 'クレジットカード決済').check();
    await monthly.sees('2025年12月1日（月）', /担当者が受け付けるまで（最長 2025年11月20日/, '¥739,200');
    await apply(monthly);
    await monthly.sees('申請中', /担当者が内容を確認したうえで適用されます/, sumple.contractorMail, taro.email);
    const receipt = await site.mailbox.next(taro.email, subjects.receipt, { count: 4 });
    expect([addresses(receipt.to), addresses(receipt.cc)]).toEqual([[sumple.contractorMail], [taro.email]]);
    expect(receipt.text).toContain('年間一括払い');
  });

  it('what is open leads back to its form, filled in, and is replaced; that one is taken back', async () => {
    await monthly.follow('お申し込み内容を見る');
    await monthly.follow('変更する');
    await monthly.sees('お申し込み中の変更があります');
    expect(await choice(monthly, '年間一括払い', 'クレジットカード決済').isChecked()).toBe(true);
    await choice(monthly, '月払い', '口座振替').check();
    await monthly.sees('2025年12月分');
    await apply(monthly, '置き換えて申し込む');
    await monthly.open('/contracts/neo/change');
    await monthly.follow(/お申し込み中：月払い・銀行振込 → 月払い・口座振替/);
    await monthly.press('取り下げる');
    await monthly.dialog().getByRole('button', { name: 'はい', exact: true }).click();
    await monthly.sees('お申し込みを取り下げました。');
  });

  it('a company name takes half-width kana, and waits for the vendor', async () => {
    await monthly.open('/contracts/neo/legal-name');
    await monthly.field('新しい会社名').fill('株式会社サンプルデータ');
    await monthly.field('フリガナ').fill('ｶﾌﾞｼｷｶﾞｲｼｬｻﾝﾌﾟﾙﾃﾞｰﾀ');
    await monthly.sees('「カブシキガイシャサンプルデータ」として登録されます。', '担当者の確認後に適用されます。');
    await apply(monthly);
    await monthly.sees('申請中', '株式会社サンプルデータ');
  });

  it('with two products ④ asks for which', async () => {
    await annual.open('/customer/terms');
    await annual.sees(/製品をお選びください。/);
    await annual.follow('ChatLuck：お手続きへ進む');
    await annual.arrivesAt('/contracts/chatluck/terms');
  });

  it('an annual contract says when it renews and with what, applications included', async () => {
    await annual.open('/contracts/neo');
    await annual.sees('口座振替', '2026年1月1日（木）', /申し込みがなければ、上記の内容で自動的に更新されます/);
    await annual.open('/contracts/neo/users?users=115');
    await annual.sees('2026年1月1日（木）');
    await apply(annual);
    await annual.open('/contracts/neo');
    const renewal = annual.region('ご契約の更新');
    // 115 × 400 × 12 = 552,000, tax 55,200
    for (const words of ['次のお申し込みを含めた内容で更新されます。', '¥607,200', '予定'])
      await renewal.getByText(words).first().waitFor();
    expect(await annual.faults()).toEqual([]);
  });

  it.each([
    '/contracts/neo/change',
    '/contracts/neo/options?options=KBKUJST1MB001:1',
    '/contracts/neo/plan?code=KNEOPRE1MB001',
    '/contracts/neo/disk?units=2',
    '/contracts/neo/terms?contractType=monthly&paymentMethod=credit-card',
    '/contracts/neo/legal-name',
    '/customer/terms',
    '/contracts/neo',
  ])('%s can be read on a telephone, in English and in the dark', async (path) => {
    await lookAt(annual.page, { width: 'phone', colorScheme: 'dark', language: 'en' });
    await annual.go(path);
    await annual.rest();
    expect(await annual.faults()).toEqual([]);
  });
});
