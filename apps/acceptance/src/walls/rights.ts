/** Whom the service behind a route lets in; the roles in their short form. */
export type Rights = 'anybody' | 'cookie' | 'every account' | 'owner' | 'changers' | 'billing' | 'operators';

export const rolesOf: Readonly<Record<Rights, readonly string[]>> = {
  anybody: ['owner', 'manager', 'billing', 'viewer'],
  cookie: ['owner', 'manager', 'billing', 'viewer'],
  'every account': ['owner', 'manager', 'billing', 'viewer'],
  owner: ['owner'],
  changers: ['owner', 'manager'],
  billing: ['owner', 'billing'],
  operators: [],
};

interface Row {
  readonly rights: Rights;
  /** One that passes validation, so that the right is what decides. */
  readonly body?: object;
  /** What a read cannot do without. */
  readonly search?: string;
}

const unknown = '01900000-0000-7000-8000-000000000000';
const place = { postalCode: '2208110', prefecture: '神奈川県', city: '横浜市西区', street: 'みなとみらい2-2-1', building: '' };
const particulars = { department: '', name: 'ネオ 太郎', nameKana: 'ネオ タロウ', ...place, tel: '045-640-5910', fax: '' };
const account = { name: '港 花子', email: 'hanako@walls.example', password: 'kumo no ue ha itsumo hare 8' };
const assertion = { credentialId: 'i', clientDataJSON: 'd', authenticatorData: 'a', signature: 's' };
const everyAccount: Row = { rights: 'every account' };
const anybody: Row = { rights: 'anybody' };
const operators: Row = { rights: 'operators' };

/** Every route of the API: a new one that stands in no row fails the spec. */
export const rightsTable: Readonly<Record<string, Row>> = {
  'POST /sign-ups': { ...anybody, body: { subdomain: 'sumple', customerNumber: 'A12345678' } },
  'PUT /sign-ups/{signUpId}/account': { ...anybody, body: account },
  'POST /sign-ups/confirmations': { ...anybody, body: { token: 't' } },
  'POST /links/state': { ...anybody, body: { token: 't' } },
  'POST /sessions': { ...anybody, body: { subdomain: 'sumple', email: account.email, password: account.password } },
  'POST /sessions/second-factor': { ...anybody, body: { challenge: 'c', method: 'totp', code: '123456' } },
  'POST /sessions/passkey-challenges': { ...anybody, body: {} },
  'POST /sessions/passkey': { ...anybody, body: { challenge: 'c', passkey: assertion } },
  'POST /sessions/refresh': { rights: 'cookie' },
  'DELETE /sessions/current': { rights: 'cookie' },
  'GET /sessions': everyAccount,
  'DELETE /sessions/others': everyAccount,
  'DELETE /sessions/{sessionId}': everyAccount,
  'POST /password-resets': { ...anybody, body: { subdomain: 'sumple', email: account.email } },
  'POST /password-resets/confirmations': { ...anybody, body: { token: 't', password: account.password } },
  'POST /account-freezes/confirmations': { ...anybody, body: { token: 't' } },
  'POST /account-freezes/decisions': { ...anybody, body: { token: 't', decision: 'release' } },
  'GET /me': everyAccount,
  'PUT /me/password': { ...everyAccount, body: { currentPassword: account.password, newPassword: 'x' } },
  'POST /me/confirmations': { ...everyAccount, body: { password: account.password } },
  'POST /me/confirmation-challenges': { ...everyAccount, body: {} },
  'GET /me/factors': everyAccount,
  'POST /me/factors/totp-challenges': { ...everyAccount, body: {} },
  'POST /me/factors/totp': { ...everyAccount, body: { challenge: 'c', name: 'n', code: '123456' } },
  'POST /me/factors/passkey-challenges': { ...everyAccount, body: {} },
  'POST /me/factors/passkeys': {
    ...everyAccount,
    body: { challenge: 'c', name: 'n', passkey: { credentialId: 'i', clientDataJSON: 'd', attestationObject: 'a' } },
  },
  'POST /me/factors/backup-codes': { ...everyAccount, body: {} },
  'DELETE /me/factors/{factorId}': everyAccount,
  'GET /accounts': { rights: 'owner' },
  'POST /accounts': { rights: 'owner', body: { name: account.name, email: account.email, role: 'viewer' } },
  'GET /accounts/{accountId}': { rights: 'owner' },
  'PATCH /accounts/{accountId}': { rights: 'owner', body: { role: 'viewer' } },
  'DELETE /accounts/{accountId}': { rights: 'owner' },
  'POST /accounts/{accountId}/releases': { rights: 'owner' },
  'DELETE /accounts/{accountId}/factors': { rights: 'owner' },
  'POST /accounts/{accountId}/invitations': { rights: 'owner' },
  'POST /invitations/confirmations': { ...anybody, body: { token: 't', password: account.password } },
  'GET /audit': { rights: 'owner' },
  'GET /audit.csv': { rights: 'owner' },
  'GET /overview': everyAccount,
  'GET /customer': everyAccount,
  'PUT /customer/contractor': { rights: 'changers', body: particulars },
  'PUT /customer/contractor-email': { rights: 'changers', body: { email: 'new@walls.example' } },
  'DELETE /customer/contractor-email': { rights: 'changers' },
  'POST /customer/contractor-email/confirmations': { ...anybody, body: { token: 't' } },
  'GET /billing/profile': everyAccount,
  'PUT /billing/profile': {
    rights: 'billing',
    body: { sameAsContractor: true, mails: ['keiri@walls.example'], delivery: 'pdf' },
  },
  'GET /billing/payment': everyAccount,
  'POST /billing/card-setups': { rights: 'billing', body: {} },
  'GET /billing/card-setups/{setupId}': { rights: 'billing' },
  'POST /billing/card-setups/{setupId}/completion': { rights: 'billing' },
  'POST /billing/collections/{billId}/retry': { rights: 'billing' },
  'POST /billing/collections/{billId}/transfer': { rights: 'billing' },
  'POST /processor-notices': anybody,
  'GET /invoices': { rights: 'billing' },
  'GET /invoices/totals': { rights: 'billing' },
  'GET /invoices/next': { rights: 'billing' },
  'GET /invoices/archive': { rights: 'billing', search: '?from=2025-04-01&to=2025-04-30' },
  'GET /invoices/{invoiceId}': { rights: 'billing' },
  'GET /invoices/{invoiceId}/pdf': { rights: 'billing' },
  'GET /postal-codes/{postalCode}': everyAccount,
  'GET /catalogue': anybody,
  'GET /contracts': everyAccount,
  'GET /contracts/{product}': everyAccount,
  'GET /contracts/{product}/history': everyAccount,
  'GET /contracts/{product}/history.csv': everyAccount,
  'GET /contracts/{product}/disk-usage': everyAccount,
  'GET /contracts/{product}/on/{on}': everyAccount,
  'POST /quotes': { rights: 'changers', body: { product: 'neo', kind: 'users', users: 60 } },
  'POST /applications': { rights: 'changers', body: { quoteId: unknown } },
  'GET /applications': everyAccount,
  'GET /applications/{applicationId}': everyAccount,
  'DELETE /applications/{applicationId}': { rights: 'changers' },
  'GET /applications.csv': everyAccount,
  'GET /calendar': { ...everyAccount, search: '?from=2025-04-01&to=2025-04-30' },
  'GET /calendar/feed': everyAccount,
  'POST /calendar/feed': everyAccount,
  'DELETE /calendar/feed': everyAccount,
  'GET /me/unread-notices': everyAccount,
  'PUT /me/read-notices/{noticeId}': everyAccount,
  'POST /me/read-notices': everyAccount,
  'GET /faqs': anybody,
  'GET /faqs/{faqId}': anybody,
  'PUT /faqs/{faqId}/vote': { ...anybody, body: { visitorId: unknown, helpful: true } },
  'PUT /me/faq-votes/{faqId}': { ...everyAccount, body: { helpful: true } },
  'GET /notices': anybody,
  'GET /notices/{noticeId}': anybody,
  'GET /feeds/{file}': anybody,
  'POST /environments/{subdomain}/disk-usage': anybody,
  'POST /ops/sessions': { ...anybody, body: { email: account.email, password: account.password } },
  'POST /ops/sessions/second-factor': { ...anybody, body: { challenge: 'c', method: 'totp', code: '123456' } },
  'POST /ops/sessions/enrolments': { ...anybody, body: { challenge: 'c', name: 'n', code: '123456' } },
  'POST /ops/sessions/refresh': { rights: 'cookie' },
  'DELETE /ops/sessions/current': { rights: 'cookie' },
  'GET /ops/me': operators,
  'GET /ops/applications': operators,
  'POST /ops/applications/{applicationId}/acceptance': operators,
  'POST /ops/applications/{applicationId}/rejection': { ...operators, body: { reason: '与信のため' } },
  'GET /ops/invoices': operators,
  'GET /ops/invoices/{invoiceId}/pdf': operators,
  'POST /ops/invoices/{invoiceId}/payments': { ...operators, body: { amount: 1, receivedOn: '2025-04-01', reference: 'r' } },
  'POST /ops/invoices/{invoiceId}/corrections': operators,
  'POST /ops/invoices/{invoiceId}/void': { ...operators, body: { reason: '誤り' } },
  'GET /ops/account-debits': operators,
  'POST /ops/account-debits/{customerId}/steps': { ...operators, body: { state: 'active' } },
  'POST /ops/environments/{product}/{subdomain}/keys': operators,
  'DELETE /ops/environments/{product}/{subdomain}/keys': operators,
  'GET /ops/audit': operators,
  'GET /ops/faqs': operators,
  'GET /ops/notices': operators,
  'POST /ops/notices': operators,
  'GET /ops/notices/{noticeId}': operators,
  'PUT /ops/notices/{noticeId}': operators,
  'POST /ops/notices/{noticeId}/updates': operators,
  'POST /ops/notices/{noticeId}/withdrawal': operators,
  'PUT /ops/clock': anybody,
};

/** Names in paths that are ids of rows of one customer: another's must look like nobody's. */
export const ownedIds = ['accountId', 'applicationId'] as const;
/** Ids of rows of one customer whose foreign ones are held against unknown ones by the specs of their service. */
export const ownedElsewhere: readonly string[] = ['invoiceId', 'sessionId', 'factorId', 'setupId', 'billId'];
/** Names in paths that are no id of a customer's row, or are one that is its own key. */
export const openNames = ['signUpId', 'noticeId', 'faqId', 'product', 'on', 'postalCode', 'subdomain'];
/** Values that pass validation. */
export const values: Readonly<Record<string, string>> = {
  accountId: unknown,
  applicationId: unknown,
  billId: unknown,
  customerId: unknown,
  factorId: unknown,
  invoiceId: unknown,
  sessionId: unknown,
  setupId: unknown,
  signUpId: unknown,
  file: 'neo.atom',
  noticeId: unknown,
  faqId: unknown,
  product: 'neo',
  on: '2025-04-01',
  postalCode: '2208110',
  subdomain: 'sumple',
};
