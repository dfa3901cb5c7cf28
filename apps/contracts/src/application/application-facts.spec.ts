import { ContractsWorld, numbers } from '../test/contracts.world';

/** What subscribers build on: one example of each fact, to the letter. A change here is a change of the wire. */
describe('the facts of contracts', () => {
  let site: ContractsWorld;
  beforeAll(async () => {
    site = await ContractsWorld.start('2025-06-15T10:00:00+09:00');
    await site.apply(125, await site.as(numbers.annual));
    await site.world.settled();
  });
  afterAll(() => site.stop());

  const example = async (subject: string, chosen: (data: Record<string, unknown>) => boolean): Promise<unknown> => {
    const fact = (await site.world.events(subject)).find(({ data }) => chosen(data));
    const text = JSON.stringify(fact?.data ?? null);
    return JSON.parse(text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '(id)')) as unknown;
  };
  const name = { ja: "desknet's クラウド NEO IUS(月次)", en: "desknet's Cloud NEO IUS (monthly)" };
  const line = { code: 'KNEOJST1MB001', kind: 'plan', name, unit: 'user', unitPrice: 400 };
  const charge = {
    code: 'KNEOJST1MB001',
    name,
    quantity: 5,
    unitPrice: 400,
    months: 6,
    amount: 12_000,
    month: '2025-06',
    remark: '7月分～12月分',
  };

  it('customer.changed', async () => {
    expect(
      await example('evt.contracts.customer.changed.v1', ({ customerNumber }) => customerNumber === numbers.partner),
    ).toEqual({
      customerId: '(id)',
      customerNumber: 'A30000001',
      channel: 'partner',
      partner: '販売パートナー株式会社',
      contractor: {
        company: '代理店経由株式会社',
        companyKana: 'ダイリテンケイユカブシキガイシャ',
        department: '情報システム室',
        name: '代理 三郎',
        nameKana: 'ダイリ サブロウ',
        postalCode: '2208110',
        prefecture: '神奈川県',
        city: '横浜市西区',
        street: 'みなとみらい2-2-1',
        building: '',
        tel: '045-640-5910',
        fax: '',
        email: 'info@via-partner.example',
      },
      environments: [{ product: 'neo', subdomain: 'viapartner', url: 'https://viapartner.dn-cloud.com/cgi-bin/dneo/dneo.cgi' }],
    });
  });

  it('customer.billing-imported', async () => {
    expect(
      await example('evt.contracts.customer.billing-imported.v1', ({ customerNumber }) => customerNumber === numbers.annual),
    ).toEqual({
      customerId: '(id)',
      customerNumber: 'A20000001',
      billing: {
        sameAsContractor: false,
        address: {
          company: 'みなと商事株式会社',
          department: '経理部',
          name: '会計 次郎',
          postalCode: '1050001',
          prefecture: '東京都',
          city: '港区',
          street: '虎ノ門1-1-1',
          building: '',
          tel: '03-0000-0001',
        },
        mails: ['keiri@minato.example'],
        delivery: 'postcard',
        paymentMethod: 'account-debit',
      },
    });
  });

  it('contract.changed', async () => {
    const changed = await example(
      'evt.contracts.contract.changed.v1',
      ({ change }) => (change as { kind: string }).kind === 'users',
    );

    expect(changed).toEqual({
      contractId: '(id)',
      customerId: '(id)',
      product: 'neo',
      subdomain: 'minato',
      contractType: 'annual',
      paymentMethod: 'account-debit',
      customerVersion: 1,
      termFrom: '2025-01-01',
      termUntil: '2025-12-31',
      lines: [{ ...line, quantity: 125, amount: 50_000 }],
      change: { kind: 'users', applicationId: '(id)', effectiveOn: '2025-06-15' },
      charges: [charge],
    });
  });

  it.each([
    ['submitted', 'submitted'],
    ['accepted', 'scheduled'],
    ['applied', 'applied'],
  ])('application.%s', async (fact, state) => {
    const standing = {
      company: 'みなと商事株式会社',
      companyKana: 'ミナトショウジカブシキガイシャ',
      contractType: 'annual',
      paymentMethod: 'account-debit',
    };
    const before = { net: 576_000, tax: 57_600, gross: 633_600, period: 'year' };
    const after = { net: 600_000, tax: 60_000, gross: 660_000, period: 'year' };

    expect(await example(`evt.contracts.application.${fact}.v1`, () => true)).toEqual({
      applicationId: '(id)',
      customerId: '(id)',
      customerNumber: 'A20000001',
      contractId: '(id)',
      product: 'neo',
      productName: { ja: "desknet's NEO", en: "desknet's NEO" },
      kind: 'users',
      direction: 'increase',
      state,
      asked: { kind: 'users', users: 125 },
      before: { ...standing, users: 120, lines: [{ ...line, quantity: 120, amount: 48_000 }], perPeriod: before },
      after: { ...standing, users: 125, lines: [{ ...line, quantity: 125, amount: 50_000 }], perPeriod: after },
      effectiveOn: '2025-06-15',
      firstBilledIn: '2025-06',
      transition: { net: 12_000, tax: 1_200, gross: 13_200 },
      charges: [charge],
      perPeriod: after,
      reasons: [
        {
          code: 'increase.usable-at-acceptance',
          ja: '追加分は受付後すぐにご利用いただけます。適用後の取り下げはできません。',
          en: 'The addition can be used as soon as it is accepted, and cannot be withdrawn after that.',
        },
        {
          code: 'increase.billed-to-term-end',
          ja: '契約期間の終わり（2025年12月31日）までの6か月分を一括でご請求します。',
          en: 'The 6 months to the end of the term (2025-12-31), billed at once.',
        },
      ],
      applicant: { accountId: '(id)', name: '山田太郎', email: 'taro@example.jp' },
      contractor: { company: 'みなと商事株式会社', name: '港 花子', email: 'keiyaku@minato.example' },
      acceptance: 'automatic',
      submittedAt: '2025-06-15T10:00:00.000+09:00',
    });
  });
});
