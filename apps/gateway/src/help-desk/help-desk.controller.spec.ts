import { everyone } from '@csite/messaging';
import { GetCatalogue, GetHelpDesk, notFound, unavailable } from '@csite/protocol';
import { GatewayWorld } from '../test/gateway-world';

const helpDesk = {
  phone: '0120-365-800',
  mail: 'support@example.jp',
  hours: { ja: '平日9:00～17:30', en: 'Weekdays 9:00 to 17:30' },
  opening: { open: true, changesAt: '2025-03-20T17:30:00.000+09:00', closures: [] },
};
const away = unavailable('database.unavailable', { ja: '利用できません。', en: 'Not available.' });

describe('Whom to ask', () => {
  let world: GatewayWorld;
  let failure: Error | undefined;

  beforeAll(async () => {
    world = await GatewayWorld.start();
    await world.answering(GetHelpDesk, everyone, () => {
      if (failure) throw failure;
      return helpDesk;
    });
    await world.answering(GetCatalogue, everyone, () => {
      throw away;
    });
  });
  afterEach(() => (failure = undefined));
  afterAll(() => world.stop());

  const ask = async (path = 'help-desk'): Promise<{ status: number; body: unknown }> => {
    const answer = await fetch(`${world.url}/api/v1/${path}`);
    return { status: answer.status, body: await answer.json() };
  };

  it('is told while those who know are away, but for whether somebody answers now', async () => {
    failure = away;
    expect(await ask()).toMatchObject({ status: 503 });
    failure = undefined;
    expect(await ask()).toEqual({ status: 200, body: helpDesk });
    failure = away;
    const { phone, mail, hours } = helpDesk;
    expect(await ask()).toEqual({ status: 200, body: { phone, mail, hours } });
  });

  it('is not told from memory when the answer is another', async () => {
    await ask();
    failure = notFound('vendor.unknown', { ja: '見つかりません。', en: 'Not found.' });
    expect(await ask()).toMatchObject({ status: 404 });
  });

  it('is a problem while it was never known', async () => {
    expect(await ask('catalogue')).toMatchObject({ status: 503, body: { code: 'database.unavailable' } });
  });
});
