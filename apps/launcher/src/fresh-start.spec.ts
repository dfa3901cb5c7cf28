import { csiteFolder, projectFolder } from '@csite/embedded';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfiguration } from './configuration';
import { streams } from './fresh-start';

const DATABASE_URL = 'postgresql://postgres:hunter2@db:5432/postgres';
const NATS_URL = 'nats://csite:hunter2@bus:4222';

const databases = 'the databases csite_contracts, csite_identity, csite_billing, csite_status and csite_notification';

describe('a fresh start on servers outside', () => {
  it.each([
    [
      { DATABASE_URL },
      `the server of DATABASE_URL: to begin anew, stop csite, delete ${databases}, and the folder ${join(csiteFolder(), 'nats')}`,
    ],
    [
      { NATS_URL },
      `the server of NATS_URL: to begin anew, stop csite, delete the folder ${join(csiteFolder(), 'postgres')}, and the streams EVENTS, MAIL, KV_KEYS and KV_CLOCK`,
    ],
    [
      { DATABASE_URL, NATS_URL },
      `the server of DATABASE_URL and NATS_URL: to begin anew, stop csite, delete ${databases}, and the streams EVENTS, MAIL, KV_KEYS and KV_CLOCK`,
    ],
  ])('is refused before anything is deleted, in a sentence that says what to delete: %j', (env, what) => {
    expect(() => readConfiguration(env, ['--fresh'])).toThrow(
      `npm start -- --fresh deletes nothing on ${what}, and start without --fresh.`,
    );
  });

  it.each([
    [{ DATABASE_URL }, '/var/lib/csite/nats'],
    [{ NATS_URL }, '/var/lib/csite/postgres'],
  ])('names the folder that CSITE_HOME sets: %j', (env, folder) => {
    expect(() => readConfiguration({ ...env, CSITE_HOME: '/var/lib/csite' }, ['--fresh'])).toThrow(` the folder ${folder}`);
  });

  it('says back no address', () => {
    expect(() => readConfiguration({ DATABASE_URL, NATS_URL }, ['--fresh'])).not.toThrow('hunter2');
  });

  it('is no matter of the mail server, which keeps nothing of ours, nor of a start that goes on', () => {
    expect(readConfiguration({ SMTP_URL: 'smtp://mail:25' }, ['--fresh']).fresh).toBe(true);
    expect(readConfiguration({ DATABASE_URL, NATS_URL }, []).fresh).toBe(false);
  });

  it('names all streams that anybody of ours may make', () => {
    const permitted = readFileSync(join(projectFolder(), 'deploy', 'nats', 'nats.conf'), 'utf8').matchAll(
      /STREAM\.CREATE\.(\w+)/g,
    );
    expect([...new Set([...permitted].map(([, name]) => name))].sort()).toEqual([...streams].sort());
  });
});
