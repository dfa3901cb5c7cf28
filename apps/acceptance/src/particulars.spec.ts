import type { Width } from './site/browser';
import type { Client } from './site/client';
import { type Customer, type Person, tokenOf } from './site/person';
import { Site } from './site/site';
import type { Visitor } from './site/visitor';

interface CustomerBody {
  readonly version: number;
  readonly contractor: Readonly<Record<string, string>>;
}

/** Parts of the contractor that お客様情報変更 does not change. */
const elsewhere = ['company', 'companyKana', 'email'];

/** ご登録情報: what a customer changes of its own, at a browser. */
describe('The registered information', () => {
  let site: Site;
  let sumple: Customer;
  let taro: Person;
  let client: Client;
  let owner: Visitor;

  beforeAll(async () => {
    site = await Site.shared();
    sumple = await site.customer({ like: 'sumple' });
    taro = site.person(sumple, 'taro');
    await taro.signUp();
    client = await taro.logIn();
    owner = await inside();
  }, 180_000);
  afterAll(() => site?.stop());

  const inside = (width?: Width): Promise<Visitor> => site.visitor({ width, as: taro });
  const input = (id: string) => owner.page.locator(`[id="${id}"]`);
  const save = (panel: string): Promise<void> =>
    owner.region(panel).getByRole('button', { name: '変更する', exact: true }).click();
  const customer = async (): Promise<CustomerBody> => (await client.get<CustomerBody>('/customer')).body;

  describe('お客様情報変更', () => {
    it('stores what was typed, and says of each wrong field what to do', async () => {
      await owner.open('/customer/edit');
      await input('postalCode').fill('１００');
      await input('tel').fill('');
      await save('ご契約者情報');
      await owner.sees('入力内容をご確認ください');
      expect(await owner.complaintOf(input('postalCode'))).toContain('7桁の数字');
      await owner.page.getByRole('link', { name: /7桁の数字/ }).press('Enter');
      expect(await owner.page.evaluate(() => document.activeElement?.id)).toBe('postalCode');
      await input('postalCode').fill('１００－０００５');
      await input('prefecture').selectOption('東京都');
      await input('city').fill('千代田区');
      await input('nameKana').fill('ﾈｵ ﾀﾛｳ');
      await input('tel').fill('０３－１２３４－５６７８');
      await input('tel').press('Enter');
      await owner.sees('変更しました。');
      expect(await input('nameKana').inputValue()).toBe('ネオ タロウ');
      expect((await customer()).contractor).toMatchObject({ postalCode: '1000005', city: '千代田区', tel: '03-1234-5678' });
      await owner.open('/customer');
      await owner.sees('〒100-0005', '03-1234-5678');
    });

    it('fills in the address of a postal code, and offers several where there are', async () => {
      await owner.open('/customer/edit');
      const lookUp = owner.region('ご契約者情報').getByRole('button', { name: '郵便番号から住所を入力' });
      await input('postalCode').fill('２２０－００１２');
      await lookUp.press('Enter');
      await owner.page.waitForFunction(() => (document.getElementById('city') as HTMLInputElement).value === '横浜市西区');
      expect([await input('prefecture').inputValue(), await input('street').inputValue()]).toEqual([
        '神奈川県',
        'みなとみらい2-2-1',
      ]);
      await input('postalCode').fill('498-0000');
      await lookUp.click();
      await owner.press('三重県桑名郡木曽岬町');
      expect(await input('prefecture').inputValue()).toBe('三重県');
      expect(await owner.faults()).toEqual([]);
    });

    it('shows both versions when somebody else was first, and loses nothing', async () => {
      await owner.open('/customer/edit');
      await input('department').fill('経営企画部');
      await input('building').fill('3階');
      const { version, contractor } = await customer();
      const particulars = Object.fromEntries(Object.entries(contractor).filter(([name]) => !elsewhere.includes(name)));
      const rival = (words: object) => client.put('/customer/contractor', words, { 'if-match': `"${version}"` });
      const body = { ...particulars, department: '総務部', fax: '03-9999-9999' };
      expect(await rival(body)).toMatchObject({ status: 200 });
      expect(await rival(body)).toMatchObject({ status: 409, body: { code: 'customer.stale' } });

      await save('ご契約者情報');
      await owner.sees('ほかの方が先に変更しました', '現在：総務部', '入力：経営企画部', '現在の内容を反映しました：FAX番号');
      expect(await input('fax').inputValue()).toBe('03-9999-9999');
      expect(await owner.faults()).toEqual([]);
      await save('ご契約者情報');
      await owner.sees('変更しました。');
      expect((await customer()).contractor).toMatchObject({ department: '経営企画部', building: '3階', fax: '03-9999-9999' });
    });

    it('shows them to somebody who comes back to what was typed, too', async () => {
      await input('department').fill('企画部');
      const { version, contractor } = await customer();
      const particulars = Object.fromEntries(Object.entries(contractor).filter(([name]) => !elsewhere.includes(name)));
      const body = { ...particulars, department: '法務部', fax: '03-8888-8888' };
      expect(await client.put('/customer/contractor', body, { 'if-match': `"${version}"` })).toMatchObject({ status: 200 });
      await owner.open('/customer/edit');
      await owner.sees('ほかの方が先に変更しました', '現在：法務部', '入力：企画部', '現在の内容を反映しました：FAX番号');
      await save('ご契約者情報');
      await owner.sees('変更しました。');
      expect((await customer()).contractor).toMatchObject({ department: '企画部', fax: '03-8888-8888' });
    });

    it('leads to the application for another company name, and fits a phone in English', async () => {
      const phone = await inside('phone');
      await phone.open('/customer/edit');
      await phone.sees('会社名の変更は、お申し込みが必要です。');
      expect(await phone.faults()).toEqual([]);
      await phone.page.evaluate(() => localStorage.setItem('csite.language', 'en'));
      await phone.open('/customer/edit');
      await phone.sees('Change customer information', 'Seven digits, such as 220-8110.');
      expect(await phone.faults()).toEqual([]);
      await phone.open('/customer/email');
      await phone.rest();
      expect(await phone.faults()).toEqual([]);
      await phone.open('/customer/edit');
      await phone.follow('Apply for another company name');
      await phone.page.waitForURL(/\/contracts\/neo\/legal-name/);
    });
  });

  describe('請求書送付先の変更', () => {
    it('takes an address of its own and mails, and says from which bill they count', async () => {
      await owner.open('/customer/edit');
      const panel = owner.region('請求書送付先');
      await panel.getByText(/desknet's NEO：\d{4}年\d{1,2}月分のご請求から反映されます。/).waitFor();
      await panel.getByLabel('別の送付先を指定する').check();
      await input('address.company').fill('サンブル経理株式会社');
      await input('address.postalCode').fill('22');
      await input('mails').fill('keiri@sumple-data.example');
      await input('mails.1').fill('bu@sumple-data.example');
      await panel.getByLabel('請求書ハガキ（通常請求）').check();
      await save('請求書送付先');
      await owner.sees('入力内容をご確認ください');
      expect(await owner.complaintOf(input('address.postalCode'))).toContain('7桁の数字');
      await input('address.postalCode').fill('220-8110');
      await save('請求書送付先');
      await owner.sees('変更しました。');
      expect(await owner.faults()).toEqual([]);
      await owner.open('/customer');
      await owner.sees('サンブル経理株式会社', 'bu@sumple-data.example', '請求書ハガキ（通常請求）');
    });

    it('shows both versions when somebody else was first, and loses nothing', async () => {
      await owner.open('/customer/edit');
      await input('mails.1').fill('soumu@sumple-data.example');
      const { body: profile } = await client.get<{ version: number }>('/billing/profile');
      const body = { sameAsContractor: true, mails: [], delivery: 'pdf' };
      const headers = { 'if-match': `"${profile.version}"` };
      expect(await client.put('/billing/profile', body, headers)).toMatchObject({ status: 200 });
      await save('請求書送付先');
      await owner.sees('入力：soumu@sumple-data.example', '現在の内容を反映しました：送付先、請求書の形式');
      await owner.sees('入力：keiri@sumple-data.example');
      await save('請求書送付先');
      await owner.sees('変更しました。');
      expect((await client.get('/billing/profile')).body).toMatchObject({
        sameAsContractor: true,
        mails: ['keiri@sumple-data.example', 'soumu@sumple-data.example'],
        delivery: 'pdf',
      });
    });

    it('does not take a payment method, which goes by application', async () => {
      const body = { sameAsContractor: true, mails: [], delivery: 'pdf', paymentMethod: 'credit-card' };
      const answer = await client.put('/billing/profile', body, { 'if-match': '"1"' });
      expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: 'paymentMethod', code: 'property.unknown' }] } });
    });
  });

  describe('E-mail変更', () => {
    const fresh = 'atarashii@sumple-data.example';
    const present = (): string => sumple.contractorMail;

    it('mails a link to the new address and word to the old one; until it is confirmed nothing changes', async () => {
      await owner.open('/customer/email');
      await owner.sees('サポートサイトのログイン用メールアドレスではありません。', present());
      await input('email').fill('no address');
      await owner.press('確認メールを送信する');
      await owner.sees('入力内容をご確認ください');
      await input('email').fill(fresh);
      await input('email').press('Enter');
      await owner.sees('確認待ちの変更があります');
      expect(await owner.faults()).toEqual([]);
      const word = await site.mailbox.next(present(), 'E-mail変更のお申込みがありました');
      expect(word.text).toContain(fresh);
      expect((await customer()).contractor).toMatchObject({ email: present() });
    });

    it('is cancelled by a button, and its link is void', async () => {
      const mail = await site.mailbox.next(fresh, 'E-mail変更のお申込みを受け付けました');
      await owner.press('変更を取り消す');
      await owner.page.getByText('確認待ちの変更があります').waitFor({ state: 'detached' });
      const guest = await site.visitor({ width: 'phone', language: 'en' });
      await guest.open(`/e#${tokenOf(mail.links[0])}`);
      await guest.sees('This link does not work any more');
      expect(await guest.faults()).toEqual([]);
    });

    it('counts when the button behind the link is pressed, by whoever reads the new mailbox', async () => {
      const other = 'keiyaku@sumple-data.example';
      await owner.open('/customer/email');
      await input('email').fill(other);
      await owner.press('確認メールを送信する');
      const mail = await site.mailbox.next(other, 'E-mail変更のお申込みを受け付けました');
      const guest = await site.visitor({ width: 'phone' });
      await guest.open(`/e#${tokenOf(mail.links[0])}`);
      await guest.heading('E-mail変更の確認');
      expect((await customer()).contractor).toMatchObject({ email: present() });
      expect(await guest.faults()).toEqual([]);
      await guest.press('このメールアドレスに変更する');
      await guest.sees(`今後は「${other}」宛にお送りします。`);
      expect((await customer()).contractor).toMatchObject({ email: other });
      await site.mailbox.next(present(), 'E-mailが変更されました');
    });
  });
});
