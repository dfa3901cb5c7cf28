import { CommitImport, CustomerBillingImported, CustomerChanged } from '@csite/protocol';
import { newId } from '@csite/values';
import { ContractsWorld, failureOf, numbers } from '../test/contracts.world';
import { sampleCatalogue, sampleCustomers } from '../test/sample-market';

describe('importing customers', () => {
  let site: ContractsWorld;
  beforeEach(async () => {
    site = await ContractsWorld.start('2026-06-15T10:00:00+09:00');
  });
  afterEach(() => site.stop());

  const [first = '', ...others] = sampleCustomers();
  const told = async (): Promise<string[]> => {
    await site.world.settled();
    return (await site.world.events('evt.contracts.>')).map(({ subject }) => subject.split('.').slice(2, 4).join('.'));
  };

  it('tells of every customer, its billing and its contracts', async () => {
    const counts = new Map<string, number>();
    for (const fact of await told()) counts.set(fact, (counts.get(fact) ?? 0) + 1);

    expect(Object.fromEntries(counts)).toEqual({
      'catalogue.changed': 1,
      'customer.changed': 6,
      'customer.billing-imported': 6,
      'contract.changed': 7,
    });
  });

  it('changes nothing the second time', async () => {
    const before = await told();

    expect(await site.importCustomers(sampleCustomers())).toEqual({ created: 0, changed: 0, unchanged: 6 });
    expect(await told()).toEqual(before);
  });

  it('leaves a customer unchanged whose empty texts of billing are left out, as in a spreadsheet', async () => {
    const [customer = ''] = sampleCustomers().filter((line) => line.includes(numbers.annual));
    const record = JSON.parse(customer) as { billing: { building?: string } };
    expect(record.billing.building).toBe('');
    delete record.billing.building;

    expect(await site.importCustomers([JSON.stringify(record)])).toEqual({ created: 0, changed: 0, unchanged: 1 });
  });

  it('does not take back what the customer changed since', async () => {
    const owner = await site.as(numbers.monthly);
    await site.apply(60, owner);

    await site.importCustomers([first.replace('045-640-5910', '045-640-0000'), ...others]);

    expect((await site.contract(owner)).users).toBe(60);
  });

  it('corrects what is news, and leaves alone what was applied for since', async () => {
    const { acceptance } = sampleCatalogue().policy;
    await site.importCatalogue({ acceptance: { ...acceptance, terms: 'automatic' } });
    const owner = await site.as(numbers.monthly);
    await site.apply(60, owner);
    await site.applyFor({ kind: 'terms', contractType: 'annual', paymentMethod: 'bank-transfer' }, owner);
    await site.world.clock.set('2026-07-01T09:00:00+09:00');

    await site.importCustomers([first.replace('"startedOn": "2022-04-01"', '"startedOn": "2022-05-01"'), ...others]);

    expect(await site.contract(owner)).toMatchObject({ startedOn: '2022-05-01', users: 60, contractType: 'annual' });
  });

  it.each([
    ['contractor', '045-640-5910', '045-640-0000', ['customer.changed']],
    ['billing', '"delivery": "pdf"', '"delivery": "postcard"', ['customer.billing-imported']],
    [
      'contract',
      '"quantity": 50}, {"code": "KAPPJST1MB001", "quantity": 50}',
      '"quantity": 51}, {"code": "KAPPJST1MB001", "quantity": 51}',
      ['contract.changed'],
    ],
    ['environment', '"sumple"', '"sumple2"', ['customer.changed', 'contract.changed']],
    ['use', '"usersInUse": 42', '"usersInUse": 43', []],
  ])('changes just what a changed line changes (%s)', async (_what, from, to, facts) => {
    const before = await told();

    expect(await site.importCustomers([first.replace(from, to), ...others])).toEqual({ created: 0, changed: 1, unchanged: 5 });
    expect((await told()).slice(before.length)).toEqual(facts);
  });

  it('takes all or nothing, and names every mistake by its line', async () => {
    const before = await told();
    const fresh = first.replace('A12345678', 'A99999999').replace('"sumple"', '"fresh"');
    const taken = first.replace('A12345678', 'A99999998');

    const refusal = await failureOf(site.importCustomers([fresh, taken, 'oops']));

    expect(refusal).toMatchObject({
      kind: 'unprocessable',
      code: 'import.rejected',
      body: {
        data: {
          count: 2,
          errors: [
            { line: 2, en: 'Subdomain "sumple" belongs to another customer. Check the subdomain.' },
            { line: 3, en: 'This is not JSON. Write one JSON object a line.' },
          ],
        },
      },
    });
    expect(await told()).toEqual(before);
    expect(await site.world.sql('contracts', 'select 1 from customer where customer_number = $1', ['A99999999'])).toEqual([]);
    expect(await site.world.sql('contracts', 'select 1 from customer_import_line')).toEqual([]);
  });

  it('cannot end a contract', async () => {
    const record = JSON.parse(first) as { contracts: object[] };
    const refusal = await failureOf(site.importCustomers([JSON.stringify({ ...record, contracts: [] })]));

    expect(refusal.body.data).toMatchObject({
      errors: [{ line: 1, en: expect.stringContaining('The contract for "neo" is missing') as string }],
    });
  });

  it('takes in thousands of lines', async () => {
    const lines = Array.from({ length: 400 }, (_, index) =>
      first.replace('A12345678', `A5${String(index).padStart(7, '0')}`).replace('"sumple"', `"many-${index}"`),
    );

    expect(await site.importCustomers(lines)).toEqual({ created: 400, changed: 0, unchanged: 0 });
  });

  it('answers for an import that nobody began', async () => {
    expect(await failureOf(site.world.bus.ask(CommitImport, { importId: newId() }))).toMatchObject({
      kind: 'not-found',
      code: 'import.unknown',
    });
  });

  it('names its facts on the wire', () => {
    expect([CustomerChanged.subject, CustomerBillingImported.subject]).toEqual([
      'evt.contracts.customer.changed.v1',
      'evt.contracts.customer.billing-imported.v1',
    ]);
  });
});

describe('importing the catalogue', () => {
  let site: ContractsWorld;
  beforeAll(async () => {
    site = await ContractsWorld.start('2026-06-15T10:00:00+09:00');
  });
  afterAll(() => site.stop());

  it('changes nothing the second time, and makes a new version of what is new', async () => {
    expect(await site.importCatalogue()).toEqual({ changed: false, catalogueVersion: 1, policyVersion: 1 });
    expect(await site.importCatalogue({ quoteValidMinutes: 10 })).toEqual({
      changed: true,
      catalogueVersion: 1,
      policyVersion: 2,
    });
  });

  it('refuses to drop what is under contract', async () => {
    const code = sampleCatalogue().products[0]?.items[2]?.code ?? '';
    const refusal = await failureOf(site.importCatalogue({}, (json) => json.replaceAll(code, 'KOTHER')));

    expect(refusal).toMatchObject({ kind: 'unprocessable', code: 'catalogue.rejected' });
    expect(refusal.body.fields?.[0]?.detail.en).toContain(`Item "${code}" of product "neo" is under contract`);
  });

  it('refuses to drop what is applied for', async () => {
    const { acceptance } = sampleCatalogue().policy;
    await site.importCatalogue({ acceptance: { ...acceptance, options: 'operator' } });
    const options = [{ code: 'KIPRJST1MB001', quantity: 1 }];
    await site.applyFor({ kind: 'options', options }, await site.as(numbers.monthly));

    const refusal = await failureOf(site.importCatalogue({}, (json) => json.replaceAll('KIPRJST1MB001', 'KOTHER')));

    expect(refusal.code).toBe('catalogue.rejected');
  });
});
