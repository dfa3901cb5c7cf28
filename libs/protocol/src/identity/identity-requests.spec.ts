import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Shape } from '../wire/message';
import { ChangeAccountRoleRequest } from './change-account-role.message';
import { ChangeOwnPasswordRequest } from './change-own-password.message';
import { ConfirmAccountFreezeRequest } from './confirm-account-freeze.message';
import { ConfirmInvitationRequest } from './confirm-invitation.message';
import { ConfirmSignUpRequest } from './confirm-sign-up.message';
import { ConfirmPasswordResetRequest } from './confirm-password-reset.message';
import { CreateOperatorRequest } from './create-operator.message';
import { CreateOperatorSessionRequest } from './create-operator-session.message';
import { CreateSessionRequest } from './create-session.message';
import { DecideAccountFreezeRequest } from './decide-account-freeze.message';
import { EndSessionRequest } from './end-session.message';
import { EndOwnSessionRequest } from './end-own-session.message';
import { GetAccountRequest } from './get-account.message';
import { InviteAccountRequest } from './invite-account.message';
import { ReadLinkStateRequest } from './read-link-state.message';
import { RefreshSessionRequest } from './refresh-session.message';
import { RequestPasswordResetRequest } from './request-password-reset.message';
import { SetSignUpAccountRequest } from './set-sign-up-account.message';
import { StartSignUpRequest } from './start-sign-up.message';

const token = 'x'.repeat(43);
const id = '0197a2b0-0000-7000-8000-00000000000a';
/** The fields of each request: a good value, then wrong ones. */
const requests: readonly (readonly [Shape<object>, Readonly<Record<string, readonly [unknown, ...unknown[]]>>])[] = [
  [
    StartSignUpRequest,
    { subdomain: ['sumple', '', 'x'.repeat(501), 1, 'a\u0000b'], customerNumber: ['A12345678', '', 'A'.repeat(51)] },
  ],
  [
    SetSignUpAccountRequest,
    {
      signUpId: ['0197a2b0-0000-7000-8000-00000000000a', '1', ''],
      name: ['ネオ 太郎', '', ' ', '\u3000', 'a\nb', 'a\rb', 'a\u2029b', 'a\u0085b', 'x'.repeat(101)],
      email: ['taro@mail.example', 'taro', 'a@b@c', 'taro@mail.example\n', 'Taro <taro@mail.example>'],
      password: ['nine green bicycles', '', 'x'.repeat(129), 15],
    },
  ],
  [ConfirmSignUpRequest, { token: [token, '', 'x'.repeat(201), {}] }],
  [ReadLinkStateRequest, { token: [token, '', 'x'.repeat(201), []] }],
  [
    CreateSessionRequest,
    { subdomain: ['sumple', ''], email: ['taro@mail.example', 'taro'], password: ['x', '', 'x'.repeat(129)] },
  ],
  [
    CreateOperatorRequest,
    {
      name: ['担当 花子', '', ' ', 'a\nb', 'x'.repeat(101)],
      email: ['hanako@vendor.example', 'hanako', 'Hanako <hanako@vendor.example>'],
      password: ['nine green bicycles', '', 'x'.repeat(129), null],
    },
  ],
  [CreateOperatorSessionRequest, { email: ['hanako@vendor.example', 'hanako'], password: ['x', '', 'x'.repeat(129)] }],
  [
    InviteAccountRequest,
    {
      name: ['港 花子', '', '\u3000', 'a\nb', 'x'.repeat(101)],
      email: ['hanako@minato.example', 'hanako', 'hanako@minato.example\r\nBcc: x@y.example'],
      role: ['viewer', 'admin', '', 1, ['owner']],
    },
  ],
  [ConfirmInvitationRequest, { token: [token, '', 'x'.repeat(201)], password: ['x', '', 'x'.repeat(129), 15] }],
  [GetAccountRequest, { accountId: [id, '1', '', {}] }],
  [ChangeAccountRoleRequest, { accountId: [id, '1'], role: ['owner', 'Owner', '', true], version: [1, 0, 1.5, '1'] }],
  [RequestPasswordResetRequest, { subdomain: ['sumple', '', 'x'.repeat(501)], email: ['taro@mail.example', 'taro', ''] }],
  [ConfirmPasswordResetRequest, { token: [token, '', 'x'.repeat(201)], password: ['x', '', 'x'.repeat(129), 15] }],
  [
    ChangeOwnPasswordRequest,
    { currentPassword: ['x', '', 'x'.repeat(129), 15], newPassword: ['nine green bicycles', '', 'x'.repeat(129), null] },
  ],
  [ConfirmAccountFreezeRequest, { token: [token, '', 'x'.repeat(201), {}] }],
  [DecideAccountFreezeRequest, { token: [token, '', 'x'.repeat(201)], decision: ['release', 'keep', '', ['remove']] }],
  [EndOwnSessionRequest, { sessionId: [id, '1', '', {}] }],
  [RefreshSessionRequest, { refreshToken: [token, '', 'x'.repeat(501), true] }],
];

const wrongFields = (shape: Shape<object>, value: object): string[] =>
  validateSync(plainToInstance(shape, value), { whitelist: true, forbidNonWhitelisted: true }).map(({ property }) => property);

describe.each(requests.map(([shape, fields]) => [shape.name, shape, fields] as const))('%s', (_name, shape, fields) => {
  const good = Object.fromEntries(Object.entries(fields).map(([name, [value]]) => [name, value]));

  it('is good with good fields', () => {
    expect(wrongFields(shape, good)).toEqual([]);
  });

  it('needs each of its fields, and takes none that is null, and no other', () => {
    for (const name of Object.keys(good)) {
      expect(wrongFields(shape, { ...good, [name]: undefined })).toEqual([name]);
      expect(wrongFields(shape, { ...good, [name]: null })).toEqual([name]);
    }
    expect(wrongFields(shape, { ...good, customerId: id })).toEqual(['customerId']);
  });

  it.each(Object.entries(fields).flatMap(([name, [, ...wrong]]) => wrong.map((value) => [name, value] as const)))(
    'refuses %s %j',
    (name, value) => {
      expect(wrongFields(shape, { ...good, [name]: value })).toEqual([name]);
    },
  );
});

describe('A log-out', () => {
  it('names its session by refresh token, or not at all, but never by null', () => {
    expect(wrongFields(EndSessionRequest, {})).toEqual([]);
    expect(wrongFields(EndSessionRequest, { refreshToken: token })).toEqual([]);
    expect(wrongFields(EndSessionRequest, { refreshToken: null })).toEqual(['refreshToken']);
  });
});

it('A name is checked in a moment, however long it is and wherever it goes wrong', () => {
  const began = performance.now();
  for (const name of ['a'.repeat(100_000) + '\n', ' '.repeat(100_000), ' a'.repeat(50_000) + '\u2028']) {
    expect(wrongFields(SetSignUpAccountRequest, { name })).toContain('name');
  }
  expect(performance.now() - began).toBeLessThan(1000);
});
