/** The mail catcher is told where to listen by the launcher or the compose file; free ports otherwise. Empty counts as not told. */
export interface MailCatcherConfiguration {
  readonly host: string;
  readonly smtpPort: number;
  readonly httpPort: number;
  readonly file: string | undefined;
}

export function readConfiguration(env: Readonly<Record<string, string | undefined>>): MailCatcherConfiguration {
  const given = (name: string): string | undefined => (env[name] === '' ? undefined : env[name]);
  return {
    host: given('MAIL_CATCHER_HOST') ?? '127.0.0.1',
    smtpPort: port('MAIL_CATCHER_SMTP_PORT', given('MAIL_CATCHER_SMTP_PORT')),
    httpPort: port('MAIL_CATCHER_PORT', given('MAIL_CATCHER_PORT')),
    file: given('MAIL_CATCHER_FILE'),
  };
}

function port(name: string, value = '0'): number {
  if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value);
  throw new Error(`${name} is "${value}", which is no port: give a number up to 65535.`);
}
