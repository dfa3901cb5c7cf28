import { TOTP } from 'otpauth';
import { password, type Person } from './site/person';
import { Site } from './site/site';
import type { Visitor } from './site/visitor';

const minutesLater = (minutes: number): string => Temporal.Now.instant().add({ minutes }).toString();

/** 2段階認証, from the first code app to a log-in without any password. */
describe('Second factors', () => {
  let site: Site;
  let person: Person;
  let owner: Visitor;
  let codes: string[];

  beforeAll(async () => {
    site = await Site.shared();
    person = site.person(await site.customer({ like: 'sumple' }), 'factor');
    await person.signUp();
    owner = await site.visitor({ as: person });
    await attachDevice(owner);
  }, 180_000);
  afterAll(() => site?.stop());

  const leave = async (visitor: Visitor): Promise<void> => {
    await visitor.page.context().clearCookies();
    await visitor.open('/login');
  };

  it('begin with a code app: a QR code, its key, and ten backup codes shown once', async () => {
    await owner.open('/me/password');
    await owner.follow('2段階認証（認証アプリ・パスキー）を設定する');
    await owner.heading('2段階認証');
    await owner.press('認証アプリを追加');
    await owner.dialog().getByRole('img', { name: '認証アプリ用のQRコード' }).waitFor();
    expect(await owner.faults()).toEqual([]);
    const key =
      (await owner
        .dialog()
        .getByText(/^[A-Z2-7]{32}$/)
        .textContent()) ?? '';
    await owner.dialog().getByLabel('名前').fill('スマートフォン');
    await owner
      .dialog()
      .getByLabel('認証アプリのコード')
      .fill(new TOTP({ secret: key }).generate());
    await owner.dialog().getByRole('button', { name: '追加する' }).click();
    await owner.sees('このコードは今回だけ表示されます。');
    codes = await owner
      .dialog()
      .getByText(/^\w{4}-\w{4}-\w{4}$/)
      .allTextContents();
    expect(codes).toHaveLength(10);
    await owner.press('控えました');
    await owner.sees('スマートフォン', '使えるコードは残り10個です。');
  });

  it('are asked for after the password, in English on a telephone too', async () => {
    const phone = await site.visitor({ width: 'phone', language: 'en' });
    await phone.open('/login');
    await phone.page.getByLabel('Subdomain').fill(person.customer.subdomain);
    await phone.page.getByLabel('Mail address').fill(person.email);
    await phone.page.locator('#password').fill(password);
    await phone.press('Log in');
    await phone.heading('Second step');
    expect(await phone.faults()).toEqual([]);
    await phone.press('Use a backup code');
    await phone.page.locator('#code').fill('AAAA-AAAA-AAAA');
    await phone.press('Confirm');
    await phone.sees('The code is not right, or was used already.');
    await phone.page.locator('#code').fill(codes[0] ?? '');
    await phone.press('Confirm');
    await phone.arrivesAt('/');
    for (const path of ['/me/factors', '/me/password']) {
      await phone.open(path);
      await phone.rest();
      expect([path, await phone.faults()]).toEqual([path, []]);
    }
  });

  it('log in by themselves: a passkey needs neither password nor subdomain', async () => {
    await owner.open('/me/factors');
    await owner.press('パスキーを追加');
    await owner.dialog().getByLabel('名前').fill('ノートPC');
    await owner.dialog().getByRole('button', { name: '追加する' }).click();
    await owner.sees('ノートPC');
    expect(await owner.faults()).toEqual([]);
    await leave(owner);
    expect(await owner.faults()).toEqual([]);
    await owner.press('パスキーを使う');
    await owner.arrivesAt('/');
  });

  it('confirm a session that was left open before an important change, which then happens', async () => {
    await site.moveClock(minutesLater(30));
    await owner.open('/me/factors');
    await owner.press('新しいコードを発行');
    await owner.dialog().getByText('ご本人の確認').waitFor();
    expect(await owner.faults()).toEqual([]);
    await owner.press('パスキーを使う');
    await owner.sees('このコードは今回だけ表示されます。');
    expect(owner.answers.filter((answer) => answer.startsWith('POST /me/factors/backup-codes'))).toEqual([
      'POST /me/factors/backup-codes 403',
      'POST /me/factors/backup-codes 201',
    ]);
  });
});

/** A device with passkeys that says yes to whatever it is asked. */
const attachDevice = async ({ page }: Visitor): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
};
