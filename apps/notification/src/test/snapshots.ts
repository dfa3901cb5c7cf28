import type {
  AccountSnapshot,
  ApplicationSnapshot,
  ContractLineView,
  CustomerSnapshot,
  DiskAlarm,
  InvoiceAnnouncement,
  NoticeAnnouncement,
  RenewalAnnouncement,
} from '@csite/protocol';

export const line = (quantity: number): ContractLineView => ({
  code: 'KNEOJST1MB001',
  kind: 'plan',
  name: { ja: "desknet's クラウド NEO IUS(月次)", en: "desknet's Cloud NEO IUS (monthly)" },
  unit: 'user',
  quantity,
  unitPrice: 400,
  amount: 400 * quantity,
});

export const terms = { company: '株式会社サンブルデータ', contractType: 'monthly', paymentMethod: 'bank-transfer' } as const;

/** Ten more users for 株式会社サンブルデータ, applied for by its account of 山田 花子. */
export const anApplication = (changes: Partial<ApplicationSnapshot> = {}): ApplicationSnapshot => ({
  applicationId: '01960000-0000-7000-8000-000000000001',
  customerId: '01960000-0000-7000-8000-0000000000aa',
  customerNumber: 'A12345678',
  contractId: '01960000-0000-7000-8000-0000000000cc',
  state: 'submitted',
  product: 'neo',
  productName: { ja: "desknet's NEO", en: "desknet's NEO" },
  kind: 'users',
  direction: 'increase',
  asked: { kind: 'users', users: 60 },
  before: { ...terms, users: 50, lines: [line(50)] },
  after: { ...terms, users: 60, lines: [line(60)] },
  effectiveOn: '2025-04-01',
  withdrawUntil: '2025-03-20T23:59:59+09:00',
  firstBilledIn: '2025-04',
  transition: { net: 12000, tax: 1200, gross: 13200 },
  charges: [],
  perPeriod: { net: 24000, tax: 2400, gross: 26400, period: 'month' },
  reasons: [],
  applicant: { accountId: '01960000-0000-7000-8000-0000000000dd', name: '山田 花子', email: 'hanako@sumple-data.example' },
  contractor: { company: '株式会社サンブルデータ', name: 'ネオ 太郎', email: 'info@sumple-data.example' },
  submittedAt: '2025-03-15T10:05:30+09:00',
  ...changes,
});

/** Its contract by the year, 30 days before its window closes. */
export const aRenewal = (changes: Partial<RenewalAnnouncement> = {}): RenewalAnnouncement => ({
  contractId: '01960000-0000-7000-8000-0000000000cc',
  customerId: '01960000-0000-7000-8000-0000000000aa',
  customerNumber: 'A12345678',
  contractor: { company: '株式会社サンブルデータ', name: 'ネオ 太郎', email: 'info@sumple-data.example' },
  product: 'neo',
  productName: { ja: "desknet's NEO", en: "desknet's NEO" },
  renewsOn: '2026-01-01',
  windowOpensOn: '2025-11-01',
  windowClosesAt: '2025-12-20T23:59:59+09:00',
  daysBeforeClose: 30,
  state: {
    ...terms,
    contractType: 'annual',
    users: 45,
    lines: [line(45)],
    perPeriod: { net: 216000, tax: 21600, gross: 237600, period: 'year' },
  },
  applicationIds: [],
  ...changes,
});

/** Its disk, 80 % full. */
export const anAlarm = (changes: Partial<DiskAlarm> = {}): DiskAlarm => ({
  environmentId: '01960000-0000-7000-8000-0000000000ee',
  customerId: '01960000-0000-7000-8000-0000000000aa',
  customerNumber: 'A12345678',
  contractor: { company: '株式会社サンブルデータ', name: 'ネオ 太郎', email: 'info@sumple-data.example' },
  product: 'neo',
  productName: { ja: "desknet's NEO", en: "desknet's NEO" },
  environmentUrl: 'https://sumple.dn-cloud.com/cgi-bin/dneo/dneo.cgi',
  percent: 80,
  usedBytes: 40.5 * 2 ** 30,
  capacityBytes: 50 * 2 ** 30,
  measuredAt: '2025-03-15T10:05:00+09:00',
  ...changes,
});

/** The manual's bill, told of to its billing mail. */
export const anInvoice = (changes: Partial<InvoiceAnnouncement> = {}): InvoiceAnnouncement => ({
  invoiceId: '01960000-0000-7000-8000-0000000000ab',
  customerId: '01960000-0000-7000-8000-0000000000aa',
  customerNumber: 'A123456789',
  number: '2025-000001',
  kind: 'invoice',
  issuedOn: '2025-04-01',
  dueOn: '2025-05-31',
  periodFrom: '2025-04-01',
  periodUntil: '2025-04-30',
  net: 35_000,
  tax: 3_500,
  total: 38_500,
  company: '株式会社サンブルデータ',
  paymentMethod: 'bank-transfer',
  name: 'ネオ 太郎',
  mails: ['keiri@sumple-data.example', 'bu@sumple-data.example'],
  ...changes,
});

export const anAccount = (changes: Partial<AccountSnapshot> = {}): AccountSnapshot => ({
  accountId: '01960000-0000-7000-8000-0000000000dd',
  customerId: '01960000-0000-7000-8000-0000000000aa',
  name: '山田 花子',
  email: 'hanako@sumple-data.example',
  role: 'viewer',
  company: '株式会社サンブルデータ',
  contractorEmail: 'info@sumple-data.example',
  contractorName: 'ネオ 太郎',
  owners: [],
  createdAt: '2025-03-15T10:05:30+09:00',
  ...changes,
});

export const head = {
  publicUrl: 'https://csite.example',
  sender: 'クラウド版カスタマーセンター',
  helpdesk: { phone: '0120-365-800', hours: '平日9:00～17:30', mail: 'cloudsupport@desknets.com' },
};

/** 株式会社サンブルデータ, who has desknet's NEO. */
export const aCustomer = (changes: Partial<CustomerSnapshot> = {}): CustomerSnapshot => ({
  customerId: '01960000-0000-7000-8000-0000000000aa',
  customerNumber: 'A12345678',
  channel: 'direct',
  contractor: {
    company: '株式会社サンブルデータ',
    companyKana: '',
    department: '',
    name: 'ネオ 太郎',
    nameKana: '',
    postalCode: '',
    prefecture: '',
    city: '',
    street: '',
    building: '',
    tel: '',
    fax: '',
    email: 'info@sumple-data.example',
  },
  environments: [
    {
      product: 'neo',
      subdomain: 'sumple',
      url: 'https://sumple.dn-cloud.com/cgi-bin/dneo/dneo.cgi',
    },
  ],
  ...changes,
});

/** Maintenance of desknet's NEO, told in both languages. */
export const aNotice = (changes: Partial<NoticeAnnouncement> = {}): NoticeAnnouncement => ({
  noticeId: '01960000-0000-7000-8000-0000000000bb',
  kind: 'maintenance',
  severity: 'important',
  products: ['neo'],
  title: { ja: 'サービス停止のお知らせ', en: 'Planned outage' },
  body: { ja: '**4月13日**に停止します。詳しくは[FAQ](/faqs)をご覧ください。', en: 'We stop on **13 April**.' },
  window: { from: '2025-04-13T01:00:00.000+09:00', until: '2025-04-13T05:00:00.000+09:00' },
  publishedAt: '2025-03-20T12:00:00.000+09:00',
  ...changes,
});
