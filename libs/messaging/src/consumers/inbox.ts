import type { EntityManager } from '@mikro-orm/postgresql';
import type { Transact } from '../transact';

/** Notes an event as taken in. False when it was before: then its effect is in the database already. */
export const admit = async (em: EntityManager, consumer: string, eventId: string): Promise<boolean> => {
  const rows = await em.execute<object[]>(
    'insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing returning event_id',
    [consumer, eventId],
  );
  return rows.length === 1;
};

export const wasTakenIn = async (em: EntityManager, consumer: string, eventId: string): Promise<boolean> => {
  const rows = await em.execute<object[]>('select 1 from inbox where consumer = ? and event_id = ?', [consumer, eventId]);
  return rows.length === 1;
};

/** Whether the smallest transaction goes through. */
export const isWell = (transact: Transact): Promise<boolean> =>
  transact((em) => em.execute('select 1')).then(
    () => true,
    () => false,
  );
