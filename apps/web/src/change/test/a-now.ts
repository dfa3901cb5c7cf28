import type { Action, ApplicationSummary, Contract, ContractLine, Reason } from '../../api/types';
import type { ChangeNow } from '../change-form';

const items = [
  { code: 'NEO', kind: 'plan', unit: 'user', monthlyPrice: 400, minimum: 5, step: 1 },
  { code: 'PREMIUM', kind: 'plan', unit: 'user', monthlyPrice: 600, minimum: 5, step: 1 },
  { code: 'LIGHT', kind: 'plan', unit: 'user', monthlyPrice: 200, minimum: 5, step: 1 },
  { code: 'APPSUITE', kind: 'option', unit: 'user', monthlyPrice: 300, quantity: 'same-as-plan' },
  { code: 'BACKUP', kind: 'option', unit: 'contract', monthlyPrice: 5_000, quantity: 'one' },
  { code: 'SEATS', kind: 'option', unit: 'seat', monthlyPrice: 50 },
  { code: 'DISK', kind: 'disk', unit: '10GiB', monthlyPrice: 1_000 },
] as const;

type Code = (typeof items)[number]['code'];
const named = (code: string) => ({ ja: code, en: code });

export const product: ChangeNow['product'] = {
  code: 'neo',
  name: named("desknet's NEO"),
  url: 'https://{subdomain}.dn-cloud.com',
  disk: { includedGiBPerUser: 1, addOnGiB: 10, maxGiB: 10_240, addOnCode: 'DISK' },
  items: items.map((item) => ({ ...item, name: named(item.code) })),
};

const lineOf = (code: string, quantity: number): ContractLine => {
  const { kind = 'option', unit = 'user', monthlyPrice = 0 } = items.find((item) => item.code === code) ?? {};
  return { code, kind, name: named(code), unit, quantity, unitPrice: monthlyPrice, amount: quantity * monthlyPrice };
};

export const aReason = (code: string): Reason => ({ code, ja: `${code}です。`, en: `${code}.` });

export const outsideWindow = aReason('reduction.outside-window');
export const openExists = aReason('application.open-exists');

/** An action that is off for a reason. */
export const off = (kind: Action['kind'], direction: Action['direction'], reason: Reason): Action => ({
  kind,
  direction,
  allowed: false,
  reason,
});

export const anOpen = (kind: Action['kind'], withdrawable = true): ApplicationSummary => ({
  applicationId: `open-${kind}`,
  product: 'neo',
  productName: product.name,
  kind,
  direction: 'reduction',
  state: 'scheduled',
  summary: named('45'),
  effectiveOn: '2025-04-01',
  withdrawable,
  submittedAt: '2025-03-10T10:00:00+09:00',
});

interface Parts extends Partial<Pick<Contract, 'actions' | 'openApplications' | 'contractType' | 'paymentMethod' | 'users'>> {
  readonly lines?: Partial<Record<Code, number>>;
}

/** A monthly contract of 50 users, 31 GiB of its 50 in use, in which everything is allowed unless told. */
export const aNow = ({
  lines = { NEO: 50 },
  users = 50,
  actions = [],
  openApplications = [],
  ...rest
}: Parts = {}): ChangeNow => ({
  product,
  contract: {
    contractId: 'contract',
    product: 'neo',
    productName: product.name,
    subdomain: 'sumple',
    environmentUrl: 'https://sumple.dn-cloud.com',
    contractType: 'monthly',
    paymentMethod: 'bank-transfer',
    term: { from: '2022-04-01' },
    users,
    lines: Object.entries(lines).map(([code, quantity]) => lineOf(code, quantity)),
    perPeriod: { period: 'month', net: 0, tax: 0, gross: 0 },
    version: 1,
    startedOn: '2022-04-01',
    usersInUse: 42,
    disk: { capacityBytes: 50 * 2 ** 30, usedBytes: 31 * 2 ** 30, measuredAt: '2025-03-10T10:00:00+09:00' },
    openApplications,
    actions,
    ...rest,
  },
  customer,
});

const contractor = {
  company: '株式会社サンブルデータ',
  companyKana: 'カブシキガイシャサンブルデータ',
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
};
const customer = { customerNumber: 'A12345678', contractor } as ChangeNow['customer'];
