import { eventually } from '@csite/embedded';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Shop, upTo } from '../testbed/shop.testbed';

describe('an event that kills the process which takes it in', () => {
  let shop: Shop;
  let last: ChildProcess | undefined;

  beforeAll(async () => {
    shop = await Shop.open();
  });

  afterAll(async () => {
    if (last?.exitCode === null) {
      last.kill('SIGKILL');
      await once(last, 'exit');
    }
    await shop.close();
  });

  const deadLetters = (): Promise<{ cause: string; aggregateId: string }[]> =>
    shop.record.sql('select cause, aggregate_id as "aggregateId" from dead_letter');

  /** As a supervisor does: another one whenever it dies, until one lives. */
  const supervised = async (): Promise<number> => {
    const file = join(__dirname, '..', 'testbed', 'mortal-shop.process.js');
    for (let deaths = 0; deaths < 10; deaths += 1) {
      const child = (last = spawn(process.execPath, [file, shop.bus.server.url, shop.record.url], { stdio: 'inherit' }));
      const died = once(child, 'exit').then(() => true);
      const lives = eventually('parked', async () => (await deadLetters()).length > 0, 30_000).then(() => false);
      if (!(await Promise.race([died, lives]))) return deaths;
    }
    throw new Error('It kills for ever.');
  };

  it('is parked after a few deaths, and only it; whatever was in hand beside it is taken in once and in order', async () => {
    await shop.change('before', ...upTo(5));
    await shop.change('deadly', 1);
    await shop.change('after', ...upTo(20));
    expect(await supervised()).toBe(4);
    await eventually('the others are taken in', async () => (await shop.record.effects('billing-orders')).length === 25);
    expect(await shop.record.effects('billing-orders', 'before')).toEqual(upTo(5));
    expect(await shop.record.effects('billing-orders', 'after')).toEqual(upTo(20));
    expect(await deadLetters()).toEqual([
      { aggregateId: 'deadly', cause: '3 processes ended while they had this event in hand.' },
    ]);
    expect(await shop.record.sql('select * from suspect')).toEqual([]);
  });
});
