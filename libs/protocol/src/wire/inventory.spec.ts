import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as protocol from '../index';
import { outsiders, services } from './services';

interface Message {
  readonly name: string;
  readonly kind: string;
  readonly subject: string;
}

const isMessage = (value: unknown): value is Omit<Message, 'name'> =>
  typeof value === 'object' && value !== null && 'kind' in value && 'subject' in value;

const messages = Object.entries<unknown>(protocol).flatMap(([name, value]) => (isMessage(value) ? [{ ...value, name }] : []));

const subjectsOf = (...kinds: readonly string[]): string[] =>
  messages
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ subject }) => subject)
    .sort();

const load = createRequire(__filename);

/** Compiled files of this package, by a part of their name. */
const filesWith = (part: string): string[] =>
  readdirSync(join(__dirname, '..'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && file.includes(part))
    .map((file) => join(__dirname, '..', file));

describe('The messages of the wire', () => {
  it('ask these questions, which a client may repeat when no answer came', () => {
    expect(subjectsOf('query')).toEqual([
      'rpc.billing.account-debit.list',
      'rpc.billing.card-setup.get',
      'rpc.billing.invoice.file',
      'rpc.billing.invoice.get',
      'rpc.billing.invoice.list',
      'rpc.billing.invoice.preview',
      'rpc.billing.invoice.totals',
      'rpc.billing.operator.invoice-file',
      'rpc.billing.operator.invoices',
      'rpc.billing.payment.get',
      'rpc.billing.profile.get',
      'rpc.contracts.application.get',
      'rpc.contracts.application.list',
      'rpc.contracts.calendar-feed.get',
      'rpc.contracts.calendar-feed.read',
      'rpc.contracts.calendar.list',
      'rpc.contracts.catalogue.get',
      'rpc.contracts.charge.preview',
      'rpc.contracts.contract.get',
      'rpc.contracts.contract.history',
      'rpc.contracts.contract.list',
      'rpc.contracts.contract.on',
      'rpc.contracts.contractor-email.link-state',
      'rpc.contracts.customer.get',
      'rpc.contracts.disk-usage.get',
      'rpc.contracts.help-desk.get',
      'rpc.contracts.operator.applications',
      'rpc.contracts.operator.customer',
      'rpc.contracts.overview.get',
      'rpc.identity.account.check',
      'rpc.identity.account.get',
      'rpc.identity.account.list',
      'rpc.identity.account.me',
      'rpc.identity.factor.list',
      'rpc.identity.link.state',
      'rpc.identity.operator.accounts',
      'rpc.identity.operator.me',
      'rpc.identity.session.list',
      'rpc.notification.mail.list',
      'rpc.status.faq.get',
      'rpc.status.faq.search',
      'rpc.status.maintenance.list',
      'rpc.status.notice.get',
      'rpc.status.notice.latest',
      'rpc.status.notice.list',
      'rpc.status.operator.faqs',
      'rpc.status.operator.notice',
      'rpc.status.operator.notices',
      'rpc.status.reading.unread',
    ]);
  });

  it('give these orders, which are never repeated but under an Idempotency-Key', () => {
    expect(subjectsOf('command')).toEqual([
      'rpc.billing.account-debit.advance',
      'rpc.billing.card-setup.begin',
      'rpc.billing.card-setup.complete',
      'rpc.billing.charge-confirmation.begin',
      'rpc.billing.charge-confirmation.complete',
      'rpc.billing.collection.retry',
      'rpc.billing.collection.transfer',
      'rpc.billing.invoice.correct',
      'rpc.billing.invoice.void',
      'rpc.billing.payment.record',
      'rpc.billing.processor.notify',
      'rpc.billing.profile.change',
      'rpc.contracts.application.accept',
      'rpc.contracts.application.reject',
      'rpc.contracts.application.submit',
      'rpc.contracts.application.withdraw',
      'rpc.contracts.calendar-feed.create',
      'rpc.contracts.calendar-feed.revoke',
      'rpc.contracts.catalogue.import',
      'rpc.contracts.contractor-email.cancel',
      'rpc.contracts.contractor-email.confirm',
      'rpc.contracts.contractor-email.request',
      'rpc.contracts.customer.change-contractor',
      'rpc.contracts.disk-usage.report',
      'rpc.contracts.environment-key.create',
      'rpc.contracts.environment-key.revoke',
      'rpc.contracts.import.append',
      'rpc.contracts.import.begin',
      'rpc.contracts.import.commit',
      'rpc.contracts.quote.create',
      'rpc.identity.account-freeze.confirm',
      'rpc.identity.account-freeze.decide',
      'rpc.identity.account.change-role',
      'rpc.identity.account.invite',
      'rpc.identity.account.release',
      'rpc.identity.account.remove',
      'rpc.identity.factor.add-passkey',
      'rpc.identity.factor.add-totp',
      'rpc.identity.factor.challenge-passkey',
      'rpc.identity.factor.challenge-totp',
      'rpc.identity.factor.remove',
      'rpc.identity.factor.renew-backup-codes',
      'rpc.identity.factor.reset',
      'rpc.identity.invitation.confirm',
      'rpc.identity.invitation.resend',
      'rpc.identity.operator-session.create',
      'rpc.identity.operator-session.end',
      'rpc.identity.operator-session.enrol',
      'rpc.identity.operator-session.pass-second-factor',
      'rpc.identity.operator-session.refresh',
      'rpc.identity.operator.create',
      'rpc.identity.operator.decide-frozen-account',
      'rpc.identity.operator.end-account-sessions',
      'rpc.identity.operator.reset-account-factors',
      'rpc.identity.operator.reset-factors',
      'rpc.identity.password-reset.confirm',
      'rpc.identity.password-reset.request',
      'rpc.identity.password.change',
      'rpc.identity.session.challenge-confirmation',
      'rpc.identity.session.challenge-passkey',
      'rpc.identity.session.confirm',
      'rpc.identity.session.create',
      'rpc.identity.session.create-by-passkey',
      'rpc.identity.session.end',
      'rpc.identity.session.end-others',
      'rpc.identity.session.end-own',
      'rpc.identity.session.pass-second-factor',
      'rpc.identity.session.refresh',
      'rpc.identity.sign-up.confirm',
      'rpc.identity.sign-up.set-account',
      'rpc.identity.sign-up.start',
      'rpc.status.faq-import.append',
      'rpc.status.faq-import.begin',
      'rpc.status.faq-import.commit',
      'rpc.status.faq.vote',
      'rpc.status.faq.vote-as-visitor',
      'rpc.status.notice.change',
      'rpc.status.notice.create',
      'rpc.status.notice.import',
      'rpc.status.notice.update',
      'rpc.status.notice.withdraw',
      'rpc.status.reading.mark',
      'rpc.status.reading.mark-all',
    ]);
  });

  it('tell these facts and carry these secret mails, whose subjects stand on the streams', () => {
    expect(subjectsOf('fact', 'mail')).toEqual([
      'evt.billing.account-debit.changed.v1',
      'evt.billing.card.expiring.v1',
      'evt.billing.card.registered.v1',
      'evt.billing.collection.changed.v1',
      'evt.billing.invoice.announced.v1',
      'evt.billing.invoice.issued.v1',
      'evt.billing.payment.recorded.v1',
      'evt.contracts.application.accepted.v1',
      'evt.contracts.application.applied.v1',
      'evt.contracts.application.rejected.v1',
      'evt.contracts.application.submitted.v1',
      'evt.contracts.application.withdrawn.v1',
      'evt.contracts.catalogue.changed.v1',
      'evt.contracts.contract.changed.v1',
      'evt.contracts.contract.renewal-announced.v1',
      'evt.contracts.customer.billing-imported.v1',
      'evt.contracts.customer.changed.v1',
      'evt.contracts.customer.charged.v1',
      'evt.contracts.environment.disk-filled.v1',
      'evt.environments.environment.disk-measured.v1',
      'evt.identity.account.changed.v1',
      'evt.identity.account.created.v1',
      'evt.status.account.notices-read.v1',
      'evt.status.notice.announced.v1',
      'evt.status.notice.changed.v1',
      'mail.contracts.contractor-email-link.v1',
      'mail.contracts.contractor-email-notice.v1',
      'mail.identity.account-created-notice.v1',
      'mail.identity.already-registered.v1',
      'mail.identity.freeze-decision-link.v1',
      'mail.identity.invitation-link.v1',
      'mail.identity.operator-notice.v1',
      'mail.identity.password-reset-link.v1',
      'mail.identity.security-notice.v1',
      'mail.identity.sign-up-link.v1',
    ]);
  });

  it('have a subject each', () => {
    const subjects = messages.map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it.each(messages)('$name has a subject that names its service, in words a NATS permission can match', ({ kind, subject }) => {
    const forms: Readonly<Record<string, RegExp>> = {
      query: /^rpc(\.[a-z][a-z-]*){3}$/,
      command: /^rpc(\.[a-z][a-z-]*){3}$/,
      fact: /^evt(\.[a-z][a-z-]*){3}\.v[1-9]\d*$/,
      mail: /^mail(\.[a-z][a-z-]*){2}\.v[1-9]\d*$/,
    };
    expect(subject).toMatch(forms[kind] ?? 'a kind that nobody knows');
    expect(kind === 'fact' ? [...services, ...outsiders] : services).toContain(subject.split('.')[1]);
  });

  it.each(['.message.', '.fact.', '.mail.'])('in files named *%s* all leave the package by its index', (part) => {
    const known = new Set<unknown>(Object.values(protocol));
    const files = filesWith(part).filter((file) => !file.endsWith('.spec.js'));
    expect(files).not.toEqual([]);
    for (const file of files) {
      const own = Object.entries(load(file) as Record<string, unknown>);
      expect({ file, hidden: own.filter(([, value]) => !known.has(value)).map(([name]) => name) }).toEqual({ file, hidden: [] });
    }
  });
});

describe('What every service answers', () => {
  it.each([
    [protocol.Ready, 'query', 'rpc.billing.system.ready'],
    [protocol.Settle, 'query', 'rpc.billing.system.settle'],
    [protocol.listDeadLetters, 'query', 'rpc.billing.dead-letters.list'],
    [protocol.redriveDeadLetter, 'command', 'rpc.billing.dead-letters.redrive'],
  ] as const)('%p is a %s at %s', (make, kind, subject) => {
    expect(make('billing')).toMatchObject({ kind, subject });
  });

  it('is asked of each at a subject of its own', () => {
    const makers = [protocol.Ready, protocol.Settle, protocol.listDeadLetters, protocol.redriveDeadLetter];
    const subjects = services.flatMap((service) => makers.map((make) => make(service).subject));
    expect(new Set([...subjects, ...messages.map(({ subject }) => subject)]).size).toBe(subjects.length + messages.length);
  });
});

it('This package stands below all others: it imports none of ours', () => {
  const ours = filesWith('').filter((file) => /require\("@csite\//.test(readFileSync(file, 'utf8')));
  expect(ours).toEqual([]);
});
