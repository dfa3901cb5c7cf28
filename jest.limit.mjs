// What the light runner lacks: a limit of time, without which one spec that hangs holds up the whole run, and causes in what it prints.
import { inspect } from 'node:util';

/** Only what hangs takes so long, also on a machine that is busy with other things; a test or hook can name another. */
const LIMIT_MS = 120_000;
const { setTimeout, clearTimeout } = globalThis;

const limited = (work, limit, event) => {
  // Made where the test is written, so that its stack says which one it was.
  const late = new Error(`Took longer than ${limit} ms: ${event.testName ?? event.hookType}`);
  return async () => {
    let timer;
    const end = new Promise((_, reject) => {
      timer = setTimeout(reject, limit, late);
    });
    try {
      return await Promise.race([work(), end]);
    } catch (error) {
      throw withCauses(error);
    } finally {
      clearTimeout(timer);
    }
  };
};

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
