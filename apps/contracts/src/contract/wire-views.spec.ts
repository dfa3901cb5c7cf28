import {
  type ApplicationView,
  GetApplication,
  GetCatalogue,
  GetContract,
  GetCustomer,
  GetOverview,
  ListApplications,
  ListContractHistory,
  ListContracts,
  type QuoteView,
  WithdrawApplication,
} from '@csite/protocol';
import type { Outgoing } from '@csite/messaging';
import { ContractsWorld, numbers } from '../test/contracts.world';
import { sampleCatalogue } from '../test/sample-market';

/** What clients build on: one example of each view, to the letter. A change here is a change of the wire. */
describe('the views of contracts', () => {
  let site: ContractsWorld;
  let owner: Outgoing;
  let quote: QuoteView;
  let scheduled: ApplicationView;
  beforeAll(async () => {
    site = await ContractsWorld.start('2025-03-10T10:00:00+09:00');
    owner = await site.as(numbers.monthly);
    quote = await site.quote(45, owner);
    scheduled = await site.submit(quote.quoteId, owner);
  });
  afterAll(() => site.stop());

  /** Ids differ from run to run; nothing else does. */
  const letters = (view: unknown): unknown =>
    JSON.parse(JSON.stringify(view).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '(id)'));

  const neo = { ja: "desknet's クラウド NEO IUS(月次)", en: "desknet's Cloud NEO IUS (monthly)" };
  const appSuite = { ja: "desknet's クラウド AppSuite IUS(月次)", en: "desknet's Cloud AppSuite IUS (monthly)" };
  const linesOf = (quantity: number): object[] => [
    { code: 'KNEOJST1MB001', kind: 'plan', name: neo, unit: 'user', quantity, unitPrice: 400, amount: quantity * 400 },
    { code: 'KAPPJST1MB001', kind: 'option', name: appSuite, unit: 'user', quantity, unitPrice: 300, amount: quantity * 300 },
  ];
  const before = { net: 35_000, tax: 3_500, gross: 38_500, period: 'month' };
  const after = { net: 31_500, tax: 3_150, gross: 34_650, period: 'month' };
  const productName = { ja: "desknet's NEO", en: "desknet's NEO" };
  const standing = {
    company: '株式会社サンブルデータ',
    companyKana: 'カブシキガイシャサンブルデータ',
    contractType: 'monthly',
    paymentMethod: 'bank-transfer',
  };
  const change = {
    product: 'neo',
    productName,
    kind: 'users',
    direction: 'reduction',
    asked: { kind: 'users', users: 45 },
    before: { ...standing, users: 50, lines: linesOf(50), perPeriod: before },
    after: { ...standing, users: 45, lines: linesOf(45), perPeriod: after },
    effectiveOn: '2025-04-01',
    withdrawUntil: '2025-03-20T23:59:59.000+09:00',
    firstBilledIn: '2025-04',
    transition: { net: 0, tax: 0, gross: 0 },
    charges: [],
    perPeriod: after,
    reasons: [
      {
        code: 'change.effective-on',
        ja: '2025年4月1日から適用されます。2025年3月20日 23:59:59まで取り下げできます。',
        en: 'It takes effect on 2025-04-01 and can be withdrawn until 2025-03-20 23:59:59 JST.',
      },
    ],
  };
  const application = {
    ...change,
    applicationId: '(id)',
    quoteId: '(id)',
    applicant: { accountId: '(id)', name: '山田太郎', email: 'taro@example.jp' },
    submittedAt: '2025-03-10T10:00:00.000+09:00',
  };
  const summary = {
    applicationId: '(id)',
    product: 'neo',
    productName,
    kind: 'users',
    direction: 'reduction',
    summary: { ja: '50ユーザー → 45ユーザー', en: '50 users → 45 users' },
    effectiveOn: '2025-04-01',
    withdrawUntil: '2025-03-20T23:59:59.000+09:00',
    submittedAt: '2025-03-10T10:00:00.000+09:00',
  };
  const contractSummary = {
    contractId: '(id)',
    product: 'neo',
    productName,
    subdomain: 'sumple',
    environmentUrl: 'https://sumple.dn-cloud.com/cgi-bin/dneo/dneo.cgi',
    contractType: 'monthly',
    paymentMethod: 'bank-transfer',
    term: { from: '2022-04-01' },
    lines: linesOf(50),
    users: 50,
    perPeriod: before,
    version: 1,
  };
  const open = {
    code: 'application.open-exists',
    ja: '「50ユーザー → 45ユーザー」（2025年4月1日適用予定）をお申し込み済みです。先に取り下げるか、置き換えてください。',
    en: '"50 users → 45 users" (effective 2025-04-01) is open. Withdraw or replace it first.',
  };
  const noLowerPlan = { code: 'plan.none', ja: '下位のプランはありません。', en: 'There is no lower plan.' };
  const noDisk = { code: 'disk.none', ja: '増設されていません。', en: 'Nothing was added.' };
  const terms = [
    {
      contractType: 'monthly',
      paymentMethod: 'bank-transfer',
      allowed: false,
      reason: {
        code: 'terms.unchanged',
        ja: '現在のご契約（月払い・銀行振込）と同じです。異なる組み合わせを選択してください。',
        en: 'The contract is monthly, bank transfer already. Choose another combination.',
      },
    },
    { contractType: 'monthly', paymentMethod: 'account-debit', allowed: true },
    { contractType: 'monthly', paymentMethod: 'credit-card', allowed: true },
    { contractType: 'annual', paymentMethod: 'bank-transfer', allowed: true },
    {
      contractType: 'annual',
      paymentMethod: 'account-debit',
      allowed: false,
      reason: {
        code: 'terms.payment-not-allowed',
        ja: '年間一括払いのご契約では口座振替をご利用いただけません。別のお支払い方法を選択してください。',
        en: 'A contract that is annual cannot be paid by account debit. Choose another payment method.',
      },
    },
    { contractType: 'annual', paymentMethod: 'credit-card', allowed: true },
  ];
  const contract = {
    ...contractSummary,
    startedOn: '2022-04-01',
    usersInUse: 42,
    disk: { capacityBytes: 53_687_091_200, usedBytes: 33_715_493_274, measuredAt: '2025-03-10T10:00:00.000+09:00' },
    openApplications: [{ ...summary, state: 'scheduled', withdrawable: true }],
    actions: [
      { kind: 'users', direction: 'increase', allowed: false, reason: open, min: 51, max: 1_000_000, step: 1 },
      { kind: 'users', direction: 'reduction', allowed: false, reason: open, min: 42, max: 49, step: 1 },
      { kind: 'options', direction: 'increase', allowed: true, codes: ['KBKUJST1MB001', 'KIPRJST1MB001'] },
      { kind: 'options', direction: 'reduction', allowed: true, codes: ['KAPPJST1MB001'] },
      { kind: 'plan', direction: 'increase', allowed: true, codes: ['KNEOPRE1MB001'] },
      { kind: 'plan', direction: 'reduction', allowed: false, reason: noLowerPlan },
      { kind: 'disk', direction: 'increase', allowed: true, min: 1, max: 1024, step: 1 },
      { kind: 'disk', direction: 'reduction', allowed: false, reason: noDisk },
      { kind: 'terms', direction: 'neutral', allowed: true, terms },
      { kind: 'legal-name', direction: 'neutral', allowed: true },
    ],
  };

  it('quote.create', () => {
    expect(letters(quote)).toEqual({
      ...change,
      quoteId: '(id)',
      acceptance: 'automatic',
      expiresAt: '2025-03-10T10:30:00.000+09:00',
    });
  });

  it('application.submit and application.get', async () => {
    const { applicationId } = scheduled;
    const view = { ...application, state: 'scheduled', withdrawable: true, version: 2 };

    expect(letters(scheduled)).toEqual(view);
    expect(letters(await site.world.bus.ask(GetApplication, { applicationId }, owner))).toEqual(view);
  });

  it('application.list', async () => {
    expect(letters(await site.world.bus.ask(ListApplications, {}, owner))).toEqual({
      items: [{ ...summary, state: 'scheduled', withdrawable: true }],
    });
    const none = await site.world.bus.ask(ListApplications, { product: 'chatluck', states: ['applied'] }, owner);
    expect(none).toEqual({ items: [] });
  });

  it('contract.get, contract.list and overview.get', async () => {
    expect(letters(await site.world.bus.ask(GetContract, { product: 'neo' }, owner))).toEqual(contract);
    expect(letters(await site.world.bus.ask(ListContracts, {}, owner))).toEqual({ items: [contractSummary] });
    expect(letters(await site.world.bus.ask(GetOverview, {}, owner))).toEqual({
      customer: { customerId: '(id)', customerNumber: 'A12345678', company: '株式会社サンブルデータ' },
      products: [{ ...contract, forecast: { outlook: 'unknown' } }],
      nextInvoice: { issuedOn: '2025-04-01', net: 31_500, tax: 3_150, gross: 34_650 },
    });
  });

  it('contract.history', async () => {
    expect(letters(await site.world.bus.ask(ListContractHistory, { product: 'neo' }, owner))).toEqual({
      items: [
        {
          historyId: '(id)',
          kind: 'import',
          effectiveOn: '2025-03-10',
          after: { ...standing, users: 50, lines: linesOf(50), perPeriod: before },
          actor: { name: '株式会社ネオジャパン' },
          recordedAt: '2025-03-10T10:00:00.000+09:00',
        },
      ],
    });
  });

  it('customer.get', async () => {
    expect(letters(await site.world.bus.ask(GetCustomer, {}, owner))).toEqual({
      customerId: '(id)',
      customerNumber: 'A12345678',
      channel: 'direct',
      contractor: {
        company: '株式会社サンブルデータ',
        companyKana: 'カブシキガイシャサンブルデータ',
        department: '情報システム室',
        name: 'ネオ 太郎',
        nameKana: 'ネオ タロウ',
        postalCode: '2208110',
        prefecture: '神奈川県',
        city: '横浜市西区',
        street: 'みなとみらい2-2-1',
        building: '横浜ランドマークタワー10階',
        tel: '045-640-5910',
        fax: '',
        email: 'info@sumple-data.example',
      },
      environments: [{ product: 'neo', subdomain: 'sumple', url: 'https://sumple.dn-cloud.com/cgi-bin/dneo/dneo.cgi' }],
      version: 1,
    });
  });

  it('catalogue.get: what was imported, the policy in words', async () => {
    const { policy, ...rest } = await site.world.bus.ask(GetCatalogue, {});
    const { products, vendor } = sampleCatalogue();

    expect(rest).toEqual({ products, vendor, catalogueVersion: 1, policyVersion: 1 });
    expect(policy.map(({ code }) => code)).toEqual([
      'policy.reduction-deadline',
      'policy.additions',
      'policy.renewal-window',
      'policy.quote-validity',
    ]);
    expect(policy[0]?.en).toBe(
      'A monthly contract that is reduced by day 20 of a month, 23:59:59 JST, changes on the next 1st, later on the 1st after.',
    );
  });

  it('what is locked, and what says so', async () => {
    await site.world.clock.set('2025-03-21T00:00:00+09:00');
    const { applicationId } = scheduled;

    expect(letters(await site.world.bus.ask(GetApplication, { applicationId }, owner))).toEqual({
      ...application,
      state: 'scheduled',
      withdrawable: false,
      notWithdrawable: {
        code: 'application.locked',
        ja: '取り下げ期限（2025年3月20日 23:59:59）を過ぎたため、取り下げできません。適用後に改めてお申し込みください。',
        en: 'The deadline to withdraw (2025-03-20 23:59:59 JST) has passed. Apply for another change once this one has taken effect.',
      },
      version: 2,
    });
    const { actions } = await site.contract(owner);
    expect(actions[0]?.reason).toEqual({
      code: 'application.open-exists',
      ja: '「50ユーザー → 45ユーザー」が2025年4月1日に適用されます。取り下げ期限を過ぎているため、適用後にお申し込みください。',
      en: '"50 users → 45 users" takes effect on 2025-04-01 and is locked. Apply for another one after that.',
    });
  });

  it('application.withdraw', async () => {
    await site.world.clock.set('2025-03-20T23:59:59+09:00');
    const { applicationId } = scheduled;

    expect(letters(await site.world.bus.ask(WithdrawApplication, { applicationId }, owner))).toEqual({
      ...application,
      state: 'withdrawn',
      endedAt: '2025-03-20T23:59:59.000+09:00',
      withdrawable: false,
      notWithdrawable: {
        code: 'application.ended',
        ja: 'このお申し込みは「取下げ済み」のため、取り下げできません。',
        en: 'This application is withdrawn and cannot be withdrawn.',
      },
      version: 3,
    });
    await site.world.settled();
    const [told] = await site.world.events('evt.contracts.application.withdrawn.v1');
    expect(told).toMatchObject({ version: 3, data: { applicationId, state: 'withdrawn', effectiveOn: '2025-04-01' } });
  });
});
