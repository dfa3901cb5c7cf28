import { randomInt, randomUUID } from 'node:crypto';
import type { Ask, Question } from './questions';
import { traceOf } from './trace';

/** A machine that is too busy for one answer is not for all of so many in a row. */
const MOST_TRIES = 50;

/** What a stranger sees of the answers to one way to ask. */
export class Seen {
  readonly times: number[] = [];
  readonly traces = new Set<string>();
  /** Times that the machine was too busy for an answer, which says nothing about what was asked. */
  unanswered = 0;

  constructor(private readonly way: Ask) {}

  /** @throws Error where the answers say nothing of what was asked: the site is down, or a limit shut the door */
  async sample(origin: string): Promise<void> {
    for (let tries = 1; !(await this.one(origin)); tries += 1) {
      this.unanswered += 1;
      if (tries === MOST_TRIES) throw new Error(`${this.way.path} had no answer ${MOST_TRIES} times: is the site up?`);
    }
  }

  private async one(origin: string): Promise<boolean> {
    const { method, path, body, typed } = this.way;
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const begun = performance.now();
    const response = await fetch(`${origin}/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
    const text = await response.text();
    const time = performance.now() - begun;
    if (response.status >= 500) return false;
    if (response.status === 429) throw new Error(`${path} was limited: known and unknown look alike behind a shut door.`);
    this.times.push(time);
    this.traces.add(traceOf(response, text, typed));
    return true;
  }
}

export interface Answers {
  readonly known: Seen;
  /** By what is wrong. */
  readonly unknown: ReadonlyMap<string, Seen>;
}

/** @param warmUp so many of each come first and do not count */
export async function ask(origin: string, question: Question, samples: number, warmUp: number): Promise<Answers> {
  const known = new Seen(question.known);
  const unknown = new Map(Object.entries(question.unknown).map(([name, way]) => [name, new Seen(way)]));
  const all = [known, ...unknown.values()];
  for (const seen of shuffled(all, warmUp)) await seen.sample(origin);
  for (const seen of all) seen.times.length = 0;
  for (const seen of shuffled(all, samples)) await seen.sample(origin);
  return { known, unknown };
}

/**
 * So many of each, in an order in which none says anything of the next: not by turns, or what a request leaves to be done
 * afterwards would slow the other kind more often than its own.
 */
const shuffled = <T>(things: readonly T[], count: number): T[] => {
  const order = Array.from({ length: count }, () => things).flat();
  for (let left = order.length; left > 1; left -= 1) {
    const chosen = randomInt(left);
    const last = order[left - 1] as T;
    order[left - 1] = order[chosen] as T;
    order[chosen] = last;
  }
  return order;
};
