import { connect, createServer, type Server, type Socket } from 'node:net';

/** A line to a server that a test can freeze (nothing passes, nothing closes) or cut, as a hung or absent server would look. */
export class Line {
  readonly #server: Server;
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  #frozen = false;

  private constructor(private readonly target: URL) {
    this.#server = createServer((near) => this.#accept(near));
  }

  static async to(url: string): Promise<Line> {
    const line = new Line(new URL(url));
    await line.#listen(0);
    return line;
  }

  get url(): string {
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String(this.#port);
    return url.toString();
  }

  freeze(): void {
    this.#frozen = true;
    for (const pair of this.#pairs) for (const socket of pair) socket.pause();
  }

  /** Lets nothing more through to the server; its answers to what it was asked before still come. */
  deafen(): void {
    for (const [near] of this.#pairs) near.pause();
  }

  thaw(): void {
    this.#frozen = false;
    for (const pair of this.#pairs) for (const socket of pair) socket.resume();
  }

  /** Connections are dropped and new ones refused until `mend`. */
  async cut(): Promise<void> {
    const port = this.#port;
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
    this.#cutPort = port;
  }

  async mend(): Promise<void> {
    await this.#listen(this.#cutPort ?? 0);
  }

  async close(): Promise<void> {
    if (this.#server.listening) await this.cut();
  }

  #cutPort?: number;

  get #port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : (this.#cutPort ?? 0);
  }

  #listen(port: number): Promise<void> {
    return new Promise((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
  }

  #accept(near: Socket): void {
    const far = connect(Number(this.target.port), this.target.hostname);
    const pair = [near, far] as const;
    this.#pairs.add(pair);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (chunk) => to.write(chunk));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        to.destroy();
        this.#pairs.delete(pair);
      });
      if (this.#frozen) from.pause();
    }
  }
}
