import { CreateCalendarFeed } from '@csite/protocol';
import { CustomerWall } from '@csite/testing';
import { ContractsWorld, numbers } from './test/contracts.world';

describe('row-level security in contracts', () => {
  let contracts: ContractsWorld;
  let wall: CustomerWall;
  beforeAll(async () => {
    contracts = await ContractsWorld.start('2025-03-17T10:00:00+09:00');
    wall = new CustomerWall(contracts.world, 'contracts', await contracts.world.replica('contracts'));
    for (const number of [numbers.monthly, numbers.annual]) {
      const owner = await contracts.as(number);
      const { users } = await contracts.contract(owner);
      await contracts.apply(users + 5, owner);
      await contracts.world.bus.ask(CreateCalendarFeed, {}, owner);
      await contracts.reportDisk(number);
    }
  });
  afterAll(() => contracts.stop());

  it('keeps every table of customers’ rows from other customers, with no filter of ours before it', async () => {
    expect(await wall.tried()).toEqual(
      expect.arrayContaining([
        'application',
        'calendar_feed',
        'contract',
        'contract_history',
        'customer',
        'disk_day',
        'environment',
        'environment_key',
        'quote',
      ]),
    );
    expect(await wall.breaches()).toEqual([]);
    // The vendor’s.
    expect(await wall.unowned()).toEqual(['catalogue', 'customer_import', 'customer_import_line', 'policy']);
  });
});
