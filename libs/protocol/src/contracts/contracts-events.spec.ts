import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { Fact } from '../wire/message';
import { ApplicationAccepted } from './application-accepted.fact';
import { ApplicationApplied } from './application-applied.fact';
import { ApplicationRejected } from './application-rejected.fact';
import { ApplicationSubmitted } from './application-submitted.fact';
import { ApplicationWithdrawn } from './application-withdrawn.fact';
import { ContractChanged } from './contract-changed.fact';
import { ContractRenewalAnnounced } from './contract-renewal-announced.fact';
import { CustomerBillingImported } from './customer-billing-imported.fact';
import { CatalogueChanged } from './catalogue-changed.fact';
import { CustomerCharged } from './customer-charged.fact';
import { CustomerChanged } from './customer-changed.fact';

const id = (last: number): string => `019a6b1e-0000-7000-8000-00000000000${last}`;
const name = { ja: 'desknet’s NEO', en: 'desknet’s NEO' };
const line = { code: 'KNEOJST1MB001', kind: 'plan', name, unit: 'user', quantity: 50, unitPrice: 400, amount: 20_000 };
const perPeriod = { net: 20_000, tax: 2_000, gross: 22_000, period: 'month' };
const standing = { company: 'みなと商事株式会社', contractType: 'annual', paymentMethod: 'bank-transfer' };
const contractor = { company: 'みなと商事株式会社', name: '港 一郎', email: 'keiyaku@minato.example' };
const charge = {
  code: 'KNEOJST1MB001',
  name,
  quantity: 10,
  unitPrice: 400,
  months: 6,
  amount: 24_000,
  month: '2025-07',
  remark: '7月分～12月分',
};

const charged = {
  customerId: id(1),
  month: '2025-04',
  revision: 1,
  paymentMethod: 'bank-transfer',
  charges: [
    {
      contractId: id(2),
      product: 'neo',
      code: 'KNEOJST1MB001',
      name,
      unit: 'user',
      quantity: 50,
      unitPrice: 400,
      amount: 20_000,
      remark: '4月分',
      origin: { kind: 'users', applicationId: id(3), effectiveOn: '2025-04-01' },
    },
  ],
};

const catalogue = {
  version: 3,
  validFrom: '2025-04-01',
  taxRates: [{ rate: '0.10', from: '2019-10-01', until: '2029-09-30' }],
  vendor: {
    name: '株式会社ネオジャパン',
    department: '業務部',
    postalCode: '2208110',
    address: '神奈川県横浜市西区みなとみらい',
    tel: '045-640-5915',
    fax: '045-640-5918',
    registrationNumber: 'T1234567890123',
    brand: 'NEOJAPAN',
    contact: 'クラウドサービス担当',
    bankAccount: '○○銀行 横浜支店 普通 1234567',
    mailFrom: { name: 'カスタマーセンター', address: 'aporder@desknet.example' },
    helpdesk: { phone: '0120-000-000', hours: name, mail: 'support@desknet.example' },
    termsUrl: 'https://csite.example/tos.pdf',
  },
};

const customer = {
  customerId: id(1),
  customerNumber: 'A12345678',
  channel: 'partner',
  partner: '株式会社パートナー',
  contractor: {
    company: 'みなと商事株式会社',
    companyKana: 'ミナトショウジ',
    department: '',
    name: '港 一郎',
    nameKana: '',
    postalCode: '2200012',
    prefecture: '神奈川県',
    city: '横浜市',
    street: '西区1-2-3',
    building: '',
    tel: '045-000-0000',
    fax: '',
    email: 'keiyaku@minato.example',
  },
  environments: [{ product: 'neo', subdomain: 'minato', url: 'https://minato.dn-cloud.com/' }],
};

const billing = {
  customerId: id(1),
  customerNumber: 'A12345678',
  billing: {
    sameAsContractor: false,
    address: {
      company: 'みなと商事株式会社',
      department: '経理部',
      name: '港 二郎',
      postalCode: '2200012',
      prefecture: '神奈川県',
      city: '横浜市',
      street: '西区1-2-3',
      building: '',
      tel: '',
    },
    mails: ['keiri@minato.example'],
    delivery: 'postcard',
    paymentMethod: 'account-debit',
  },
};

const contract = {
  contractId: id(2),
  customerId: id(1),
  product: 'neo',
  subdomain: 'minato',
  contractType: 'annual',
  paymentMethod: 'bank-transfer',
  customerVersion: 4,
  termFrom: '2025-01-01',
  termUntil: '2025-12-31',
  lines: [line],
  change: { kind: 'users', applicationId: id(3), effectiveOn: '2025-06-20' },
  charges: [charge],
};

const application = {
  applicationId: id(3),
  customerId: id(1),
  customerNumber: 'A12345678',
  contractId: id(2),
  product: 'neo',
  productName: name,
  kind: 'users',
  direction: 'increase',
  state: 'rejected',
  asked: { kind: 'users', users: 60 },
  before: { ...standing, users: 50, lines: [line], perPeriod },
  after: { ...standing, users: 60, lines: [{ ...line, quantity: 60, amount: 24_000 }] },
  effectiveOn: '2025-06-20',
  withdrawUntil: '2025-06-20T23:59:59+09:00',
  firstBilledIn: '2025-07',
  transition: { net: 24_000, tax: 2_400, gross: 26_400 },
  charges: [charge],
  perPeriod,
  reasons: [{ code: 'increase.at-once', ja: '増加は申込日から適用されます。', en: 'An increase takes effect at once.' }],
  applicant: { accountId: id(4), name: '港 花子', email: 'hanako@minato.example' },
  contractor,
  acceptance: 'operator',
  submittedAt: '2025-06-20T10:00:00.000+09:00',
  rejection: '与信の都合によりお受けできません。',
  decidedBy: '担当 花子',
};

const renewal = {
  contractId: id(2),
  customerId: id(1),
  customerNumber: 'A12345678',
  contractor,
  product: 'neo',
  productName: name,
  renewsOn: '2026-01-01',
  windowOpensOn: '2025-11-01',
  windowClosesAt: '2025-12-20T23:59:59.000+09:00',
  daysBeforeClose: 30,
  state: { ...standing, users: 50, lines: [line], perPeriod },
  applicationIds: [id(3)],
};

/** What stands on the streams already, and which of its parts may be absent. */
const told: readonly (readonly [Fact<object>, object, readonly string[]])[] = [
  [CustomerChanged, customer, ['partner']],
  [CustomerBillingImported, billing, ['billing.address']],
  [ContractChanged, contract, ['termUntil', 'change.applicationId', 'customerVersion']],
  [CustomerCharged, charged, ['charges.0.origin', 'charges.0.origin.applicationId']],
  [CatalogueChanged, catalogue, ['taxRates.0.until', 'vendor.bankAccount', 'vendor.brand', 'vendor.contact']],
  [ContractRenewalAnnounced, renewal, ['state.perPeriod']],
  ...[ApplicationSubmitted, ApplicationAccepted, ApplicationWithdrawn, ApplicationRejected, ApplicationApplied].map(
    (fact) => [fact, application, ['withdrawUntil', 'rejection', 'decidedBy', 'acceptance', 'before.perPeriod']] as const,
  ),
];

const leaves = (errors: readonly ValidationError[], above = ''): string[] =>
  errors.flatMap(({ property, children = [] }) =>
    children.length > 0 ? leaves(children, `${above}${property}.`) : [`${above}${property}`],
  );
const faultsOf = (fact: Fact<object>, value: object): string[] =>
  leaves(validateSync(plainToInstance(fact.data, value), { whitelist: true, forbidNonWhitelisted: true }));

/** Every part of a value, as `change.kind` or `lines.0.code`; entries of lists are no parts that could be missing. */
const partsOf = (value: object, above = ''): string[] =>
  Object.entries(value).flatMap(([key, part]) => [
    ...(Array.isArray(value) ? [] : [`${above}${key}`]),
    ...(typeof part === 'object' ? partsOf(part as object, `${above}${key}.`) : []),
  ]);

const changed = (value: object, path: string, change: (owner: Record<string, unknown>, key: string) => void): object => {
  // Not structuredClone: it would keep one part that stands in two places one.
  const copy = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  change(
    keys.reduce((owner, key) => owner[key] as Record<string, unknown>, copy),
    last,
  );
  return copy;
};

describe.each(told.map(([fact, example, optional]) => ({ subject: fact.subject, fact, example, optional })))(
  '$subject',
  ({ fact, example, optional }) => {
    const parts = partsOf(example);
    const required = parts.filter((part) => !optional.includes(part));

    it('reads as it always did', () => {
      expect(faultsOf(fact, example)).toEqual([]);
    });

    it('can do without what is optional, which is then left out', () => {
      for (const part of optional) {
        expect(
          faultsOf(
            fact,
            changed(example, part, (owner, key) => Reflect.deleteProperty(owner, key)),
          ),
        ).toEqual([]);
        expect(
          faultsOf(
            fact,
            changed(example, part, (owner, key) => (owner[key] = null)),
          ),
        ).toEqual([part]);
      }
    });

    it('needs every other part, however deep', () => {
      for (const part of required) {
        expect(
          faultsOf(
            fact,
            changed(example, part, (owner, key) => Reflect.deleteProperty(owner, key)),
          ),
        ).toContain(part); // a kind that is missing makes strangers of its fields too
      }
    });

    it('knows no parts but these, however deep', () => {
      for (const part of ['', ...parts.filter((path) => path.includes('.')).map((path) => path.replace(/[^.]+$/, ''))]) {
        expect(
          faultsOf(
            fact,
            changed(example, `${part}surplus`, (owner, key) => (owner[key] = 1)),
          ),
        ).toEqual([`${part}surplus`]);
      }
    });
  },
);
