import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { Shape } from '../wire/message';
import { ImportCatalogueRequest } from './import-catalogue.message';
import { ApplicationRequest } from './get-application.message';
import { BeginImportRequest } from './begin-import.message';
import { CommitImportRequest } from './commit-import.message';

const leaves = (errors: readonly ValidationError[], above = ''): string[] =>
  errors.flatMap(({ property, children = [] }) =>
    children.length > 0 ? leaves(children, `${above}${property}.`) : [`${above}${property}`],
  );
const faultsOf = (shape: Shape<object>, value: object): string[] =>
  leaves(validateSync(plainToInstance(shape, value), { whitelist: true, forbidNonWhitelisted: true }));

const name = { ja: '名称', en: 'Name' };
const catalogue = {
  note: 'April prices',
  currency: 'JPY',
  taxRates: [{ rate: '0.10', from: '2019-10-01', until: '2029-12-31' }],
  policy: {
    timeZone: 'Asia/Tokyo',
    reductionDeadlineDay: 20,
    additionBilling: 'from-next-month',
    renewalWindow: { opensMonthsBeforeEnd: 2, closesOnDayOfLastMonth: 20 },
    renewalNoticesDaysBeforeClose: [30, 7],
    quoteValidMinutes: 30,
    allowedPayment: { monthly: ['credit-card', 'account-debit'], annual: ['bank-transfer'] },
    acceptance: {
      users: 'automatic',
      options: 'automatic',
      plan: 'operator',
      disk: 'automatic',
      terms: 'operator',
      'legal-name': 'operator',
    },
  },
  products: [
    {
      code: 'neo',
      name,
      url: 'https://{subdomain}.dn-cloud.com/',
      disk: { includedGiBPerUser: 1, addOnGiB: 10, maxGiB: 1000, addOnCode: 'DISK10' },
      items: [
        { code: 'PLAN', kind: 'plan', name, unit: 'user', monthlyPrice: 400, minimum: 5, step: 1, quantity: 'same-as-plan' },
      ],
    },
  ],
  vendor: {
    name: '株式会社ベンダー',
    department: 'カスタマーセンター',
    postalCode: '2200012',
    address: '神奈川県横浜市西区1-2-3',
    tel: '045-000-0000',
    fax: '045-000-0001',
    registrationNumber: 'T1234567890123',
    mailFrom: { name: 'csite', address: 'aporder@vendor.example' },
    helpdesk: {
      phone: '0120-000-000',
      hours: name,
      mail: 'help@vendor.example',
      opening: { from: '09:00', until: '17:30', closures: [{ from: '2025-12-29', until: '2026-01-03', name }] },
    },
    termsUrl: 'https://vendor.example/terms',
  },
};

/** The request with one part of its catalogue changed, or left out when undefined. */
const withPart = (path: string, value: unknown): object => {
  const document = JSON.parse(JSON.stringify(catalogue)) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const owner = keys.reduce((part, key) => part[key] as Record<string, unknown>, document);
  if (value === undefined) Reflect.deleteProperty(owner, last);
  else owner[last] = value;
  return { validFrom: '2025-04-01', document };
};

const partsOf = (value: object, above = ''): string[] =>
  Object.entries(value).flatMap(([key, part]) => [
    ...(Array.isArray(value) ? [] : [`${above}${key}`]),
    ...(typeof part === 'object' ? partsOf(part as object, `${above}${key}.`) : []),
  ]);

const item = 'products.0.items.0';
const optional = ['note', 'taxRates.0.until', 'vendor.helpdesk.opening', `${item}.minimum`, `${item}.step`, `${item}.quantity`];

describe('A catalogue to import', () => {
  it('is good whole, from a day on or at once', () => {
    expect(faultsOf(ImportCatalogueRequest, { validFrom: '2025-04-01', document: catalogue })).toEqual([]);
    expect(faultsOf(ImportCatalogueRequest, { document: catalogue })).toEqual([]);
    expect(faultsOf(ImportCatalogueRequest, {})).toEqual(['document']);
  });

  it.each(optional)('can do without %s', (path) => {
    expect(faultsOf(ImportCatalogueRequest, withPart(path, undefined))).toEqual([]);
    expect(faultsOf(ImportCatalogueRequest, withPart(path, null))).toEqual([`document.${path}`]);
  });

  it.each(partsOf(catalogue).filter((path) => !optional.includes(path)))('needs %s', (path) => {
    expect(faultsOf(ImportCatalogueRequest, withPart(path, undefined))).toEqual([`document.${path}`]);
  });

  it.each<[string, readonly unknown[]]>([
    ['currency', ['USD', 'jpy', '']],
    ['taxRates.0.rate', ['10%', '0.1e1', '1.10', '.10', '0.', 0.1]],
    ['taxRates.0.from', ['2019-10', 'October', '2019-13-01', 20191001]],
    ['policy.timeZone', ['UTC', 'Asia/Seoul']],
    ['policy.additionBilling', ['at-once', '']],
    ['policy.renewalWindow.opensMonthsBeforeEnd', [0, 13, 1.5]],
    ['policy.renewalWindow.closesOnDayOfLastMonth', [0, 32]],
    ['policy.renewalNoticesDaysBeforeClose', [7, ['7'], [7.5], [null]]],
    ['policy.quoteValidMinutes', [0, 1441, '30']],
    ['policy.allowedPayment.monthly', [['cash'], 'credit-card']],
    ['policy.acceptance.plan', ['manual', true]],
    ['policy.acceptance.surplus', ['automatic']],
    ['products.0.code', ['NEO', '1neo', 'ne o', 'ne_o', '', 'n'.repeat(41)]],
    ['products.0.url', ['https://dn-cloud.com/', '{SUBDOMAIN}']],
    ['products.0.disk.addOnGiB', [0, -10]],
    [`${item}.kind`, ['plans', '']],
    [`${item}.monthlyPrice`, [-1, 0.5, '400', null]],
    [`${item}.minimum`, [0, 1.5]],
    [`${item}.step`, [0, -1]],
    [`${item}.quantity`, ['two', 1]],
    ['vendor.registrationNumber', ['1234567890123', 'T123456789012', 'T12345678901234', 't1234567890123']],
    ['vendor.postalCode', ['220-0012', '']],
    ['vendor.helpdesk.opening.from', ['9:00', '24:00', '09:60', '0900', 9]],
    ['vendor.helpdesk.opening.closures.0.from', ['2025-12', '29.12.']],
    ['vendor.mailFrom.address', ['csite', 'a@b.example\r\nBcc: c@d.example']],
  ])('refuses a wrong %s, and names it', (path, values) => {
    for (const value of values) {
      expect({ value, faults: faultsOf(ImportCatalogueRequest, withPart(path, value)) }).toEqual({
        value,
        faults: [`document.${path}`],
      });
    }
  });

  it.each(['2025-4-1', '2025-04', 'now', '', null, 0])('does not hold from %p on', (validFrom) => {
    expect(faultsOf(ImportCatalogueRequest, { validFrom, document: catalogue })).toEqual(['validFrom']);
  });
});

describe('An id in a request to contracts', () => {
  const id = '019a6b1e-0000-7000-8000-000000000001';

  it.each([
    [ApplicationRequest, 'applicationId'],
    [CommitImportRequest, 'importId'],
  ] as const)('%p needs one, in the form of a UUID', (shape, field) => {
    expect(faultsOf(shape, { [field]: id })).toEqual([]);
    for (const value of [undefined, null, '', '1', `${id} `, `${id}\n`, [id], { id }, 7]) {
      expect(faultsOf(shape, { [field]: value })).toEqual([field]);
    }
  });

  it('an import begins under a file name or without one', () => {
    for (const fileName of ['customers.jsonl', '顧客.jsonl', undefined])
      expect(faultsOf(BeginImportRequest, { fileName })).toEqual([]);
    for (const fileName of ['', null, 'x'.repeat(256), 'a\u0000b', 1]) {
      expect(faultsOf(BeginImportRequest, { fileName })).toEqual(['fileName']);
    }
  });
});
