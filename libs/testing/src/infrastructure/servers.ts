import { natsContainer, postgresContainer } from './containers';
import { dockerAnswers } from './docker';
import { embeddedNats, embeddedPostgres } from './embedded';
import { infrastructureVariable, type Running } from './running';
import { testEnvironment } from './environment';

/** Testcontainers where an engine answers and can also pull; local processes elsewhere. Says which. */
export const startSharedPostgres = async (say: (line: string) => void): Promise<Running> => {
  if (await dockerAnswers()) {
    try {
      const running = await postgresContainer();
      testEnvironment.set(infrastructureVariable, 'docker');
      say('Test infrastructure: PostgreSQL and NATS in containers (Testcontainers).');
      return running;
    } catch (error) {
      say(`Docker answers but cannot start PostgreSQL (${String(error).slice(0, 200)}).`);
    }
  }
  testEnvironment.set(infrastructureVariable, 'embedded');
  say('Test infrastructure: PostgreSQL and NATS as local processes (no usable Docker).');
  return embeddedPostgres();
};

export const startOwnNats = async (): Promise<Running> => {
  if (testEnvironment.get(infrastructureVariable) !== 'docker') return embeddedNats();
  return natsContainer();
};
