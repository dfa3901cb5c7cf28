import { everyone, operators } from '@csite/messaging';
import { type DiskView, ReportDiskUsage, type ReportDiskUsageRequest, RevokeEnvironmentKey } from '@csite/protocol';
import { GatewayWorld } from '../test/gateway-world';

const measure = { usedBytes: 1, capacityBytes: 2, measuredAt: '2025-03-10T09:00:00+09:00' };
const route = '/api/v1/environments/sample/disk-usage';

describe('The report of an environment', () => {
  let world: GatewayWorld;
  const asked: ReportDiskUsageRequest[] = [];

  beforeAll(async () => {
    world = await GatewayWorld.start();
    await world.answering(ReportDiskUsage, everyone, (request): DiskView => {
      asked.push(request);
      return measure;
    });
  });
  afterAll(() => world.stop());

  it('ends with its key, which answers without a body and says of none what it is', async () => {
    await world.answering(RevokeEnvironmentKey, operators(), () => ({}));
    const url = `${world.url}/api/v1/ops/environments/neo/sample/keys`;
    const answer = await fetch(url, { method: 'DELETE', headers: await world.asOperator() });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([204, null]);
  });

  it('goes to contracts with the key of its header, without a session', async () => {
    const answer = await world.send('POST', route, measure, { authorization: 'Bearer key_of-it' });
    expect([answer.status, await answer.json()]).toEqual([200, measure]);
    expect(asked).toEqual([{ ...measure, subdomain: 'sample', key: 'key_of-it' }]);
  });

  it.each<Record<string, string>>([
    {},
    { authorization: 'Basic a2V5' },
    { authorization: 'Bearer a b' },
    { authorization: `Bearer ${'x'.repeat(129)}` },
  ])('is refused without a key: %j', async (headers) => {
    const answer = await world.send('POST', route, measure, headers);
    expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'environment-key.missing' }]);
  });
});
