import type { Cards } from './cards';
import type { Configuration } from './configuration';
import type { Home } from './home';
import type { Server } from './infrastructure';
import type { Secrets } from './secrets';

/** Everything that is settled before the first of our own programs starts. */
export interface Installation {
  readonly configuration: Configuration;
  readonly home: Home;
  readonly secrets: Secrets;
  readonly postgres: Server;
  readonly nats: Server;
  readonly smtpUrl: string;
  /** Who keeps cards; where nobody does, none can be registered. */
  readonly cards?: Cards;
  /** One port for each gateway. */
  readonly ports: readonly number[];
  /** Where people reach the site. */
  readonly publicUrl: string;
  /** The environment that we were started with. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}
