/** The mail catcher is told where to listen by the launcher or the compose file; free ports otherwise. */
export interface MailCatcherConfiguration {
  readonly host: string;
  readonly smtpPort: number;
  readonly httpPort: number;
  readonly file: string | undefined;
}

export function readConfiguration(env: Readonly<Record<string, string | undefined>>): MailCatcherConfiguration {
  return {
    host: env['MAIL_CATCHER_HOST'] ?? '127.0.0.1',
    smtpPort: port(env, 'MAIL_CATCHER_SMTP_PORT'),
    httpPort: port(env, 'MAIL_CATCHER_PORT'),
    file: env['MAIL_CATCHER_FILE'],
  };
}

function port(env: Readonly<Record<string, string | undefined>>, name: string): number {
  const value = env[name] ?? '0';
  if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value);
  throw new Error(`${name} is "${value}", which is no port: give a number up to 65535.`);
}
