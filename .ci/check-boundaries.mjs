/**
 * Proves that the walls stand. Of the four files in .ci/boundaries/src, the one that goes through the door compiles and each
 * of the three that climb a wall is refused, for the reason that the wall is there for; and the dependency check sees a cycle. The lint
 * refuses what must not be imported at all.
 */
import { spawnSync } from 'node:child_process';

const cwd = new URL('..', import.meta.url).pathname;
const run = (...args) => spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
/** What the lint says of a file with this one line. */
const linted = (line) => {
  const args = ['node_modules/eslint/bin/eslint.js', '--stdin', '--stdin-filename', 'libs/messaging/src/bus/bus.ts'];
  return spawnSync(process.execPath, args, { cwd, encoding: 'utf8', input: `${line}\n` }).stdout;
};

const compiled = run('node_modules/typescript-native/bin/tsc', '-p', '.ci/boundaries', '--pretty', 'false').stdout;
const expected = {
  'deep-import.ts': /error TS2307/, // the package exports its index alone
  'app-import.ts': /error TS2307/, // an app exports nothing
  'relative-import.ts': /error TS6059/, // outside of the package's rootDir
  'allowed.ts': undefined,
};
const wrong = Object.entries(expected)
  .filter(([file, error]) => {
    const lines = compiled.split('\n').filter((line) => line.includes(file) && line.includes('error'));
    return error ? !lines.some((line) => error.test(line)) : lines.length > 0;
  })
  .map(([file]) => file);

const cruised = run(
  'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
  '--config',
  '.dependency-cruiser.cjs',
  '.ci/boundaries/cycle',
);
if (cruised.status === 0 || !cruised.stdout.includes('no-circular')) wrong.push('cycle');

// Each of these was shipped by somebody and lost requests, events or limits.
const forbidden = [
  "export { ClientProxy } from '@nestjs/microservices';",
  "export { ClientsModule, EventPattern } from '@nestjs/microservices';",
  "export { ThrottlerGuard } from '@nestjs/throttler';",
  "export { Entity } from '@mikro-orm/decorators/legacy';",
];
wrong.push(...forbidden.filter((line) => !linted(line).includes('no-restricted-imports')));
const allowed = "export { Server } from '@nestjs/microservices';";
if (linted(allowed).includes('no-restricted-imports')) wrong.push(allowed);

if (wrong.length > 0) {
  console.error(`Boundaries do not hold: ${wrong.join(', ')}\n${compiled}\n${cruised.stdout}${cruised.stderr}`);
  process.exit(1);
}
console.log('boundaries: one door open, three walls stand, a cycle is seen, what must not be imported is refused');
