import { randomUUID } from 'node:crypto';
import type { FrameLocator } from 'playwright-core';
import { lookAt } from './site/looks';
import type { Person } from './site/person';
import type { Client } from './site/client';
import { OperatorPerson } from './site/operator';
import { Site } from './site/site';
import type { Visitor } from './site/visitor';

const [SECURE, DECLINED] = ['4000002500003155', '4000000000000002'];

/** ご契約種別・お支払い方法: the payment half, as a customer and an operator see it. */
describe('Payment', () => {
  let site: Site;
  let hanako: Person;
  let owner: Visitor;
  let ofVendor: OperatorPerson;
  let operator: Client;
  let effectiveOn: string;
  const sent: string[] = [];

  beforeAll(async () => {
    site = await Site.shared();
    const customer = await site.customer({ like: 'sumple' });
    hanako = site.person(customer, 'hanako');
    await hanako.signUp();
    owner = await site.visitor({ as: hanako });
    owner.page.on('request', (request) => {
      if (request.url().startsWith(site.origin))
        sent.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`);
    });
    const words = { email: `payment-${randomUUID()}@vendor.example`, password: 'neun grüne Fahrräder' };
    await OperatorPerson.make(site.home, ['create', '--email', words.email, '--name', '担当 支払'], `${words.password}\n`);
    ofVendor = new OperatorPerson(words, site.client);
    operator = await ofVendor.logIn();
  }, 180_000);
  afterAll(() => site?.stop());

  const fields = (): FrameLocator => owner.page.frameLocator('iframe');
  const type = async (number: string): Promise<void> => {
    await fields().getByLabel('カード番号（テスト用）').fill(number);
    await fields().getByLabel('有効期限（月/年）').fill('12/49');
    await fields().getByLabel('セキュリティコード').fill('123');
    await fields().getByRole('button', { name: 'カードを登録する' }).click();
  };
  const customerId = async (): Promise<string> => {
    const { body } = await operator.get<{ items: { customerId: string; customerNumber: string }[] }>(
      '/ops/account-debits?limit=100',
    );
    return body.items.find(({ customerNumber }) => customerNumber === hanako.customer.customerNumber)?.customerId ?? '';
  };

  it('registers a card in the processor’s frame: a declined one is refused there, one with 3-D Secure asks its holder', async () => {
    await owner.open('/customer/payment/card');
    await owner.sees('当サイトでは受け取りも保存もしません。');
    await owner.press('カードの入力に進む');
    await fields().getByText('シミュレーション：実際の決済は行われません').waitFor();
    expect(await owner.faults()).toEqual([]);
    await type(DECLINED);
    await fields().getByText('このカードはご利用いただけません').waitFor();
    await type(SECURE);
    await fields().getByRole('button', { name: '認証する', exact: true }).click();
    await owner.sees('カードを登録しました。', /Visa　\*\*\*\*3155　有効期限 12\/49/);
    expect(await owner.faults()).toEqual([]);
    await site.mailbox.next(hanako.customer.contractorMail, 'お支払い用のクレジットカードが登録されました');
  });

  it('never sends a card number to the site, and keeps none', () => {
    expect(sent.some((request) => request.includes('/billing/card-setups'))).toBe(true);
    for (const number of [SECURE, DECLINED])
      expect(sent.filter((request) => request.replaceAll(/[\s+-]|%20/g, '').includes(number))).toEqual([]);
  });

  it('leads an account debit from the printed form to the bank and back, each step told', async () => {
    const client = await hanako.logIn();
    const asked = { product: 'neo', kind: 'terms', contractType: 'monthly', paymentMethod: 'account-debit' };
    const { body: quote } = await client.post<{ quoteId: string; effectiveOn: string }>('/quotes', asked);
    const { body: applied } = await client.post<{ applicationId: string }>('/applications', { quoteId: quote.quoteId });
    await operator.post(`/ops/applications/${applied.applicationId}/acceptance`);
    ({ effectiveOn } = quote);
    await site.moveClock(`${effectiveOn}T09:00:00+09:00`);
    operator = await ofVendor.logIn();
    owner = await site.visitor({ as: hanako });
    await owner.open('/customer/terms');
    const number = `${hanako.customer.customerNumber}-01`;
    await owner.sees('口座振替依頼書のご返送待ち', number, 'お手続きが完了するまでは、銀行振込でお支払いください。');
    await owner.follow('口座振替依頼書を印刷する');
    await owner.heading('預金口座振替依頼書');
    await owner.sees(`依頼書番号　${number}`, '金融機関お届け印');
    expect(await owner.faults()).toEqual([]);
    await owner.go('/customer');
    await owner.sees('口座振替依頼書のご返送待ち');
    const steps = `/ops/account-debits/${await customerId()}/steps`;
    const form = { bankName: 'みなと銀行', accountEnding: '4567' };
    for (const step of [{ state: 'form-received', ...form }, { state: 'bank-checking' }, { state: 'active' }])
      expect((await operator.post(steps, step)).status).toBe(201);
    await owner.sees('ご利用中', 'みなと銀行　口座番号 ****4567');
    for (const subject of ['口座振替依頼書のご提出をお願いします', '口座振替のお手続きが完了しました'])
      await site.mailbox.next(hanako.customer.contractorMail, subject);
  });

  it('notes a transfer on the open page of its invoice, without a reload', async () => {
    await owner.go('/invoices');
    await owner.page.getByRole('link', { name: /^未払い 請求書/ }).click();
    await owner.heading('請求書の内容');
    await owner.page.evaluate(() => Object.assign(window, { isTheSamePage: true }));
    const words = { amount: 38_500, receivedOn: effectiveOn, reference: `振込 ${hanako.customer.customerNumber}` };
    const paid = await operator.post(`/ops/invoices/${owner.path.replace('/invoices/', '')}/payments`, words);
    expect(paid).toMatchObject({ status: 201 });
    await owner.sees('入金済み');
    expect(await owner.page.evaluate(() => 'isTheSamePage' in window)).toBe(true);
  });

  it.each(['/customer/terms', '/customer/payment/card', '/customer/payment/debit-form', '/customer'])(
    '%s can be read on a telephone, in English and in the dark',
    async (path) => {
      await lookAt(owner.page, { width: 'phone', colorScheme: 'dark', language: 'en' });
      await owner.go(path);
      await owner.rest();
      expect(await owner.faults()).toEqual([]);
    },
  );
});
