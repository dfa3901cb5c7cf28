import { env } from 'node:process';
import { startMailCatcher } from '@csite/embedded';
import { readConfiguration } from './configuration';
import { mailSite } from './mail-site';

async function main(): Promise<void> {
  const { host, smtpPort, httpPort, file } = readConfiguration(env);
  const catcher = await startMailCatcher({ host, smtpPort, httpPort, file, page: mailSite });
  console.log(`mails: ${catcher.httpUrl} · ${catcher.smtpUrl}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void catcher.stop().then(() => process.exit(0)));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
