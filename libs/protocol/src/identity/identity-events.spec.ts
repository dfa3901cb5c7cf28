import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Shape } from '../wire/message';
import { AccountChanged } from './account-changed.fact';
import { AccountCreated } from './account-created.fact';
import { AccountCreatedNotice } from './account-created-notice.mail';
import { AlreadyRegistered } from './already-registered.mail';
import { FreezeDecisionLink } from './freeze-decision-link.mail';
import { InvitationLink } from './invitation-link.mail';
import { PasswordResetLink } from './password-reset-link.mail';
import { OperatorNotice } from './operator-notice.mail';
import { SecurityNotice } from './security-notice.mail';
import { SessionRevoked } from './session-revoked.broadcast';
import { SignUpLink } from './sign-up-link.mail';

const to = { name: '港 花子', address: 'hanako@minato.example' };

/** What stands on the streams already: a change that refuses one of these breaks everyone who reads them. */
const examples: readonly { readonly subject: string; readonly data: Shape<object>; readonly example: object }[] = [
  {
    ...AccountCreated,
    example: {
      accountId: '019a6b1e-0000-7000-8000-000000000001',
      customerId: '019a6b1e-0000-7000-8000-000000000002',
      name: '港 花子',
      email: 'hanako@minato.example',
      role: 'viewer',
      company: 'みなと商事株式会社',
      contractorEmail: 'keiyaku@minato.example',
      contractorName: '港 一郎',
      owners: [{ name: '港 二郎', email: 'jiro@minato.example' }],
      createdAt: '2025-03-20T09:00:00.000+09:00',
    },
  },
  {
    ...AccountChanged,
    example: {
      accountId: '019a6b1e-0000-7000-8000-000000000001',
      customerId: '019a6b1e-0000-7000-8000-000000000002',
      role: 'viewer',
      state: 'removed',
      changedAt: '2025-03-20T09:00:00.000+09:00',
    },
  },
  {
    ...SignUpLink,
    example: { to, company: 'みなと商事株式会社', token: 'c2VjcmV0', expiresAt: '2025-03-21T09:00:00.000+09:00' },
  },
  { ...AlreadyRegistered, example: { to, company: 'みなと商事株式会社' } },
  {
    ...InvitationLink,
    example: {
      to,
      company: 'みなと商事株式会社',
      invitedBy: '港 二郎',
      token: 'c2VjcmV0',
      expiresAt: '2025-03-21T09:00:00.000+09:00',
    },
  },
  {
    ...PasswordResetLink,
    example: { to, company: 'みなと商事株式会社', token: 'c2VjcmV0', expiresAt: '2025-03-20T09:30:00.000+09:00' },
  },
  {
    ...SecurityNotice,
    example: {
      to,
      company: 'みなと商事株式会社',
      event: 'new-device',
      occurredAt: '2025-03-20T09:00:00.000+09:00',
      device: 'Chrome / Windows',
      clientAddress: '203.0.113.9',
    },
  },
  {
    ...OperatorNotice,
    example: {
      to,
      event: 'factor-removed',
      occurredAt: '2025-03-20T09:00:00.000+09:00',
      device: 'Chrome / Windows',
      clientAddress: '203.0.113.9',
    },
  },
  {
    ...AccountCreatedNotice,
    example: {
      to,
      company: 'みなと商事株式会社',
      account: { name: '見知 らぬ', email: 'x@elsewhere.example', role: 'owner', createdAt: '2025-03-20T09:00:00.000+09:00' },
      token: 'c2VjcmV0',
      expiresAt: '2025-04-03T09:00:00.000+09:00',
    },
  },
  {
    ...FreezeDecisionLink,
    example: {
      to,
      company: 'みなと商事株式会社',
      account: { name: '見知 らぬ', email: 'x@elsewhere.example' },
      token: 'c2VjcmV0',
      expiresAt: '2025-04-03T09:00:00.000+09:00',
    },
  },
  { ...SessionRevoked, example: { sessionId: '019a6b1e-0000-7000-8000-000000000003' } },
];

const faultsOf = (data: Shape<object>, value: object): string[] =>
  validateSync(plainToInstance(data, value), { whitelist: true, forbidNonWhitelisted: true }).map(({ property }) => property);

describe('what identity tells', () => {
  it('has subjects that stay', () => {
    expect(examples.map(({ subject }) => subject)).toEqual([
      'evt.identity.account.created.v1',
      'evt.identity.account.changed.v1',
      'mail.identity.sign-up-link.v1',
      'mail.identity.already-registered.v1',
      'mail.identity.invitation-link.v1',
      'mail.identity.password-reset-link.v1',
      'mail.identity.security-notice.v1',
      'mail.identity.operator-notice.v1',
      'mail.identity.account-created-notice.v1',
      'mail.identity.freeze-decision-link.v1',
      'sys.session.revoked',
    ]);
  });

  it.each(examples)('$subject reads as it always did', ({ data, example }) => {
    expect(faultsOf(data, example)).toEqual([]);
  });

  it.each(examples)('$subject needs each of its fields, and has no others', ({ data, example }) => {
    for (const field of Object.keys(example)) {
      const without = Object.fromEntries(Object.entries(example).filter(([name]) => name !== field));
      expect(faultsOf(data, without)).toEqual([field]);
    }
    expect(faultsOf(data, { ...example, other: 1 })).toEqual(['other']);
  });
});
