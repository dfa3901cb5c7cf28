import type { Outgoing } from '@csite/messaging';
import {
  CreateEnvironmentKey,
  DiskMeasured,
  type DiskUsageView,
  type DiskView,
  GetDiskUsage,
  GetOverview,
  ReportDiskUsage,
  RevokeEnvironmentKey,
} from '@csite/protocol';
import type { Published } from '@csite/testing';
import { ContractsWorld, failureOf, numbers } from '../test/contracts.world';
import { KeptDays } from '../test/kept-days';
import { sampleCustomers } from '../test/sample-market';

const GIB = 2 ** 30;

/** A customer like the sample one, with a number and an environment of its own. */
const aCustomer = (number: string, subdomain: string): string => {
  const [sample = ''] = sampleCustomers();
  return sample.replaceAll(numbers.monthly, number).replaceAll('"sumple"', `"${subdomain}"`);
};

describe('the disk of an environment', () => {
  let site: ContractsWorld;
  let owner: Outgoing;
  let key: string;
  let number: string;
  let environment: { product: string; subdomain: string };
  let tests = 0;
  beforeAll(async () => {
    site = await ContractsWorld.start('2025-02-20T10:00:00+09:00');
  });
  beforeEach(async () => {
    await site.world.clock.set('2025-03-01T10:00:00+09:00');
    tests += 1;
    number = `A300001${String(tests).padStart(2, '0')}`.slice(0, 9);
    environment = { product: 'neo', subdomain: `disk-${tests}` };
    await site.importCustomers([aCustomer(number, environment.subdomain)]);
    await site.world.clock.set('2025-03-10T10:00:00+09:00');
    owner = await site.as(number);
    ({ key } = await site.world.bus.ask(CreateEnvironmentKey, environment, await site.world.asOperator()));
  });
  afterAll(() => site.stop());

  const report = (usedGiB: number, measuredAt: string, changed: object = {}): Promise<DiskView> =>
    site.world.bus.ask(ReportDiskUsage, {
      subdomain: environment.subdomain,
      key,
      usedBytes: usedGiB * GIB,
      capacityBytes: 50 * GIB,
      measuredAt,
      ...changed,
    });
  const usage = (who = owner): Promise<DiskUsageView> => site.world.bus.ask(GetDiskUsage, { product: 'neo' }, who);
  const told = async (): Promise<Published[]> => {
    await site.world.settled();
    const all = await site.world.events('evt.contracts.environment.disk-filled.v1');
    return all.filter(({ data }) => data['customerNumber'] === number);
  };
  /** Percent, day and hour of Tokyo. */
  const alarms = async (): Promise<string[]> =>
    (await told()).map(({ data, occurredAt }) => {
      const at = Temporal.Instant.from(occurredAt).toZonedDateTimeISO('Asia/Tokyo');
      return `${String(data['percent'])} on ${at.toPlainDate().toString()} at ${at.hour}`;
    });

  const reminders = (): Promise<object[]> =>
    site.world.sql(
      'contracts',
      `select 1 from due_work join environment on subject_id = environment_id::text
       where kind = 'remind-disk-full' and subdomain = $1`,
      [environment.subdomain],
    );

  describe('is reported by the environment', () => {
    it('with its own key, and shown with the time of the measure', async () => {
      const shown = await report(32, '2025-03-10T09:55:00+09:00');
      expect(shown).toEqual({ usedBytes: 32 * GIB, capacityBytes: 50 * GIB, measuredAt: '2025-03-10T09:55:00.000+09:00' });
      expect(await usage()).toMatchObject(shown);
      expect((await site.contract(owner)).disk).toEqual(shown);
    });

    it('or on the bus, once; an environment that is not ours is left alone', async () => {
      const measure = { usedBytes: 33 * GIB, capacityBytes: 50 * GIB, measuredAt: '2025-03-10T09:00:00+09:00' };
      await site.world.publish(DiskMeasured, { data: { ...environment, ...measure } });
      await site.world.publish(DiskMeasured, { data: { product: 'neo', subdomain: 'elsewhere', ...measure } });
      await site.world.settled();
      expect((await usage()).usedBytes).toBe(33 * GIB);
    });

    it('also where the whole address was pasted', async () => {
      await report(32, '2025-03-10T09:55:00+09:00', {
        subdomain: `https://${environment.subdomain}.dn-cloud.com/cgi-bin/dneo/dneo.cgi`,
      });
      expect((await usage()).usedBytes).toBe(32 * GIB);
    });

    it('not with a key of another environment, an old one or a made-up one', async () => {
      const operator = await site.world.asOperator();
      const other = await site.world.bus.ask(CreateEnvironmentKey, { product: 'neo', subdomain: 'minato' }, operator);
      const invalid = { kind: 'unauthenticated', code: 'environment-key.invalid' };
      const refusal = (changed: object): Promise<unknown> => failureOf(report(1, '2025-03-10T09:00:00+09:00', changed));
      expect(await refusal({ key: other.key })).toMatchObject(invalid);
      expect(await refusal({ key: 'x' })).toMatchObject(invalid);

      const next = await site.world.bus.ask(CreateEnvironmentKey, environment, operator);
      expect(await refusal({})).toMatchObject(invalid);
      await report(1, '2025-03-10T09:00:00+09:00', { key: next.key });
      await site.world.bus.ask(RevokeEnvironmentKey, environment, operator);
      expect(await refusal({ key: next.key })).toMatchObject(invalid);
    });

    it('and its keys are made by operators alone who showed just now that it is them, for environments that there are', async () => {
      expect(await failureOf(site.world.bus.ask(CreateEnvironmentKey, environment, owner))).toMatchObject({ kind: 'forbidden' });
      const left = await site.world.asOperator({ confirmedAt: 1 });
      const asked = await failureOf(site.world.bus.ask(CreateEnvironmentKey, environment, left));
      expect(asked).toMatchObject({ kind: 'forbidden', code: 'session.confirmation-required' });
      const unknown = { product: 'neo', subdomain: 'nobody' };
      const operator = await site.world.asOperator();
      for (const message of [CreateEnvironmentKey, RevokeEnvironmentKey])
        expect(await failureOf(site.world.bus.ask<object, object>(message, unknown, operator))).toMatchObject({
          kind: 'not-found',
          code: 'environment.unknown',
        });
    });

    it('not from the future, but for clocks that run a little ahead', async () => {
      await report(32, '2025-03-10T10:05:00+09:00');
      const refusal = await failureOf(report(32, '2025-03-10T10:05:01+09:00'));
      expect(refusal).toMatchObject({
        kind: 'unprocessable',
        code: 'disk-usage.in-future',
        body: { fields: [{ path: 'measuredAt' }] },
      });
    });
  });

  describe('is shown by days', () => {
    it('each with its last measure, in whatever order they come; the newest is the present figure', async () => {
      for (const [used, at] of [
        [20, '2025-03-08T08:00:00+09:00'],
        [24, '2025-03-09T23:59:00+09:00'],
        [22, '2025-03-09T12:00:00+09:00'],
        [25, '2025-03-10T10:01:00+09:00'],
        [21, '2025-03-08T23:00:00+09:00'],
        [25, '2025-03-10T10:01:00+09:00'],
      ] as const)
        await report(used, at);
      const { days, usedBytes } = await usage();
      expect(days.map(({ day, usedBytes: bytes }) => [day, bytes / GIB])).toEqual([
        ['2025-03-08', 21],
        ['2025-03-09', 24],
        ['2025-03-10', 25],
      ]);
      expect(usedBytes).toBe(25 * GIB);
    });

    it('with the day on which it is full at the present trend', async () => {
      for (let day = 1; day <= 20; day += 1) {
        const date = `2025-03-${String(day).padStart(2, '0')}`;
        await site.world.clock.set(`${date}T12:00:00+09:00`);
        await report(10 + day, `${date}T12:00:00+09:00`);
      }
      expect((await usage()).forecast).toMatchObject({ outlook: 'fills', fillsOn: '2025-04-09', sureness: 'high' });
    });

    it('on the TOP page, too, also when days that were missing come later, and no longer once nothing comes', async () => {
      const forecast = async () => {
        const { products } = await site.world.bus.ask(GetOverview, {}, owner);
        return products[0]?.forecast;
      };
      await site.world.clock.set('2025-03-20T12:00:00+09:00');
      await report(30, '2025-03-20T12:00:00+09:00');
      expect([await forecast(), await forecast()]).toEqual([{ outlook: 'unknown' }, { outlook: 'unknown' }]);
      for (let day = 1; day < 20; day += 1) await report(10 + day, `2025-03-${String(day).padStart(2, '0')}T12:00:00+09:00`);
      expect(await forecast()).toMatchObject({ outlook: 'fills', fillsOn: '2025-04-09' });
      expect(await forecast()).toEqual((await usage()).forecast);
      await site.world.clock.set('2025-03-28T00:00:00+09:00');
      expect([await forecast(), (await usage()).forecast]).toEqual([{ outlook: 'outdated' }, { outlook: 'outdated' }]);
    });

    it('of the last 13 months; of the months before, the last day is kept', async () => {
      for (const date of ['2023-11-03', '2023-11-28', '2024-01-15', '2024-03-01', '2025-03-10'])
        await report(10, `${date}T09:00:00+09:00`);
      expect(await new KeptDays(site, environment.subdomain).all()).toEqual([
        '2023-11-28',
        '2024-01-15',
        '2024-03-01',
        '2025-03-10',
      ]);
      expect((await usage()).days.map(({ day }) => day)).toEqual(['2024-03-01', '2025-03-10']);
    });

    it('out of no more rows than days are shown, however long and often was reported', async () => {
      const kept = new KeptDays(site, environment.subdomain);
      await kept.fill('2015-03-11', '2025-03-09');
      await report(32, '2025-03-10T09:55:00+09:00');
      // 395 days from 10 February 2024, and the last days of the 107 months before: what a report every five minutes leaves, too.
      expect(await kept.all()).toHaveLength(395 + 107);
      expect((await usage()).days).toHaveLength(394);
      expect(await kept.read(await site.customerId(number), 'neo', '2024-02-10')).toBe(394);
    });

    it('to the customer alone', async () => {
      await report(32, '2025-03-10T09:55:00+09:00');
      const other = await usage(await site.as(numbers.annual));
      expect(other.days.map(({ usedBytes }) => usedBytes)).not.toContain(32 * GIB);
      expect(await failureOf(usage(await site.as(numbers.atFloor)))).toMatchObject({
        kind: 'not-found',
        code: 'contract.unknown',
      });
    });
  });

  describe('is told of when it fills', () => {
    const at = (time: string): string => `2025-03-10T${time}+09:00`;

    it('at 80 and at 90 percent, once each, to the contractor', async () => {
      for (const [used, time] of [
        [39, '10:00'],
        [40, '10:01'],
        [41, '10:02'],
        [45, '10:03'],
        [46, '10:04'],
      ] as const)
        await report(used, at(`${time}:00`));
      expect(await alarms()).toEqual(['80 on 2025-03-10 at 10', '90 on 2025-03-10 at 10']);
      const [first] = await told();
      expect(first?.data).toMatchObject({
        customerNumber: number,
        contractor: { email: 'info@sumple-data.example' },
        environmentUrl: `https://${environment.subdomain}.dn-cloud.com/cgi-bin/dneo/dneo.cgi`,
        usedBytes: 40 * GIB,
        capacityBytes: 50 * GIB,
        measuredAt: '2025-03-10T10:01:00.000+09:00',
      });
    });

    it('not by a measure that is older than the last', async () => {
      await report(30, at('10:00:00'));
      await report(49, at('09:59:00'));
      expect(await alarms()).toEqual([]);
    });

    it('above the capacity at once and then every morning at nine, until it is below', async () => {
      await report(51, at('10:00:00'));
      await site.world.clock.set('2025-03-12T12:00:00+09:00');
      expect(await alarms()).toEqual(['100 on 2025-03-10 at 10', '100 on 2025-03-11 at 9']);
      await site.world.clock.set('2025-03-13T09:00:00+09:00');
      expect(await alarms()).toHaveLength(3);
      await report(49, '2025-03-13T09:00:00+09:00');
      await site.world.clock.set('2025-03-15T12:00:00+09:00');
      expect(await alarms()).toHaveLength(3);
    });

    it('every morning that it is above the capacity, also after it was below for a while, but not far enough to count anew', async () => {
      await report(51, at('10:00:00'));
      await report(49, at('10:01:00'));
      await report(52, at('10:02:00'));
      expect(await alarms()).toEqual(['100 on 2025-03-10 at 10']);
      await site.world.clock.set('2025-03-11T12:00:00+09:00');
      expect(await alarms()).toEqual(['100 on 2025-03-10 at 10', '100 on 2025-03-11 at 9']);
      await report(49, '2025-03-11T12:00:00+09:00');
      await site.world.clock.set('2025-03-12T12:00:00+09:00');
      expect(await alarms()).toHaveLength(2);
      await report(52, '2025-03-12T12:00:00+09:00');
      await site.world.clock.set('2025-03-13T12:00:00+09:00');
      expect((await alarms()).slice(2)).toEqual(['100 on 2025-03-13 at 9']);
      await report(40, '2025-03-13T12:00:00+09:00');
      expect(await reminders()).toEqual([]);
    });

    it('each time with a version of its own, so that nobody takes one for a repeat', async () => {
      await report(40, at('10:00:00'));
      await report(45, at('10:01:00'));
      expect((await told()).map(({ version }) => version)).toEqual([1, 2]);
    });

    it('by the marks of the policy', async () => {
      await site.importCatalogue({ diskNotices: { atPercent: [50], dailyAbovePercent: 95 } });
      await report(26, at('10:00:00'));
      await report(48, at('10:01:00'));
      expect(await alarms()).toEqual(['50 on 2025-03-10 at 10', '95 on 2025-03-10 at 10']);
    });
  });

  it('leaves its key nowhere in the database', async () => {
    await report(32, '2025-03-10T09:55:00+09:00');
    const tables = await site.world.sql<{ text: string }>(
      'contracts',
      `select query_to_xml(format('select * from %I.%I', table_schema, table_name), true, false, '')::text as text
       from information_schema.tables where table_schema = 'public'`,
    );
    expect(tables.some(({ text }) => text.includes('key_hash'))).toBe(true);
    expect(tables.filter(({ text }) => text.includes(key))).toEqual([]);
  });
});
