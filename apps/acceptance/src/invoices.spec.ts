import { buffer } from 'node:stream/consumers';
import { Site } from './site/site';
import type { Person } from './site/person';
import type { Visitor } from './site/visitor';

/** 50 users of NEO and AppSuite by the month; 45 from April, applied for in March: 45 × 700 and tax. */
describe('Invoices', () => {
  let site: Site;
  let taro: Person;
  let owner: Visitor;
  let applicationId: string;

  beforeAll(async () => {
    site = await Site.shared();
    await site.moveClock('2027-03-10T10:00:00+09:00');
    taro = site.person(await site.customer({ like: 'sumple' }), 'taro');
    await taro.signUp();
    const client = await taro.logIn();
    const { body } = await client.post<{ quoteId: string }>('/quotes', { product: 'neo', kind: 'users', users: 45 });
    const applied = await client.post<{ applicationId: string }>('/applications', { quoteId: body.quoteId });
    ({ applicationId } = applied.body);
    // Waits for an operator.
    const terms = { product: 'neo', kind: 'terms', contractType: 'annual', paymentMethod: 'bank-transfer' };
    const quoted = await client.post<{ quoteId: string }>('/quotes', terms);
    await client.post('/applications', { quoteId: quoted.body.quoteId });
    await site.moveClock('2027-03-31T23:58:00+09:00');
    owner = await site.visitor({ as: taro });
  }, 180_000);
  afterAll(() => site?.stop());

  const saved = async (button: string): Promise<{ name: string; bytes: Buffer }> => {
    const [download] = await Promise.all([owner.page.waitForEvent('download', { timeout: 30_000 }), owner.press(button)]);
    return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) };
  };

  it('say before the 1st what it will bring and what could still change that, and that there is none yet', async () => {
    await owner.open('/');
    await owner.page.getByRole('link', { name: '請求書', exact: true }).first().click();
    await owner.sees(/次回のご請求：2027年4月1日/, '¥34,650', '請求書はまだありません。');
    await owner.sees('受付をお待ちのお申し込みは含まれていません', /ご契約種別・お支払い方法の変更（2027年4月1日/);
    const words = { ja: ['請求書はまだありません。'], en: ['There are no invoices yet.', /Not counted: applications/] };
    expect(await owner.faultsAllWays(words)).toEqual([]);
  });

  it('are there on the 1st without a reload, told of by mail, and found by date, amount and words', async () => {
    await owner.page.evaluate(() => Object.assign(window, { isTheSamePage: true }));
    await site.moveClock('2027-04-01T00:00:00+09:00');
    await owner.sees('未払い', '2027年度', /次回のご請求：2027年5月1日/);
    expect(await owner.page.evaluate(() => 'isTheSamePage' in window)).toBe(true);
    const mail = await site.mailbox.next(taro.customer.contractorMail, '請求書を発行しました');
    expect(mail.text).toContain('合計: ¥34,650');
    await owner.field('合計金額（以上）').fill('３４，６５１');
    await owner.press('探す');
    await owner.sees('条件に合う請求書はありません。');
    await owner.field('合計金額（以上）').fill('34650');
    await owner.field('文字（番号・商品名・宛先・備考）').fill('kneojst 4月分');
    await owner.press('探す');
    await owner.sees('未払い');
    expect(decodeURIComponent(owner.path)).toBe('/invoices?min=34650&text=kneojst+4月分');
    expect(await owner.faultsAllWays({ ja: ['未払い'], en: ['Open', 'FY 2027', 'Find invoices'] })).toEqual([]);
  });

  it('explain each line by the application it came from, and are saved as PDF and as archive', async () => {
    const archive = await saved('期間のPDFをまとめて保存（ZIP）');
    expect([archive.name.endsWith('.zip'), archive.bytes.subarray(0, 2).toString()]).toEqual([true, 'PK']);
    await owner.page.getByRole('link', { name: /^未払い 請求書/ }).click();
    await owner.heading('請求書の内容');
    await owner.sees('KNEOJST1MB001・4月分', 'お支払期限', '登録番号 T1234567890123');
    const pdf = await saved('PDFを保存');
    expect([pdf.name.startsWith('invoice-2027-'), pdf.bytes.subarray(0, 5).toString()]).toEqual([true, '%PDF-']);
    expect(await owner.faultsAllWays({ ja: ['お支払い残高'], en: ['Why this line', 'Left to pay'] })).toEqual([]);
    expect(await owner.faultsOnPaper()).toEqual([]);
    await owner.page.getByRole('link', { name: 'ユーザー契約数の変更（お申し込み）' }).first().click();
    await owner.heading('お申し込み内容');
    expect(owner.path).toBe(`/applications/${applicationId}`);
  });
});
