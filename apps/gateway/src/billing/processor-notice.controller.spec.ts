import { everyone } from '@csite/messaging';
import { invalid, NotifyProcessor, type NotifyProcessorRequest } from '@csite/protocol';
import { GatewayWorld } from '../test/gateway-world';

describe('POST /processor-notices', () => {
  let world: GatewayWorld;
  const taken: NotifyProcessorRequest[] = [];
  beforeAll(async () => {
    world = await GatewayWorld.start();
    await world.answering(NotifyProcessor, everyone, (request) => {
      if (request.signature === 'forged') throw invalid('processor-notice.forged', { ja: '署名', en: 'signature' });
      taken.push(request);
      return { followed: true };
    });
  });
  afterAll(() => world.stop());

  const send = (body: string, headers: Record<string, string>): Promise<Response> =>
    fetch(`${world.url}/api/v1/processor-notices`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });

  it('passes on the body byte for byte with the signature over it, without a session', async () => {
    const body = '{ "id" : "evt_1",\n  "name":"港" , "amount": 1.0 }';
    expect((await send(body, { 'stripe-signature': 't=1,v1=abc' })).status).toBe(201);
    expect(taken).toEqual([{ body, signature: 't=1,v1=abc' }]);
  });

  it('refuses what billing says is forged, and what has no signature is passed on without one', async () => {
    expect((await send('{}', { 'processor-signature': 'forged' })).status).toBe(400);
    await send('{}', {});
    expect(taken.at(-1)).toEqual({ body: '{}', signature: '' });
  });
});
