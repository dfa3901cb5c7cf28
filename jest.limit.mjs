// What the light runner lacks: a limit of time, without which one spec that hangs holds up the whole run; a failed test, and
// not a dead worker, for a promise that failed and nobody heard; causes in what it prints; and an eye for Temporal values.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { inspect } from 'node:util';

/** Only what hangs takes so long, also on a machine that is busy with other things; a test or hook can name another. */
const LIMIT_MS = 120_000;
const { setTimeout, clearTimeout } = globalThis;

/** Promises that failed with nobody listening so far; a test may begin to listen later. */
const unheard = new Map();
process.on('unhandledRejection', (reason, promise) => unheard.set(promise, reason));
process.on('rejectionHandled', (promise) => unheard.delete(promise));

const assertAllHeard = async () => {
  if (unheard.size === 0) return;
  // That one is heard is told a turn later.
  await nextTurn();
  if (unheard.size === 0) return;
  const [first] = unheard.values();
  unheard.clear();
  throw new Error('A promise failed and nobody heard', { cause: first });
};

const limited = (work, limit, event) => {
  // Made where the test is written, so that its stack says which one it was.
  const late = new Error(`Took longer than ${limit} ms: ${event.testName ?? event.hookType}`);
  return async () => {
    let timer;
    const end = new Promise((_, reject) => {
      timer = setTimeout(reject, limit, late);
    });
    try {
      await Promise.race([work(), end]);
      await assertAllHeard();
    } catch (error) {
      throw withCauses(error);
    } finally {
      clearTimeout(timer);
    }
  };
};

/** Temporal values keep what they are where jest does not look: without this any two of a kind are equal to it. */
const kindOf = (value) => (typeof value === 'object' && value !== null ? Object.prototype.toString.call(value) : '');
const sameTime = (one, other) => {
  const kind = kindOf(one);
  if (!kind.startsWith('[object Temporal.')) return undefined;
  return kindOf(other) === kind && one.toString() === other.toString();
};
globalThis.expect.addEqualityTesters([sameTime]);

/** The runner prints the stack alone. */
const withCauses = (error) => {
  if (!(error instanceof Error)) return new Error(`Thrown: ${inspect(error)}`);
  if (error.cause !== undefined) error.stack = `${error.stack}\nCaused by: ${inspect(error.cause)}`;
  return error;
};

/** jest-circus tells its handlers of every test and hook, also those of `it.each`, before it takes them in. */
globalThis[Symbol.for('EVENT_HANDLERS')].unshift((event) => {
  if (event.name === 'add_test' || event.name === 'add_hook') event.fn = limited(event.fn, event.timeout ?? LIMIT_MS, event);
});
