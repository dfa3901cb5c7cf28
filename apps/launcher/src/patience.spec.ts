import type { Exit } from '@csite/embedded';
import { Supervisor, type Part } from './supervisor';

const killed: Exit = { code: null, signal: 'SIGKILL', expected: false };
const ages = 3_600_000;
const aMoment = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
};

const until = async (holds: () => boolean): Promise<void> => {
  for (let turn = 0; !holds() && turn < 10_000; turn++) await aMoment();
  expect(holds()).toBe(true);
};

/** A part that ends when the test says so. */
const aPart = (name = 'contracts'): { part: Part; starts: () => number; stops: () => number; die: (exit?: Exit) => void } => {
  let [starts, stops] = [0, 0];
  let life = Promise.withResolvers<Exit>();
  const part: Part = {
    name,
    start: () => {
      starts++;
      life = Promise.withResolvers<Exit>();
      return Promise.resolve();
    },
    exit: () => life.promise,
    stop: () => {
      stops++;
      return Promise.resolve();
    },
  };
  return { part, starts: () => starts, stops: () => stops, die: (exit = killed) => life.resolve(exit) };
};

describe('the patience of the supervisor', () => {
  const said: string[] = [];
  let supervisor: Supervisor;
  beforeEach(() => void said.splice(0));
  afterEach(() => supervisor.stop());

  const watching = (part: Part, patience: ConstructorParameters<typeof Supervisor>[1]): void => {
    supervisor = new Supervisor((line) => said.push(line), patience);
    supervisor.watch(part);
  };

  it('starts again at once what dies for the first time, and waits when it dies again', async () => {
    const { part, starts, die } = aPart();
    watching(part, { pausesMs: [0, ages], steadyMs: ages });
    die();
    await aMoment();
    await until(() => starts() > 0);
    die();
    await aMoment();
    expect(starts()).toBe(1);
    expect(said).toHaveLength(2);
  });

  it('begins anew with what had run steadily', async () => {
    const { part, starts, die } = aPart();
    watching(part, { pausesMs: [0, ages], steadyMs: -1 });
    for (const times of [1, 2, 3]) {
      die();
      await until(() => starts() === times);
    }
    expect(starts()).toBe(3);
  });

  it('stays with the longest pause, however often a part dies', async () => {
    const { part, starts, die } = aPart();
    watching(part, { pausesMs: [0], steadyMs: ages });
    for (let times = 1; times <= 8; times++) {
      die();
      await until(() => starts() === times);
    }
    expect(said).toHaveLength(8);
  });

  it('ends with the stop: a pause is not waited for, nothing is started', async () => {
    const { part, starts, die } = aPart();
    watching(part, { pausesMs: [ages], steadyMs: ages });
    die();
    await aMoment();
    supervisor.stop();
    await aMoment();
    expect(starts()).toBe(0);
  });

  it('stops again what had just been starting when the stop came', async () => {
    const { part, stops, die } = aPart();
    const ended = (): Promise<void> => {
      supervisor.stop();
      return Promise.resolve();
    };
    watching({ ...part, start: ended }, { pausesMs: [0], steadyMs: ages });
    die();
    await until(() => stops() > 0);
    expect(stops()).toBe(1);
  });

  it('is for each part alone', async () => {
    const [contracts, billing] = [aPart('contracts'), aPart('billing')];
    watching(contracts.part, { pausesMs: [0, ages], steadyMs: ages });
    supervisor.watch(billing.part);
    for (const { die, starts } of [contracts, billing]) {
      die();
      await until(() => starts() > 0);
    }
    expect([contracts.starts(), billing.starts()]).toEqual([1, 1]);
  });

  it.each([
    [{ code: 1, signal: null, expected: false }, 'exit code 1'],
    [{ code: 0, signal: null, expected: false }, 'exit code 0'],
    [{ code: null, signal: 'SIGSEGV', expected: false }, 'SIGSEGV'],
  ] as [Exit, string][])('says how a part ended: %j', async (exit, words) => {
    const { part, die } = aPart('billing');
    watching(part, { pausesMs: [ages], steadyMs: ages });
    die(exit);
    await aMoment();
    expect(said).toEqual([`billing ended unexpectedly (${words}); starting it again`]);
  });
});
