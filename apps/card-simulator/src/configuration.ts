import type { CardSimulatorOptions } from '@csite/embedded';

/** The simulator is told by the launcher or the compose file. Empty counts as not told. */
export function readConfiguration(env: Readonly<Record<string, string | undefined>>): CardSimulatorOptions {
  const given = (name: string): string | undefined => (env[name] === '' ? undefined : env[name]);
  const key = given('CARD_SIMULATOR_KEY');
  if (key === undefined || key.length < 32)
    throw new Error('CARD_SIMULATOR_KEY is not set or shorter than 32 characters: give the simulator and billing the same one.');
  return {
    key,
    port: port(given('CARD_SIMULATOR_PORT')),
    ...defined('host', given('CARD_SIMULATOR_HOST')),
    ...defined('noticeUrl', given('CARD_SIMULATOR_NOTICES')),
    ...defined('file', given('CARD_SIMULATOR_FILE')),
  };
}

const defined = (name: string, value: string | undefined): object => (value === undefined ? {} : { [name]: value });

function port(value = '0'): number {
  if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value);
  throw new Error(`CARD_SIMULATOR_PORT is "${value}", which is no port: give a number up to 65535.`);
}
