import type { StartedTestContainer } from 'testcontainers';
import type { Running } from './running';

const asRunning = (container: StartedTestContainer, url: string): Running => ({
  url,
  stop: async () => {
    await container.stop();
  },
});

export const postgresContainer = async (): Promise<Running> => {
  const { GenericContainer, Wait } = await import('testcontainers');
  const container = await new GenericContainer('postgres:18-alpine')
    .withEnvironment({ POSTGRES_PASSWORD: 'csite' })
    .withCommand(['postgres', '-c', 'fsync=off', '-c', 'max_connections=400'])
    .withExposedPorts(5432)
    .withWaitStrategy(Wait.forLogMessage(/database system is ready to accept connections/, 2))
    .start();
  return asRunning(container, `postgresql://postgres:csite@${container.getHost()}:${container.getMappedPort(5432)}/postgres`);
};

export const natsContainer = async (): Promise<Running> => {
  const { GenericContainer, Wait } = await import('testcontainers');
  const container = await new GenericContainer('nats:2.12-alpine')
    .withCommand(['-js'])
    .withExposedPorts(4222)
    .withWaitStrategy(Wait.forLogMessage(/Server is ready/))
    .start();
  return asRunning(container, `nats://${container.getHost()}:${container.getMappedPort(4222)}`);
};
