/** In milliseconds since the epoch; whoever goes on counts from here too. */
export const started = Date.now();

/** One line for the person who waits, with the seconds since the start. */
export const say = (line) => console.log(`[${String(Math.round((Date.now() - started) / 1000)).padStart(3)} s] ${line}`);

/** Tells what begins, and how long it took where that is noticeable. */
export const step = async (what, work) => {
  say(`${what} …`);
  const before = Date.now();
  await work();
  const seconds = (Date.now() - before) / 1000;
  if (seconds >= 3) say(`${what}: done in ${seconds.toFixed(0)} s`);
};
