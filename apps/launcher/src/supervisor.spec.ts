import { LocalProcess, waitUntil } from '@csite/embedded';
import { Supervisor, type Part } from './supervisor';

/** A real process that runs until it is killed. */
class Toy implements Part {
  readonly name = 'toy';
  readonly process = new LocalProcess({ command: 'sleep', args: ['60'] });
  starts = 0;
  failNext = 0;

  async start(): Promise<void> {
    this.starts++;
    if (this.failNext-- > 0) throw new Error('the port is taken');
    await this.process.start();
  }
  exit = (): ReturnType<Part['exit']> => this.process.exit();
  stop = (): Promise<void> => this.process.stop();
}

const quick = { pausesMs: [0, 10, 20], steadyMs: 60_000 };
const until = (holds: () => boolean): Promise<void> =>
  waitUntil('what was expected', 5_000, () => (holds() ? Promise.resolve() : Promise.reject(new Error('not yet'))));

describe('the supervisor', () => {
  const said: string[] = [];
  let toy: Toy;
  let supervisor: Supervisor;

  beforeEach(async () => {
    said.length = 0;
    toy = new Toy();
    supervisor = new Supervisor((line) => said.push(line), quick);
    await toy.start();
    supervisor.watch(toy);
  });

  afterEach(async () => {
    supervisor.stop();
    await toy.stop();
  });

  it('starts again what was killed, and says so in one line', async () => {
    const before = toy.process.pid;
    toy.process.signal('SIGKILL');
    await until(() => toy.starts === 2 && toy.process.running);
    expect(toy.process.pid).not.toBe(before);
    expect(said).toEqual(['toy ended unexpectedly (SIGKILL); starting it again']);
  });

  it('does so each time', async () => {
    for (const times of [2, 3, 4]) {
      toy.process.signal('SIGKILL');
      await until(() => toy.starts === times && toy.process.running);
    }
    expect(said).toHaveLength(3);
  });

  it('tries again when a start fails', async () => {
    toy.failNext = 2;
    toy.process.signal('SIGKILL');
    await until(() => toy.starts === 4 && toy.process.running);
    expect(said.slice(1)).toEqual(['toy could not be started: the port is taken', 'toy could not be started: the port is taken']);
  });

  it('leaves alone what ends after a stop', async () => {
    supervisor.stop();
    await toy.stop();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(toy.starts).toBe(1);
    expect(said).toEqual([]);
  });
});
