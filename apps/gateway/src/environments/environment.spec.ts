import { everyone } from '@csite/messaging';
import { type DiskView, ReportDiskUsage, type ReportDiskUsageRequest } from '@csite/protocol';
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
