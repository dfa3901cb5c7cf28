import { AccountView, Int, Nested, type SessionView, Text } from '@csite/protocol';

/** What every log-in and refresh answers. */
export class TokenAnswer {
  @Text({ max: 4000 }) accessToken!: string;
  /** Seconds until the access token expires. */
  @Int() expiresIn!: number;
}

/** The session of an account. */
export class SessionAnswer extends TokenAnswer {
  @Nested(() => AccountView) account!: AccountView;
}

export const sessionAnswer = ({ accessToken, expiresIn, account }: SessionView): SessionAnswer => ({
  accessToken,
  expiresIn,
  account,
});
