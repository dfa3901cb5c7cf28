import type { Histogram, Registry } from 'prom-client';

type PromClient = typeof import('prom-client');

/** What is timed, and by which labels the figures are told apart. */
export interface Timing<L extends string> {
  /** In Prometheus' words: `http_request_duration_seconds`. */
  readonly name: string;
  readonly help: string;
  readonly labels: readonly L[];
  /** Upper ends in seconds, rising. */
  readonly buckets: readonly number[];
}

/** Counts how often something was done and how long it took. */
export class Timer<L extends string> {
  #histogram?: Histogram<L>;

  constructor(private readonly timing: Timing<L>) {}

  open({ Histogram: PromHistogram }: PromClient, registry: Registry): void {
    const { name, help, labels, buckets } = this.timing;
    this.#histogram = new PromHistogram({ name, help, labelNames: labels, buckets: [...buckets], registers: [registry] });
  }

  observe(labels: Readonly<Record<L, string>>, seconds: number): void {
    this.#histogram?.observe(labels, seconds);
  }
}

/**
 * What a process counts of its work, beside the figures that all processes tell. Nothing is counted where nobody scrapes (no
 * HEALTH_PORT): the client library costs memory.
 */
export class Metrics {
  readonly #timers: Pick<Timer<never>, 'open'>[] = [];

  /** Before the application is up. */
  timer<L extends string>(timing: Timing<L>): Timer<L> {
    const timer = new Timer(timing);
    this.#timers.push(timer);
    return timer;
  }

  open(client: PromClient, registry: Registry): void {
    for (const timer of this.#timers) timer.open(client, registry);
  }
}
