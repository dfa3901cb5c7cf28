import type { Asker } from './asker';

export interface Read {
  readonly name: string;
  readonly of: 'customer' | 'operator' | 'anybody';
  readonly path: (about: Asker) => string;
}

type Paths = Readonly<Record<string, string | ((about: Asker) => string)>>;

const reads = (of: Read['of'], paths: Paths): Read[] =>
  Object.entries(paths).map(([name, path]) => ({ name, of, path: typeof path === 'string' ? () => path : path }));

const text = encodeURIComponent;

const ofCustomers = reads('customer', {
  'TOP page': '/overview',
  contracts: '/contracts',
  contract: ({ product }) => `/contracts/${product}`,
  history: ({ product }) => `/contracts/${product}/history`,
  'history of a kind in a year': ({ product }) => `/contracts/${product}/history?kinds=users&from=2025-01-01&to=2025-12-31`,
  'disk usage': ({ product }) => `/contracts/${product}/disk-usage`,
  applications: '/applications',
  'applications withdrawn': '/applications?states=withdrawn',
  calendar: '/calendar?from=2026-01-01&to=2026-12-31',
  invoices: '/invoices',
  'invoices by date, amount and text': '/invoices?from=2025-01-01&min=11000&text=neo',
  'one invoice': ({ invoiceId }) => `/invoices/${invoiceId}`,
  'totals of invoices': '/invoices/totals',
  'next invoice': '/invoices/next',
  'billing profile': '/billing/profile',
  payment: '/billing/payment',
  'contractor’s data': '/customer',
  accounts: '/accounts',
  'own sessions': '/sessions',
  'audit trail': '/audit',
  'audit trail of a person': ({ email }) => `/audit?person=${text(email)}`,
  'audit trail of an act': '/audit?acts=billing-profile.changed',
  'unread notices': '/me/unread-notices',
});

const ofAnybody = reads('anybody', {
  notices: '/notices',
  'notices of a product and kind': '/notices?product=chatluck&kind=maintenance',
  FAQ: '/faqs',
  'FAQ searched': `/faqs?q=${text('パスワードを忘れた')}`,
});

/** Pages are as long as what ten customers have: what is compared is how it is found. */
const ofOperators = reads('operator', {
  'operators: applications': '/ops/applications',
  'operators: applications to decide': '/ops/applications?states=submitted&limit=5',
  'operators: applications rejected, of a product': '/ops/applications?states=rejected&product=chatluck&limit=5',
  'operators: accounts': '/ops/accounts?limit=40',
  'operators: accounts of a customer': ({ customerNumber }) => `/ops/accounts?customerNumber=${customerNumber}`,
  'operators: account by mail': ({ email }) => `/ops/accounts?email=${text(email)}`,
  'operators: accounts invited': '/ops/accounts?states=invited&limit=10',
  'operators: invoices': '/ops/invoices',
  'operators: invoice by number': ({ invoiceNumber }) => `/ops/invoices?text=${text(invoiceNumber)}`,
  'operators: invoices by date, amount and text': '/ops/invoices?from=2025-01-01&min=11000&max=11370&text=neo&limit=10',
  'operators: invoices of an amount that nobody owes': '/ops/invoices?min=99999999&max=99999999',
  'operators: invoices of a month of years ago': '/ops/invoices?from=2024-03-01&to=2024-03-31&limit=10',
  'operators: invoices by a rare word': ({ invoiceNumber }) => `/ops/invoices?text=${text(invoiceNumber.slice(1))}`,
  'operators: invoices by a word of many': '/ops/invoices?text=neo&limit=10',
  'operators: invoices by a product’s whole name': `/ops/invoices?text=${text("desknet's クラウド")}&limit=10`,
  'operators: accounts frozen': '/ops/accounts?states=frozen',
  'operators: debits to follow': '/ops/account-debits?states=form-sent&limit=2',
  'operators: notices': '/ops/notices',
  'operators: FAQ': '/ops/faqs',
  'operators: audit trail': '/ops/audit',
  'operators: audit trail of a customer': ({ customerNumber }) => `/ops/audit?customerNumber=${customerNumber}`,
  'operators: audit trail of a person': ({ email }) => `/ops/audit?person=${text(email)}`,
  'operators: audit trail of a name of many': `/ops/audit?person=${text('港')}&limit=10`,
  'operators: audit trail of a person’s act': ({ email }) => `/ops/audit?person=${text(email)}&acts=application.submitted`,
  'operators: audit trail of an act': '/ops/audit?acts=application.submitted',
  'operators: audit trail of rare acts': '/ops/audit?acts=operator.created,catalogue.imported',
});

export const allReads: readonly Read[] = [...ofCustomers, ...ofAnybody, ...ofOperators];
