import type { EntityManager } from '@mikro-orm/postgresql';
import { MikroORM } from '@mikro-orm/postgresql';
import { connectBus } from '../connection/connect';
import { messagingEntities } from '../outbox/outbox-entry.entity';
import { RecordKeeper } from '../strategy/record-keeper';
import { OrderChanged } from './shop.testbed';
import { KeptLog } from './bus.testbed';

/** A process of the shop that takes in orders and is killed by the one called "deadly": for specs to start. */
const run = async ([natsUrl = '', postgresUrl = '']: readonly string[]): Promise<void> => {
  const orm = await MikroORM.init({ clientUrl: postgresUrl, entities: [...messagingEntities] });
  const connection = await connectBus({ service: 'shop', url: natsUrl });
  const keeper = new RecordKeeper(
    { service: 'shop', connection, log: new KeptLog(), verifier: { verify: () => Promise.reject(new Error('nobody')) } },
    { url: postgresUrl, transact: (work) => orm.em.fork().transactional((em) => work(em as EntityManager)) },
  );
  keeper.consumers.consume(OrderChanged.subject, 'billing-orders', async (event, em) => {
    if (event.aggregateId === 'deadly') process.kill(process.pid, 'SIGKILL');
    await em.execute('insert into effect (consumer, event_id, aggregate_id, version) values (?, ?, ?, ?)', [
      'billing-orders',
      event.id,
      event.aggregateId,
      event.version,
    ]);
  });
  keeper.start();
};

void run(process.argv.slice(2));
