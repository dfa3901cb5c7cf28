import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CardSimulator, startCardSimulator } from './start-card-simulator';
import { testCards } from './test-cards';

const key = 'key-of-the-card-simulator-in-tests';

describe('the card simulator', () => {
  let dir: string;
  let simulator: CardSimulator;
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'csite-cards-'));
    simulator = await startCardSimulator({ key, file: join(dir, 'cards.jsonl') });
  });
  afterAll(async () => {
    await simulator.stop();
    rmSync(dir, { recursive: true });
  });

  const ask = async (method: string, path: string, body?: object, bearer = key): Promise<Record<string, unknown>> => {
    const headers = { authorization: `Bearer ${bearer}` };
    const answer = await fetch(`${simulator.url}/api/${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    return { status: answer.status, ...((await answer.json()) as object) };
  };
  const opened = async (setupId: string): Promise<string> => String((await ask('POST', 'setups', { setupId }))['reference']);
  const send = async (reference: string, fields: Record<string, string>): Promise<string> =>
    (await fetch(`${simulator.url}/card/${reference}`, { method: 'POST', body: new URLSearchParams(fields) })).text();
  const typed = (number: string, changed: Record<string, string> = {}): Record<string, string> => ({
    number,
    expiry: '12/49',
    cvc: '123',
    ...changed,
  });

  it('says on every page that it is a simulation', async () => {
    const answer = await fetch(`${simulator.url}/card/${await opened('label')}`);
    expect(await answer.text()).toContain('シミュレーション：実際の決済は行われません');
    expect(await send(await opened('label-en'), {})).toContain('シミュレーション');
  });

  it('registers a card, known by token, brand, last four digits and expiry', async () => {
    const reference = await opened('good');
    expect(await send(reference, typed('4242 4242 4242 4242'))).toContain('カードを確認しました');
    expect(await ask('GET', `setups/${reference}`)).toMatchObject({
      state: 'confirmed',
      setupId: 'good',
      card: { token: expect.stringMatching(/^sim_card_ok_/) as string, brand: 'visa', last4: '4242', expiry: '2049-12' },
    });
    expect(await send(reference, typed('4242424242424242'))).toContain('終了しました');
  });

  it('asks the holder first where the card wants 3-D Secure, and refuses who refuses', async () => {
    const reference = await opened('secure');
    expect(await send(reference, typed('4000002500003155'))).toContain('3Dセキュア');
    expect(await send(reference, { answer: 'no' })).toContain('本人認証ができませんでした');
    expect(await send(reference, { answer: 'yes' })).toContain('本人認証ができませんでした');
    await send(reference, typed('4000002500003155'));
    await send(reference, { answer: 'yes' });
    expect(await ask('GET', `setups/${reference}`)).toMatchObject({ state: 'confirmed', card: { last4: '3155' } });
  });

  it.each([
    ['4000000000000002', {}, 'ご利用いただけません'],
    ['4000000000000069', {}, '有効期限が切れています'],
    ['4242424242424242', { expiry: '01/20' }, '有効期限が切れています'],
    ['4242424242424242', { expiry: '13/49' }, '「12/34」の形式'],
    ['4242424242424242', { cvc: '1' }, '3〜4桁の数字'],
    ['4111111111111111', {}, 'テスト用カード番号'],
  ])('refuses %s %j', async (number, changed, sentence) => {
    const reference = await opened(`refused ${number.slice(-4)} ${JSON.stringify(changed)}`);
    const page = await send(reference, typed(number, changed));
    expect(page).toContain(sentence);
    expect(page).not.toContain(`value="${number}"`);
    expect(await ask('GET', `setups/${reference}`)).toMatchObject({ state: 'open' });
  });

  it('charges once per key, as the card that stands behind the token does', async () => {
    const token = async (number: string): Promise<unknown> => {
      const reference = await opened(`charged ${number.slice(-4)}`);
      await send(reference, typed(number));
      return ((await ask('GET', `setups/${reference}`))['card'] as { token: string }).token;
    };
    const poor = await token('4000000000009995');
    const first = await ask('POST', 'charges', { collectionId: 'bill', attempt: 1, token: poor });
    expect(first).toMatchObject({ state: 'failed', code: 'insufficient_funds' });
    expect(await ask('POST', 'charges', { collectionId: 'bill', attempt: 1, token: poor })).toEqual(first);
    const good = await token('4242424242424242');
    expect(await ask('POST', 'charges', { collectionId: 'bill', attempt: 1, token: good })).toEqual({ status: 400 });
    expect(
      await ask('POST', 'charges', { collectionId: 'bill', attempt: 2, token: await token('5555555555554444') }),
    ).toMatchObject({ state: 'paid' });
    expect(await ask('POST', 'charges', { collectionId: 'other', attempt: 1, token: 'tok_of_somebody_else' })).toMatchObject({
      code: 'card_unknown',
    });
  });

  it('lets the holder confirm a charge that the bank asks about, until the shop has closed it', async () => {
    const charged = async (collectionId: string): Promise<string> => {
      const token = 'sim_card_authentication_required_00';
      const charge = await ask('POST', 'charges', { collectionId, attempt: 1, token });
      expect(charge).toMatchObject({ state: 'failed', code: 'authentication_required' });
      return String(charge['reference']);
    };
    const answered = async (reference: string, answer: string): Promise<string> =>
      (await fetch(`${simulator.url}/charge/${reference}`, { method: 'POST', body: new URLSearchParams({ answer }) })).text();
    const [confirmed, closed] = [await charged('asked'), await charged('closed')];
    expect(await (await fetch(`${simulator.url}/charge/${confirmed}`)).text()).toContain('3Dセキュア');
    await answered(confirmed, 'no');
    expect(await ask('GET', `charges/${confirmed}`)).toMatchObject({ state: 'failed' });
    await answered(confirmed, 'yes');
    expect(await ask('DELETE', `charges/${confirmed}`)).toMatchObject({ state: 'paid' });
    expect(await ask('DELETE', `charges/${closed}`)).toMatchObject({ state: 'failed', code: 'canceled' });
    expect(await answered(closed, 'yes')).toContain('終了しました');
    expect(await ask('GET', `charges/${closed}`)).toMatchObject({ state: 'failed', code: 'canceled' });
  });

  it('answers the shop alone, remembers over a restart, and keeps no card number', async () => {
    expect(await ask('GET', 'setups/x', undefined, 'another key')).toMatchObject({ status: 401 });
    const reference = await opened('good');
    const kept = readFileSync(join(dir, 'cards.jsonl'), 'utf8');
    for (const { number } of testCards) expect(kept).not.toContain(number);
    await simulator.stop();
    simulator = await startCardSimulator({ key, file: join(dir, 'cards.jsonl') });
    expect(await ask('GET', `setups/${reference}`)).toMatchObject({ state: 'confirmed' });
  });
});
