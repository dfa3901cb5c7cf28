import { ServiceTestbed } from '../testbed/service.testbed';

describe('the migration of a service', () => {
  let testbed: ServiceTestbed;
  beforeAll(async () => {
    testbed = await ServiceTestbed.start();
  });
  afterAll(() => testbed.stop());

  const asService = (text: string): Promise<object[]> => testbed.sql(text, [], testbed.url);

  it('is done once when five replicas start it at the same time, and none fails', async () => {
    const taken = await Promise.all(Array.from({ length: 5 }, () => testbed.migrate()));
    expect(taken.filter((steps) => steps.length > 0)).toEqual([
      ['0001-idempotency', '0002-due-work', '0003-audit', '0004-audit-search', '0005-audit-words', '0100-parcel'],
    ]);
  });

  it('lets the service work with rows, and nothing else', async () => {
    await asService(`insert into parcel (id, address) values (gen_random_uuid(), 'x')`);
    await expect(asService('drop table parcel')).rejects.toThrow('must be owner');
    await expect(asService('create table other (id int)')).rejects.toThrow('permission denied');
    await expect(asService('delete from schema_migration')).rejects.toThrow('permission denied');
  });

  it('keeps what was added to an append-only table', async () => {
    await asService(`insert into parcel_audit values (gen_random_uuid(), 'sent')`);
    await expect(asService(`update parcel_audit set what = 'lost'`)).rejects.toThrow('permission denied');
    await expect(asService('delete from parcel_audit')).rejects.toThrow('permission denied');
    await expect(asService('truncate parcel_audit')).rejects.toThrow('permission denied');
  });

  it.each([`update audit_entry set reason = 'lost'`, 'delete from audit_entry', 'truncate audit_entry'])(
    'keeps the audit trail of every service, without being told: %s',
    async (statement) => {
      await expect(asService(statement)).rejects.toThrow('permission denied');
    },
  );
});
