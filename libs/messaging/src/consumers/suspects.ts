import { Crew } from '../rpc/crew';
import type { Transact } from '../transact';

/** So many processes may die over one event before it is put aside. */
const mostDeaths = 3;

/** Every process that took this event in hand ended before it was done. */
export class Deadly extends Error {
  constructor(readonly deaths: number) {
    super(`${deaths} processes ended while they had this event in hand.`);
    this.name = 'Deadly';
  }
}

/**
 * Events that a process had in hand which died: perhaps of one of them. They are tried one after the other, so that the
 * next death has one cause, and each process that begins one is counted where the count outlives it.
 */
export class Suspects {
  private readonly alone = new Crew(1);
  /** Begun by this very process, which lives. */
  private readonly begun = new Set<string>();

  constructor(
    private readonly transact: Transact,
    private readonly consumer: string,
  ) {}

  /** Runs `work` while no other suspect runs. @throws Deadly when too many died of the event. */
  try(eventId: string, work: () => Promise<void>): Promise<void> {
    return this.alone.perform(async () => {
      const deaths = await this.earlierBeginnings(eventId);
      if (deaths >= mostDeaths) throw new Deadly(deaths);
      await work();
    });
  }

  /** The event is done, or what failed was something else. */
  async clear(eventId: string): Promise<void> {
    if (!this.begun.has(eventId)) return;
    await this.transact((em) =>
      em.execute('delete from suspect where consumer = ? and event_id = ?', [this.consumer, eventId], 'run'),
    );
    this.begun.delete(eventId);
  }

  private async earlierBeginnings(eventId: string): Promise<number> {
    const step = this.begun.has(eventId) ? 0 : 1;
    const [row] = await this.transact((em) =>
      em.execute<{ begun: number }[]>(
        `insert into suspect (consumer, event_id, begun) values (?, ?, 1)
         on conflict (consumer, event_id) do update set begun = suspect.begun + ?, begun_at = now() returning begun`,
        [this.consumer, eventId, step],
      ),
    );
    this.begun.add(eventId);
    return (row?.begun ?? 1) - 1;
  }
}
