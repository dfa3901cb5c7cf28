import { addressHint, isBusAddress, isDatabaseAddress, isMailServerAddress, nearMiss } from '@csite/values';
import { whyNotFresh } from './fresh-start';

/** What a person may set for `npm start`; README.md explains each. */
export interface Configuration {
  /** Given: this one or none. Otherwise 3000 or the next free one. */
  readonly port: number | undefined;
  readonly databaseUrl: string | undefined;
  readonly natsUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly publicUrl: string | undefined;
  readonly mailCatcherPort: number | undefined;
  /** Who keeps cards; STRIPE_… go to billing as they are. */
  readonly paymentProcessor: string;
  readonly cardSimulatorPort: number | undefined;
  readonly clock: string;
  readonly logLevel: string;
  readonly replicas: number;
  /** Where all data is kept; `.csite` in the project unless set. */
  readonly home: string | undefined;
  /** Wipe all data first; never with a server outside, which is not ours to wipe. */
  readonly fresh: boolean;
  /** When `npm start` began, in milliseconds since the epoch: before the packages and the build. */
  readonly begun: number | undefined;
}

/** Its message is one sentence for the person at the terminal. */
export class ConfigurationError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

interface Rule {
  readonly pattern: RegExp;
  readonly holds?: (value: string) => boolean;
  /** What it must be, for the sentence. */
  readonly hint: string;
}

const rules = {
  PORT: { pattern: /^[1-9]\d{0,4}$/, hint: 'a port number such as 3000' },
  DATABASE_URL: address(isDatabaseAddress, 'postgresql://user:password@host:5432/postgres'),
  NATS_URL: address(isBusAddress, 'nats://host:4222'),
  SMTP_URL: address(isMailServerAddress, 'smtp://host:25'),
  PUBLIC_URL: {
    pattern: /^https?:\/\/[^\s/?#]+$/,
    hint: 'the address of the site without a path, such as https://csite.example.com',
  },
  MAIL_CATCHER_PORT: { pattern: /^[1-9]\d{0,4}$/, hint: 'a port number such as 8025' },
  PAYMENT_PROCESSOR: { pattern: /^(none|simulator|stripe)$/, hint: 'none, simulator or stripe' },
  CARD_SIMULATOR_PORT: { pattern: /^[1-9]\d{0,4}$/, hint: 'a port number such as 8026' },
  CLOCK: { pattern: /^(manual|system)$/, hint: 'manual or system' },
  LOG_LEVEL: {
    pattern: /^(trace|debug|info|warn|error|fatal|silent)$/,
    hint: 'trace, debug, info, warn, error, fatal or silent',
  },
  REPLICAS: { pattern: /^[1-5]$/, hint: 'a number from 1 to 5' },
  CSITE_HOME: { pattern: /^\/\S/, hint: 'an absolute folder' },
} as const satisfies Record<string, Rule>;
type Name = keyof typeof rules;

function address(holds: (value: string) => boolean, example: string): Rule {
  return { pattern: /^\w+:\/\/\S/, holds, hint: `an address such as ${example}, ${addressHint}` };
}

/** The names that the launcher takes for itself; services get what they need under the same names. */
export const ownNames = Object.keys(rules);

/**
 * @throws ConfigurationError for a wrong value, a name that was probably mistyped, an unknown argument, or a fresh start on servers outside
 */
export function readConfiguration(env: Environment, args: readonly string[]): Configuration {
  refuseNearMisses(env);
  const values = checked(env);
  const { fresh, begun } = wishes(args);
  const { DATABASE_URL: databaseUrl, NATS_URL: natsUrl, CSITE_HOME: home } = values;
  const refusal = whyNotFresh({ fresh, databaseUrl, natsUrl, home });
  if (refusal !== undefined) throw new ConfigurationError(refusal);
  const replicas = Number(values.REPLICAS ?? 1);
  return {
    // Each replica of the gateway takes the next one.
    port: numberOf(values.PORT, 'PORT', replicas - 1),
    databaseUrl,
    natsUrl,
    smtpUrl: values.SMTP_URL,
    publicUrl: values.PUBLIC_URL,
    mailCatcherPort: numberOf(values.MAIL_CATCHER_PORT, 'MAIL_CATCHER_PORT'),
    paymentProcessor: values.PAYMENT_PROCESSOR ?? 'simulator',
    cardSimulatorPort: numberOf(values.CARD_SIMULATOR_PORT, 'CARD_SIMULATOR_PORT'),
    clock: values.CLOCK ?? 'manual',
    logLevel: values.LOG_LEVEL ?? 'info',
    replicas,
    home,
    fresh,
    begun,
  };
}

function refuseNearMisses(env: Environment): void {
  for (const name of Object.keys(env)) {
    const meant = ownNames.includes(name) ? undefined : nearMiss(name, ownNames);
    if (meant !== undefined) throw new ConfigurationError(`Unknown environment variable ${name}: did you mean ${meant}?`);
  }
}

/** Quotes no value: an address may hold a password. */
function checked(env: Environment): Partial<Record<Name, string>> {
  const given = (Object.keys(rules) as Name[]).filter((name) => (env[name] ?? '') !== '');
  const wrong = given.find((name) => !follows(rules[name], env[name] ?? ''));
  if (wrong !== undefined) throw new ConfigurationError(`Environment variable ${wrong} must be ${rules[wrong].hint}.`);
  return Object.fromEntries(given.map((name) => [name, env[name]]));
}

const follows = ({ pattern, holds }: Rule, value: string): boolean => pattern.test(value) && (holds?.(value) ?? true);

function numberOf(text: string | undefined, name: Name, more = 0): number | undefined {
  if (text === undefined) return undefined;
  if (Number(text) + more > 65_535) throw new ConfigurationError(`Environment variable ${name} must be ${rules[name].hint}.`);
  return Number(text);
}

/** `--begun=` is the bootstrap's word, for the seconds that the person at the terminal reads. */
function wishes(args: readonly string[]): Pick<Configuration, 'fresh' | 'begun'> {
  const begun = args.find((arg) => /^--begun=\d{13}$/.test(arg));
  const unknown = args.find((arg) => arg !== '--fresh' && arg !== begun);
  if (unknown !== undefined) throw new ConfigurationError(`Unknown argument ${unknown}: npm start knows only -- --fresh.`);
  return { fresh: args.includes('--fresh'), begun: begun === undefined ? undefined : Number(begun.split('=')[1]) };
}
