import type { Configuration } from './configuration';
import type { Home } from './home';
import type { NodeProcess } from './node-process';
import { portsFor } from './ports';
import type { Programs } from './programs';
import type { Secrets } from './secrets';

/** Who keeps cards: the simulator that we start, or a processor outside. */
export interface Cards {
  readonly program?: NodeProcess;
  /** What a service is told of it; billing alone knows the key. */
  readonly environmentOf: (service: string) => NodeJS.ProcessEnv;
}

interface Around {
  readonly configuration: Configuration;
  readonly home: Home;
  readonly secrets: Secrets;
  readonly programs: Programs;
  /** The first gateway: hears what the simulator says. */
  readonly sitePort: number | undefined;
  readonly path: string | undefined;
}

export async function cardsFor({ configuration, home, secrets, programs, sitePort, path }: Around): Promise<Cards> {
  const { paymentProcessor } = configuration;
  const named = { PAYMENT_PROCESSOR: paymentProcessor };
  const told = (service: string, values: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
    service === 'billing' || service === 'gateway' ? values : {};
  if (paymentProcessor !== 'simulator') return { environmentOf: (service) => told(service, named) };
  const [port] = await portsFor('CARD_SIMULATOR_PORT', configuration.cardSimulatorPort, 8026);
  const key = { CARD_SIMULATOR_KEY: secrets.get('CARD_SIMULATOR_KEY') };
  const env = {
    ...key,
    PATH: path,
    CARD_SIMULATOR_PORT: String(port),
    CARD_SIMULATOR_FILE: home.path('cards.jsonl'),
    CARD_SIMULATOR_NOTICES: `http://127.0.0.1:${sitePort}/api/v1/processor-notices`,
  };
  const values = { ...named, CARD_SIMULATOR_URL: `http://127.0.0.1:${port}` };
  return {
    program: programs.make({ app: 'card-simulator', env }),
    environmentOf: (service) => told(service, service === 'billing' ? { ...values, ...key } : values),
  };
}
