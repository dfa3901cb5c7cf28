import type { FrameLocator } from 'playwright-core';
import type { Person } from './site/person';
import { Site } from './site/site';
import type { Visitor } from './site/visitor';
import { Stripe } from './stripe/stripe';
import { numbers } from './stripe/stripe-cards';
import { filesWith } from './walls/search-files';

/** クレジットカードの登録 in Stripe's own fields, from its own addresses, under the content policy of the site. */
describe('A card at Stripe', () => {
  let stripe: Stripe;
  let site: Site;
  let hanako: Person;
  let owner: Visitor;
  const sent: string[] = [];

  beforeAll(async () => {
    stripe = await Stripe.start();
    site = await Site.start({ env: stripe.env });
    stripe.notifies(site.origin);
    hanako = site.person(await site.customer({ like: 'chatonly' }), 'hanako');
    await hanako.signUp();
    owner = await site.visitor({ as: hanako });
    await stripe.in(owner.page.context());
    owner.page.on('request', (request) => {
      if (request.url().startsWith(site.origin))
        sent.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`);
    });
  }, 240_000);
  afterAll(async () => {
    await site?.stop();
    await stripe?.stop();
  });

  const fields = (): FrameLocator => owner.page.frameLocator('iframe[title="セキュアな支払い入力フレーム"]');
  const begin = async (): Promise<void> => {
    await owner.open('/customer/payment/card');
    await owner.press('カードの入力に進む');
    await fields().getByLabel('カード番号').waitFor();
  };
  const type = async (number: string): Promise<void> => {
    await fields().getByLabel('カード番号').fill(number);
    await fields().getByLabel('有効期限').fill('12/49');
    await fields().getByLabel('セキュリティコード').fill('123');
    await owner.press('カードを登録する');
  };
  const bankHears = (answer: string): Promise<void> =>
    owner.page.frameLocator('iframe[title="Bank"]').getByRole('button', { name: answer, exact: true }).click();

  it('that its bank declines is refused in words that say what to do, and another can be entered', async () => {
    await begin();
    await type(numbers.declined);
    await owner.sees('このカードはご利用いただけません。別のカードを入力するか、カード会社にお問い合わせください。');
    expect(await owner.faults()).toEqual([]);
  });

  it('whose bank asks its holder is registered when the holder says yes, and shown', async () => {
    await type(numbers.always);
    await bankHears('認証しない');
    await owner.sees('本人認証ができませんでした。もう一度お試しいただくか、別のカードを登録してください。');
    await type(numbers.always);
    await bankHears('認証する');
    await owner.sees('カードを登録しました。', /Visa　\*\*\*\*3184　有効期限 12\/49/);
    expect(await owner.faults()).toEqual([]);
    await owner.follow('お支払い方法へ戻る');
    await owner.sees(/Visa　\*\*\*\*3184　有効期限 12\/49/, '次回のご請求から、このカードでお支払いいただきます。');
    await site.mailbox.next(hanako.customer.contractorMail, 'お支払い用のクレジットカードが登録されました');
    expect(stripe.told).toContain('setup_intent.succeeded 201');
  });

  it('is charged on the first; where the bank asks again, its holder answers on the site and has paid once', async () => {
    const first = Temporal.Now.plainDateISO('Asia/Tokyo').with({ day: 1 }).add({ months: 1 });
    await site.moveClock(`${first.toString()}T09:00:00+09:00`);
    const { contractorMail } = hanako.customer;
    const mail = await site.mailbox.next(contractorMail, 'クレジットカードでお支払いいただけませんでした');
    expect(mail.text.replaceAll(/\s/g, '')).toContain('「本人認証をして支払う」を押して');
    await owner.arrive(hanako);
    await owner.open('/customer/terms');
    await owner.sees('カードでお支払いいただけませんでした', /^カード会社の本人認証が必要です。/);
    expect(await owner.faults()).toEqual([]);
    await owner.press(/^本人認証をして支払う/);
    await bankHears('認証しない');
    await owner.sees('本人認証ができませんでした。もう一度お試しいただくか、別のカードを登録してください。');
    await owner.press(/^本人認証をして支払う/);
    await bankHears('認証する');
    await owner.sees('お支払いが完了しました。お振り込みは不要です。');
    expect(await owner.faults()).toEqual([]);
    await site.mailbox.next(contractorMail, 'クレジットカードでのお支払いが完了しました');
    expect(stripe.account.asked.filter((asked) => asked === 'POST /v1/payment_intents')).toHaveLength(1);
  });

  it('whose bank asks at its own page comes back from there, refused or registered in place of the first', async () => {
    for (const [answer, words] of [
      ['認証しない', '本人認証ができませんでした。'],
      ['認証する', /Visa　\*\*\*\*3220　有効期限 12\/49/],
    ] as const) {
      await begin();
      await type(numbers.elsewhere);
      await owner.page.getByRole('button', { name: answer, exact: true }).click();
      await owner.sees(words);
      expect(owner.path).toBe('/customer/payment/card');
    }
    await owner.rest();
    expect(await owner.faults()).toEqual([]);
  });

  it('leaves no number with the site: in no request to it, no table, stream or log', () => {
    expect(sent.some((request) => request.includes('/billing/card-setups'))).toBe(true);
    const typed = Object.values(numbers);
    for (const number of typed)
      expect(sent.filter((request) => request.replaceAll(/[\s+-]|%20/g, '').includes(number))).toEqual([]);
    expect(filesWith(site.home, [...typed, ...typed.map((number) => number.replaceAll(/(.{4})(?=.)/g, '$1 '))])).toEqual([]);
    // The search finds what is there.
    expect(filesWith(site.home, ['seti_']).length).toBeGreaterThan(0);
  });
});
