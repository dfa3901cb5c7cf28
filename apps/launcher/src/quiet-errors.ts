/** Passes on one error of a process in a while: a bus that is away makes each service say so many times a second. */
export function quietErrors(
  name: string,
  say: (line: string) => void,
  logFile: string,
  pauseMs = 30_000,
): (line: string) => void {
  let last = -Infinity;
  return (line) => {
    if (Date.now() - last < pauseMs) return;
    last = Date.now();
    say(`${name}: ${line} (more in ${logFile})`);
  };
}
