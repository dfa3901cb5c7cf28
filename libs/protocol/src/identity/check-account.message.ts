import { Flag, Id } from '../fields/fields';
import { fromInside, query } from '../wire/message';

export class CheckAccountRequest {
  @Id() accountId!: string;
}

export class AccountCheck {
  @Flag() active!: boolean;
}

/** Whether an account may log in at this moment; for what goes on without a session of it. An unknown one may not. */
export const CheckAccount = fromInside(
  query({
    subject: 'rpc.identity.account.check',
    request: CheckAccountRequest,
    reply: AccountCheck,
  }),
);
