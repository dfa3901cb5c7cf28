import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { ConfigError } from '../config/config.error';
import type { Log } from '../log/log';

const CONNECT_MILLIS = 1_000;
const RETRY_MILLIS = 500;

/** What PostgreSQL answers (SQLSTATE) when it is there and does not want us; everything else may pass. */
const refusals: Readonly<Record<string, (client: Client) => string>> = {
  '28P01': ({ user = '' }) => `refuses user "${user}" with the password given`,
  '28000': ({ user = '' }) => `does not let user "${user}" log in`,
  '3D000': ({ database = '' }) => `has no database "${database}"`,
  '42501': ({ user = '', database = '' }) => `does not let user "${user}" into database "${database}"`,
};

export interface AdmissionSettings {
  /** Where the address stands, for the sentence. */
  readonly variable: string;
  readonly url: string;
}

/** Whether PostgreSQL lets this process in: an absent server is waited for, a refusal is told to whoever starts the process. */
export class Admission {
  #isGranted: boolean;

  /** Without settings the process has no database, and nobody to ask. */
  constructor(private readonly settings?: AdmissionSettings) {
    this.#isGranted = settings === undefined;
  }

  /**
   * Asks once; false when no answer came, or none that says anything about us.
   * @throws ConfigError when PostgreSQL knows no such user, password or database: waiting mends none of them.
   */
  async ask(): Promise<boolean> {
    if (this.settings && !this.#isGranted) this.#isGranted = await logIn(this.settings);
    return this.#isGranted;
  }

  /** Resolves once PostgreSQL has let us in, however long it is away before. @throws ConfigError as `ask` */
  async granted(log: Log): Promise<void> {
    if (await this.ask()) return;
    log.warn('PostgreSQL is not there yet; waiting for it.');
    while (!(await this.ask())) await pause(RETRY_MILLIS);
  }
}

const logIn = async ({ variable, url }: AdmissionSettings): Promise<boolean> => {
  const client = clientFor(variable, url);
  // A connection that breaks afterwards is no news: others take its place.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    const refusal = refusals[codeOf(error)];
    if (refusal) throw wrong(variable, `PostgreSQL at ${client.host}:${client.port} ${refusal(client)}`);
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** The address may hold a password: no sentence quotes it. */
const clientFor = (variable: string, url: string): Client => {
  try {
    return new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MILLIS });
  } catch {
    throw wrong(variable, 'it is no URL, or user and password in it are not encoded (a % is written as %25)');
  }
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const wrong = (variable: string, why: string): ConfigError =>
  new ConfigError(`Environment variable ${variable} is not right: ${why}.`);
