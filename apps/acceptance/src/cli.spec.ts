import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '@csite/embedded';
import { Client } from 'pg';
import { runToEnd } from './site/launch';
import { Site } from './site/site';

const samples = join(projectFolder(), 'deploy/samples');
const [sumple = '', minato = ''] = readFileSync(join(samples, 'customers.jsonl'), 'utf8').split('\n');

/** A customer of the samples under another number, in another place. */
const aCustomer = (number: string, subdomain: string, changes: object = {}): string =>
  JSON.stringify({
    ...(JSON.parse(sumple.replace('"subdomain": "sumple"', `"subdomain": "${subdomain}"`)) as object),
    customerNumber: number,
    ...changes,
  });

describe('npm run csite', () => {
  let site: Site;
  const folder = mkdtempSync(join(tmpdir(), 'csite-cli-'));
  const aFile = (name: string, ...lines: string[]): string => {
    writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(''));
    return join(folder, name);
  };
  const csite = (...words: string[]): Promise<{ code: number | null; said: string }> =>
    runToEnd('cli', words, { CSITE_HOME: site.home, LANG: 'en_GB.UTF-8' });
  const done = (...said: string[]): object => ({ code: 0, said: said.join('\n') });
  const rows = async <R extends object>(service: string, sql: string): Promise<R[]> => {
    const client = new Client({ connectionString: site.system.databases[service], options: '-c csite.customer=*' });
    await client.connect();
    try {
      return (await client.query<R>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const customersNow = async (): Promise<number> =>
    (await rows<{ count: number }>('contracts', 'select count(*)::int as count from customer'))[0]?.count ?? 0;

  beforeAll(async () => {
    site = await Site.shared();
  }, 180_000);
  afterAll(async () => {
    await site?.stop();
    rmSync(folder, { recursive: true });
  });

  it('takes the samples in once: the launcher did, and again nothing changes', async () => {
    const files = ['catalogue.json', 'customers.jsonl', 'notices.jsonl', 'faqs.jsonl'].map((name) => join(samples, name));
    expect(await csite('import', ...files)).toEqual(
      done(
        'Catalogue: unchanged (version 1)',
        'Customers: 0 new, 0 changed, 6 unchanged',
        'Notices: 0 new, 0 changed, 12 unchanged',
        'FAQ: 0 new, 0 changed, 34 unchanged',
      ),
    );
  });

  it('returns when one can sign up with what was taken in, from JSON Lines and from CSV', async () => {
    const lines = aFile('new.jsonl', aCustomer('A40000001', 'fresh-one'));
    expect(await csite('import', lines)).toEqual(done('Customers: 1 new, 0 changed, 0 unchanged'));
    const flat = flattened(JSON.parse(aCustomer('A40000002', 'fresh-two')) as object);
    const quoted = Object.values(flat).map((cell) => `"${cell}"`);
    const csv = aFile('new.csv', Object.keys(flat).join(','), quoted.join(','));
    expect(await csite('import', csv)).toEqual(done('Customers: 1 new, 0 changed, 0 unchanged'));
    for (const [customerNumber, subdomain] of [
      ['A40000001', 'fresh-one'],
      ['A40000002', 'fresh-two'],
    ])
      expect(await site.client.post('/sign-ups', { customerNumber, subdomain })).toMatchObject({ status: 201 });
    expect(await csite('import', csv)).toEqual(done('Customers: 0 new, 0 changed, 1 unchanged'));
  });

  it('names every wrong line and takes nothing in', async () => {
    const before = await customersNow();
    const wrong = aFile(
      'wrong.jsonl',
      aCustomer('A50000001', 'right'),
      '{"customerNumber": ',
      '',
      aCustomer('B5', 'wrong-number'),
      aCustomer('A50000003', 'wrong-channel', { channel: 'pigeon' }),
      minato,
    );
    const { code, said } = await csite('import', wrong);
    expect(code).toBe(1);
    expect(new Set([...said.matchAll(/line (\d+):/g)].map(([, line]) => line))).toEqual(new Set(['2', '4', '5']));
    expect(await customersNow()).toBe(before);
  });

  it('names the wrong lines of notices, too', async () => {
    const right = {
      key: 'cli-1',
      kind: 'news',
      products: ['neo'],
      title: { ja: '題' },
      body: { ja: '本文' },
      publishAt: '2025-03-01T10:00:00Z',
    };
    const file = aFile('notices.jsonl', JSON.stringify(right), JSON.stringify({ ...right, key: 'cli-2', publishAt: 'today' }));
    const { code, said } = await csite('import', file);
    expect(code).toBe(1);
    expect(said).toContain('line 2: publishAt: Must be an instant');
    const twice = aFile('notices.jsonl', JSON.stringify(right), '', JSON.stringify(right));
    expect((await csite('import', twice)).said).toContain('line 3: The key "cli-1" stands on line 1, too');
    expect(await rows('status', `select key from notice where key like 'cli-%'`)).toEqual([]);
  });

  it('takes in all of a FAQ file or nothing, and names the wrong lines, whoever notices them', async () => {
    const right = { key: 'cli-1', category: 'usage', question: { ja: '質問' }, answer: { ja: '回答' } };
    const typed = aFile('faqs.jsonl', JSON.stringify(right), JSON.stringify({ ...right, category: 'weather' }));
    expect((await csite('import', typed)).said).toContain('line 2: category: Must be one of');
    const lost = aFile('faqs.jsonl', JSON.stringify(right), '', JSON.stringify({ ...right, key: 'cli-2', related: ['nowhere'] }));
    const { code, said } = await csite('import', lost);
    expect(code).toBe(1);
    expect(said).toContain('line 3: There is no FAQ "nowhere"');
    expect(await rows('status', `select key from faq where key like 'cli-%'`)).toEqual([]);
  });

  it('moves the clock of the whole system', async () => {
    expect(await csite('clock', '2027-03-20T23:59:59+09:00')).toEqual(done('The clock stands at 2027-03-20T23:59:59.000+09:00.'));
    expect(await csite('clock', 'show')).toEqual(done('2027-03-20T23:59:59.000+09:00'));
  });

  it('lists what could not be taken in, and has it tried again; one that cannot be keeps none of the others', async () => {
    const [fact] = await rows<{ payload: string; about: string }>(
      'contracts',
      `select payload::text as payload, aggregate_id as about from outbox where subject = 'evt.contracts.customer.changed.v1' limit 1`,
    );
    const park = (consumer: string, secondsAgo: number): Promise<object[]> =>
      rows(
        'billing',
        `insert into dead_letter (id, consumer, event_id, subject, aggregate_id, version, occurred_at, payload, cause, attempts, parked_at)
         values (gen_random_uuid(), '${consumer}', gen_random_uuid(), 'evt.contracts.customer.changed.v1', '${fact?.about}', 1,
                 now(), convert_to('${fact?.payload}', 'UTF8'), 'no such column', 6, now() - interval '${secondsAgo} s')`,
      );
    await park('billing-of-old', 2);
    await park('billing-contractors', 1);
    const listed = await csite('dead-letters', 'list', 'billing');
    expect(listed.said.match(/billing: 2|after 6 tries: no such column/g)).toHaveLength(3);
    const { code, said } = await csite('dead-letters', 'redrive', 'billing');
    expect(said).toMatch(/1 sent on again\.[^]*cannot be tried again/);
    expect(code).toBe(1);
    expect((await csite('dead-letters', 'list')).said).toContain('billing: 1');
  });

  it.each([
    [['--help'], 0, 'Usage: npm run csite'],
    [['import', '/nowhere'], 1, 'Cannot read the file "/nowhere": check where it is.'],
    [['import', '/tmp'], 1, 'Cannot read the file "/tmp": check where it is.'],
    [['dead-letters', 'redrive', 'billing', 'x'], 1, 'deadLetterId'],
  ])('answers %j', async (words, code, sentence) => {
    expect(await csite(...words)).toMatchObject({ code, said: expect.stringContaining(sentence) as string });
  });

  it('says what to do when nothing runs', async () => {
    expect(await runToEnd('cli', ['clock', 'show'], { CSITE_HOME: folder, LANG: 'ja_JP.UTF-8' })).toEqual({
      code: 1,
      said: '接続先が見つかりません。npm start でシステムを起動するか、NATS_URL を設定してください。',
    });
  });
});

/** Headings joined by dots, as the CSV has them. */
function flattened(value: object, prefix = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, each]: [string, unknown]) =>
      typeof each === 'object' && each !== null ? flattened(each, `${prefix}${key}.`) : { [prefix + key]: String(each) },
    ),
  ) as Record<string, string>;
}
