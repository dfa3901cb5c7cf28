import { everyone } from '@csite/messaging';
import { gone, type LinkStateView, notFound, ReadContractorEmailLink, ReadLinkState } from '@csite/protocol';
import { GatewayWorld } from '../test/gateway-world';

const unknown = (): Error => notFound('link.unknown', { ja: '正しくありません。', en: 'Not known.' });
const expiresAt = '2025-03-11T10:00:00.000+09:00';
const viewOf = (purpose: LinkStateView['purpose']): LinkStateView => ({ purpose, state: 'valid', expiresAt });

describe('POST /links/state', () => {
  let world: GatewayWorld;
  const asked: string[] = [];

  beforeAll(async () => {
    world = await GatewayWorld.start();
    await world.answering(ReadLinkState, everyone, ({ token }) => {
      asked.push('identity');
      if (token === 'odd') throw gone('link.odd', { ja: '', en: '' });
      if (token !== 'sign-up') throw unknown();
      return viewOf('sign-up');
    });
    await world.answering(ReadContractorEmailLink, everyone, ({ token }) => {
      asked.push('contracts');
      if (token !== 'email') throw unknown();
      return viewOf('contractor-email');
    });
  });
  afterAll(() => world.stop());
  beforeEach(() => asked.splice(0));

  const ask = async (token: string): Promise<[number, unknown]> => {
    const answer = await world.send('POST', '/api/v1/links/state', { token });
    return [answer.status, await answer.json()];
  };

  it('knows the links of both services, and asks the second for what the first does not know', async () => {
    expect(await ask('sign-up')).toEqual([200, viewOf('sign-up')]);
    expect(await ask('email')).toEqual([200, viewOf('contractor-email')]);
    expect(asked).toEqual(['identity', 'identity', 'contracts']);
  });

  it('says of a link that nobody knows that it is unknown, and passes any other refusal on', async () => {
    expect(await ask('none')).toMatchObject([404, { code: 'link.unknown' }]);
    asked.splice(0);
    expect(await ask('odd')).toMatchObject([410, { code: 'link.odd' }]);
    expect(asked).toEqual(['identity']);
  });
});
