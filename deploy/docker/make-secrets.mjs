// Writes .env for docker compose, with a random value for each secret. Run once; an existing file stays as it is.
import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '.env');
const users = ['gateway', 'identity', 'contracts', 'billing', 'status', 'notification', 'cli', 'environments', 'admin'];
const names = [
  ...['POSTGRES_PASSWORD', 'DATABASE_PASSWORD', 'DATABASE_OWNER_PASSWORD', 'LINK_SECRET', 'KEY_SECRET', 'CARD_SIMULATOR_KEY'],
  ...users.map((user) => `NATS_${user.toUpperCase()}_PASSWORD`),
];

if (existsSync(file)) {
  console.log(`${file} is there already.`);
} else {
  // Letters and digits, a letter first: nats-server reads them as values of its configuration.
  writeFileSync(file, names.map((name) => `${name}=s${randomBytes(24).toString('hex')}\n`).join(''), { mode: 0o600 });
  console.log(`${file} written.`);
}
