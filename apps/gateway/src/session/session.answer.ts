import { AccountView, Int, Nested, type SessionView, Text } from '@csite/protocol';

/** What a log-in or refresh answers: the refresh token is in its cookie alone, where no script reads it. */
export class SessionAnswer {
  @Text({ max: 4000 }) accessToken!: string;
  /** Seconds until the access token expires. */
  @Int() expiresIn!: number;
  @Nested(() => AccountView) account!: AccountView;
}

export const sessionAnswer = ({ accessToken, expiresIn, account }: SessionView): SessionAnswer => ({
  accessToken,
  expiresIn,
  account,
});
