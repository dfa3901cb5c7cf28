/** What the person at the terminal reads: few lines, each with the seconds since the start. */
export class Terminal {
  constructor(
    /** Milliseconds since the epoch. */
    private readonly started = Date.now(),
    private readonly print: (line: string) => void = (line) => console.log(line),
  ) {}

  readonly say = (line: string): void => {
    const seconds = String(Math.round((Date.now() - this.started) / 1000)).padStart(3);
    this.print(`[${seconds} s] ${line}`);
  };

  /** Without the time: the block of addresses at the end. */
  readonly show = (text: string): void => this.print(text);
}
