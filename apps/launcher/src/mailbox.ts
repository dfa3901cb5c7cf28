import { freePort } from '@csite/embedded';
import type { Configuration } from './configuration';
import type { Home } from './home';
import type { NodeProcess } from './node-process';
import { portsFor } from './ports';
import type { Programs } from './programs';

/** Where mails go: the catcher that we start, or the mail server that we were told. */
export interface Mailbox {
  readonly smtpUrl: string;
  /** The catcher's web page. */
  readonly pageUrl?: string;
  readonly program?: NodeProcess;
}

export async function mailboxFor(
  configuration: Configuration,
  home: Home,
  programs: Programs,
  environment: NodeJS.ProcessEnv,
): Promise<Mailbox> {
  if (configuration.smtpUrl !== undefined) return { smtpUrl: configuration.smtpUrl };
  const [httpPort] = await portsFor('MAIL_CATCHER_PORT', configuration.mailCatcherPort, 8025);
  const smtpPort = await freePort();
  const env = {
    PATH: environment['PATH'],
    MAIL_CATCHER_PORT: String(httpPort),
    MAIL_CATCHER_SMTP_PORT: String(smtpPort),
    MAIL_CATCHER_FILE: home.path('mails.jsonl'),
  };
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    pageUrl: `http://localhost:${httpPort}`,
    program: programs.make({ app: 'mail-catcher', env }),
  };
}
