import { AppendImport, BeginImport, CommitImport, CustomerChanged, ContractChanged, GetCustomer } from '@csite/protocol';
import { newId } from '@csite/values';
import { ContractsWorld, failureOf, numbers } from '../test/contracts.world';
import { customerLine, freshNumbers } from '../test/customer-line.builder';
import { sampleCustomers } from '../test/sample-market';

describe('an import', () => {
  let site: ContractsWorld;
  beforeAll(async () => {
    site = await ContractsWorld.start('2026-06-15T10:00:00+09:00');
  });
  afterAll(() => site.stop());

  const begin = async (): Promise<string> => (await site.world.bus.ask(BeginImport, { fileName: 'customers.jsonl' })).importId;
  const append = (importId: string, ...lines: [number, string][]): Promise<{ lines: number }> =>
    site.world.bus.ask(AppendImport, { importId, lines: lines.map(([number, text]) => ({ number, text })) });
  const commit = (importId: string): Promise<object> => site.world.bus.ask(CommitImport, { importId });
  const stagedLines = async (importId: string): Promise<number> =>
    (await site.world.sql('contracts', 'select 1 from customer_import_line where import_id = $1', [importId])).length;
  const errorsOf = async (...lines: string[]): Promise<unknown> =>
    (await failureOf(site.importCustomers(lines))).body.data?.['errors'];
  const [one = '', two = '', three = '', four = ''] = freshNumbers(4);

  it('is taken in once, however often it is committed', async () => {
    const importId = await begin();
    await append(importId, [1, customerLine(one)]);

    expect(await commit(importId)).toEqual({ created: 1, changed: 0, unchanged: 0 });
    expect(await commit(importId)).toEqual({ created: 1, changed: 0, unchanged: 0 });
  });

  it('keeps a line that is appended again, and counts what it holds', async () => {
    const importId = await begin();

    expect(await append(importId, [1, customerLine(two)], [2, ''])).toEqual({ lines: 2 });
    expect(await append(importId, [1, 'something else'], [3, ' '])).toEqual({ lines: 3 });
    expect(await commit(importId)).toEqual({ created: 1, changed: 0, unchanged: 0 });
  });

  it('takes no line after it was committed: nobody would ever read it', async () => {
    const importId = await begin();
    await commit(importId);

    expect(await failureOf(append(importId, [1, customerLine(three)]))).toMatchObject({
      kind: 'conflict',
      code: 'import.committed',
    });
    expect(await stagedLines(importId)).toBe(0);
  });

  it('that was refused is forgotten, and can be tried again from the beginning', async () => {
    const importId = await begin();
    await append(importId, [1, 'oops']);

    expect(await failureOf(commit(importId))).toMatchObject({ code: 'import.rejected' });
    expect(await failureOf(commit(importId))).toMatchObject({ kind: 'not-found', code: 'import.unknown' });
    expect(await failureOf(append(newId(), [1, 'x']))).toMatchObject({ kind: 'not-found', code: 'import.unknown' });
  });

  it('that nobody committed within a day is cleaned up when the next begins; younger ones are let be', async () => {
    const [abandoned, young] = [await begin(), await begin()];
    for (const importId of [abandoned, young]) await append(importId, [1, customerLine(three)]);
    await site.world.sql('contracts', `update customer_import set begun_at = now() - interval '25 hours' where import_id = $1`, [
      abandoned,
    ]);

    await begin();

    expect(await stagedLines(abandoned)).toBe(0);
    expect(await failureOf(commit(abandoned))).toMatchObject({ code: 'import.unknown' });
    expect(await commit(young)).toEqual({ created: 1, changed: 0, unchanged: 0 });
  });

  it('is not cleaned up because the business clock moved by months', async () => {
    const importId = await begin();
    await append(importId, [1, customerLine(four)]);
    await site.world.clock.set('2026-12-15T10:00:00+09:00');
    await begin();

    expect(await commit(importId)).toEqual({ created: 1, changed: 0, unchanged: 0 });
    await site.world.clock.set('2026-06-15T10:00:00+09:00');
  });

  it('reads lines with tabs between their fields', async () => {
    expect(await site.importCustomers([customerLine(one).replaceAll(',"', ',\t"')])).toEqual({
      created: 0,
      changed: 0,
      unchanged: 1,
    });
  });

  it('names wrong lines by their number, whatever is wrong and however far down', async () => {
    const right = freshNumbers(450, 1000).map((number) => customerLine(number));
    const lines = [...right];
    lines[0] = 'a\u0000b';
    lines[199] = customerLine('B1');
    lines[200] = customerLine('A91000200', (line) => Object.assign(line, { contractor: [] }));
    lines[401] = customerLine('A91000401', (line) => (line.contracts[0].subdomain = 'sumple'));
    lines[449] = right[3] ?? '';

    expect(await errorsOf(...lines)).toMatchObject([
      { line: 1, en: 'This is not JSON. Write one JSON object a line.' },
      { line: 200, en: expect.stringContaining('"B1"') as string },
      { line: 201, en: 'contractor: Must be an object.' },
      { line: 402, en: 'Subdomain "sumple" belongs to another customer. Check the subdomain.' },
      { line: 450, en: 'Customer number "A90001003" is on line 4 already. Remove one of them.' },
      { line: 450, en: 'Subdomain "sub-a90001003" is on line 4 already. Remove one of them.' },
    ]);
    expect(await site.world.sql('contracts', `select 1 from customer where customer_number like 'A90001%'`)).toEqual([]);
  });

  it('shows the first 200 mistakes and counts all', async () => {
    const refusal = await failureOf(site.importCustomers(Array<string>(300).fill('oops')));

    expect(refusal.body.data).toMatchObject({ count: 300 });
    expect(refusal.body.data?.['errors']).toHaveLength(200);
    expect(refusal.body.detail.ja).toContain('300件');
  });

  it('that moves an environment tells of customer and contract anew, each with a version of its own', async () => {
    const [first = '', ...others] = sampleCustomers();
    await site.importCustomers([first.replace('"sumple"', '"moved"'), ...others]);
    await site.world.settled();

    const owner = await site.as(numbers.monthly);
    const { customerId, environments } = await site.world.bus.ask(GetCustomer, {}, owner);
    const versions = async (subject: string, chosen: (data: Record<string, unknown>) => boolean): Promise<unknown[]> =>
      (await site.world.events(subject))
        .filter(({ data }) => chosen(data))
        .map(({ version, data }) => [version, data['subdomain']]);
    expect(environments).toMatchObject([{ subdomain: 'moved', url: 'https://moved.dn-cloud.com/cgi-bin/dneo/dneo.cgi' }]);
    expect(await versions(ContractChanged.subject, (data) => data['customerId'] === customerId)).toEqual([
      [1, 'sumple'],
      [2, 'moved'],
    ]);
    expect(await versions(CustomerChanged.subject, (data) => data['customerId'] === customerId)).toHaveLength(2);
    expect(await site.contract(owner)).toMatchObject({ subdomain: 'moved', users: 50, version: 2 });
  });
});
