import autocannon from 'autocannon';
import { cpuSeconds } from './cpu';

export interface Asked {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Target {
  readonly name: string;
  readonly origin: string;
  /** In turns, on each connection: what is asked next is another customer's. */
  readonly asked: readonly Asked[];
  /** Roots of the processes whose work this is. */
  readonly processes: () => readonly number[];
}

export interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of CPU, of all processes that take part. */
  readonly cpuMicros: number;
}

const CONNECTIONS = 32;

/** As much as 32 connections get through in that time; an answer other than 200 makes the figures void. */
export async function load({ name, origin, asked, processes }: Target, seconds: number): Promise<Figures> {
  const before = cpuSeconds(processes());
  const requests = asked.map(({ path, headers }) => ({ path, headers: { ...headers } }));
  const result = await autocannon({ url: origin, requests, connections: CONNECTIONS, duration: seconds });
  const used = cpuSeconds(processes()) - before;
  const answered = result['2xx'];
  if (result.non2xx + result.errors + result.timeouts > 0) {
    throw new Error(`${name}: ${result.non2xx} wrong answers, ${result.errors} errors, ${result.timeouts} time-outs`);
  }
  return {
    perSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpuMicros: (used * 1e6) / answered,
  };
}

/** The middle one of several runs, by throughput. */
export function median(runs: readonly Figures[]): Figures {
  const sorted = [...runs].sort((a, b) => a.perSecond - b.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new RangeError('no runs');
  return middle;
}
