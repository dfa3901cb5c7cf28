import { writeFileSync } from 'node:fs';
import { birthOf, databaseOf } from './databases';
import { DemoRecord } from './demo-record';
import type { Home } from './home';
import type { Installation } from './installation';
import type { Programs } from './programs';
import { cliEnvironment } from './service-environment';

/** The operator of the demo; its password is this installation's own. */
export const demoOperator = 'operator@csite.example';

/** Where the password stands, for us alone to read. */
export const operatorPasswordFile = (home: Home): string => home.path('operator-password');

/**
 * Makes the operator by the same command that the vendor uses, once for each database. The password goes by standard input:
 * no list of processes or log shows it.
 */
export async function makeDemoOperator(installation: Installation, programs: Programs): Promise<void> {
  const { home, postgres, secrets } = installation;
  const password = secrets.get('OPERATOR_PASSWORD');
  const born = await birthOf(databaseOf('identity', postgres.url, secrets));
  const record = new DemoRecord(home);
  if (!record.has('operator', born)) {
    await create(password, installation, programs);
    // Written last: a start that was cut short tries again, with the same password.
    record.remember('operator', born);
  }
  if (!home.has('operator-password')) writeFileSync(operatorPasswordFile(home), `${password}\n`, { mode: 0o600 });
}

async function create(password: string, installation: Installation, programs: Programs): Promise<void> {
  const args = ['operator', 'create', '--email', demoOperator, '--name', 'デモ 担当者', '--unless-exists'];
  await programs.make({ app: 'cli', name: 'operator', args, env: cliEnvironment(installation), input: password }).run();
}
