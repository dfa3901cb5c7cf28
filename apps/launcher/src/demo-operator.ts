import { writeFileSync } from 'node:fs';
import type { Home } from './home';
import type { Installation } from './installation';
import type { Programs } from './programs';
import { cliEnvironment } from './service-environment';

/** The operator of the demo; its password is this installation's own. */
export const demoOperator = 'operator@csite.example';

/** Where the password stands, for us alone to read. */
export const operatorPasswordFile = (home: Home): string => home.path('operator-password');

/** Makes the operator by the same command that the vendor uses, once. The password goes by standard input: no list of processes or log shows it. */
export async function makeDemoOperator(installation: Installation, programs: Programs): Promise<void> {
  const { home, secrets } = installation;
  if (home.has('operator-password')) return;
  const password = secrets.get('OPERATOR_PASSWORD');
  const args = ['operator', 'create', '--email', demoOperator, '--name', 'デモ 担当者', '--unless-exists'];
  await programs.make({ app: 'cli', name: 'operator', args, env: cliEnvironment(installation), input: password }).run();
  // Written last: a start that was cut short tries again, with the same password.
  writeFileSync(operatorPasswordFile(home), `${password}\n`, { mode: 0o600 });
}
