import { createHmac } from 'node:crypto';
import { BeginCardSetup, CompleteCardSetup, GetCardSetup, NotifyProcessor, type ProcessorNoticeView } from '@csite/protocol';
import { newId } from '@csite/values';
import { CardWorld, SIMULATOR_KEY } from '../../test/card-world';

const VISA = '4242424242424242';

describe('クレジットカードの登録', () => {
  let cards: CardWorld;
  let customerId: string;
  beforeAll(async () => {
    cards = await CardWorld.start();
  });
  afterAll(() => cards.stop());
  beforeEach(async () => {
    customerId = await cards.customer();
  });

  const notify = (notice: object, key = SIMULATOR_KEY): Promise<ProcessorNoticeView> => {
    const body = JSON.stringify(notice);
    const signature = createHmac('sha256', key).update(body).digest('hex');
    return cards.world.bus.ask(NotifyProcessor, { body, signature });
  };

  it('leads to the processor’s own fields; bills are paid by transfer until the card is there', async () => {
    expect(await cards.payment(customerId)).toMatchObject({
      method: 'credit-card',
      paysBy: 'bank-transfer',
      cardProcessor: 'simulator',
    });
    const { frame } = await cards.begin(customerId);
    expect(frame).toMatchObject({
      processor: 'simulator',
      url: expect.stringContaining(`${cards.simulator.url}/card/`) as string,
    });
  });

  it('keeps brand, last four digits and expiry, and tells of it', async () => {
    const card = { brand: 'visa', last4: '4242', expiry: '2049-12', expired: false };
    expect(await cards.register(customerId, VISA)).toMatchObject({ state: 'confirmed', card });
    expect(await cards.payment(customerId)).toMatchObject({ paysBy: 'credit-card', card });
    const [told] = await cards.told('evt.billing.card.registered.v1', customerId);
    expect(told).toMatchObject({ card, payer: { recipients: [{ email: 'keiyaku@minato.example' }] } });
  });

  it('stays open while the processor has not confirmed it, whatever the browser says', async () => {
    const opened = await cards.begin(customerId);
    expect(await cards.type(opened, '4000000000000002')).toContain('ご利用いただけません');
    expect(await cards.complete(customerId, opened)).toEqual({ setupId: opened.setupId, state: 'open' });
    expect(await cards.payment(customerId)).not.toHaveProperty('card');
  });

  it('under one key is one registration', async () => {
    const caller = { ...(await cards.world.as({ role: 'owner', customerId })), idempotencyKey: newId() };
    const both = [await cards.world.bus.ask(BeginCardSetup, {}, caller), await cards.world.bus.ask(BeginCardSetup, {}, caller)];
    expect(both[1]).toEqual(both[0]);
  });

  it('is noticed by the processor’s word alone, once, however often it comes', async () => {
    const opened = await cards.begin(customerId);
    await cards.type(opened, VISA);
    const notice = { about: 'setup', subjectId: opened.setupId };
    expect([await notify(notice), await notify(notice)]).toEqual([{ followed: true }, { followed: true }]);
    await cards.world.settled();
    await notify(notice);
    expect(await cards.told('evt.billing.card.registered.v1', customerId)).toHaveLength(1);
    expect(await cards.payment(customerId)).toMatchObject({ paysBy: 'credit-card' });
  });

  it('is not noticed by anybody else’s word', async () => {
    await expect(notify({ about: 'setup', subjectId: newId() }, 'another key')).rejects.toMatchObject({
      code: 'processor-notice.forged',
    });
  });

  it('of another card takes its place, and the processor forgets the first', async () => {
    await cards.register(customerId, VISA);
    await cards.register(customerId, '5555555555554444');
    expect(await cards.payment(customerId)).toMatchObject({ card: { brand: 'mastercard', last4: '4444' } });
    const left = await cards.world.sql(
      'billing',
      'select 1 from card_setup where customer_id = $1 and replaced_token is not null',
      [customerId],
    );
    expect(left).toEqual([]);
  });

  it('is for owners and billing, each of their own customer', async () => {
    for (const role of ['manager', 'viewer'] as const)
      await expect(cards.begin(customerId, role)).rejects.toMatchObject({ kind: 'forbidden' });
    const { setupId } = await cards.begin(customerId);
    const stranger = await cards.world.as({ role: 'owner', customerId: newId() });
    for (const message of [GetCardSetup, CompleteCardSetup])
      await expect(cards.world.bus.ask(message, { setupId }, stranger)).rejects.toMatchObject({ code: 'card-setup.unknown' });
  });

  it('leaves no card number in the database', async () => {
    await cards.register(customerId, VISA);
    const tables = await cards.world.sql<{ name: string }>(
      'billing',
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    for (const { name } of tables) {
      const found = await cards.world.sql(
        'billing',
        `select 1 from "${name}" t where replace(t::text, ' ', '') like '%${VISA}%'`,
      );
      expect([name, found]).toEqual([name, []]);
    }
  });

  it('is told of 30 and 7 days before the card runs out, and the card counts to its last day', async () => {
    await cards.register(customerId, VISA, '12/49');
    await cards.world.sql('billing', `update customer_card set expiry = '2025-05' where customer_id = $1`, [customerId]);
    await cards.world.sql(
      'billing',
      `update due_work set due_at = '2025-05-01T00:00:00Z' where kind = 'card-expiry-notice' and subject_id = $1`,
      [customerId],
    );
    await cards.world.clock.set('2025-05-31T23:00:00+09:00');
    const told = await cards.told('evt.billing.card.expiring.v1', customerId);
    expect(told.map(({ changedAt }) => changedAt)).toEqual(['2025-05-01T09:00:00.000+09:00', '2025-05-24T09:00:00.000+09:00']);
    expect(await cards.payment(customerId)).toMatchObject({ paysBy: 'credit-card', card: { expired: false } });
    await cards.world.clock.set('2025-06-01T00:00:00+09:00');
    expect(await cards.payment(customerId)).toMatchObject({ paysBy: 'bank-transfer', card: { expired: true } });
  });
});
