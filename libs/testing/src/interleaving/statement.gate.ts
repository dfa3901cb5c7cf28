import { connect, createServer, type Server, type Socket } from 'node:net';
import { FrontendReader } from './frontend.reader';

/** A statement before it reaches PostgreSQL. */
export interface Arrived {
  readonly statement: string;
  /** Tells apart the lines through one gate: a transaction is on one of them. */
  readonly line: number;
}

interface Waiting extends Arrived {
  readonly pass: () => void;
}

/** A line to PostgreSQL on which statements pass one at a time, when a test says so. Open until held. */
export class StatementGate {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #waiting: Waiting[] = [];
  #isHeld = false;
  #lines = 0;
  #arrived: (() => void)[] = [];

  private constructor(
    private readonly target: URL,
    /** By which PostgreSQL knows the sessions that come through here. */
    readonly name: string,
  ) {
    this.#server = createServer((near) => this.#accept(near));
  }

  /** `name` tells apart the sessions of this gate; any two gates of one server need two. */
  static async to(url: string, name: string): Promise<StatementGate> {
    const gate = new StatementGate(new URL(url), name);
    await new Promise<void>((resolve) => gate.#server.listen(0, '127.0.0.1', resolve));
    return gate;
  }

  /** The address that leads through the gate. */
  get url(): string {
    const address = this.#server.address();
    const url = new URL(this.target);
    url.host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    url.searchParams.set('application_name', this.name);
    return url.toString();
  }

  hold(): void {
    this.#isHeld = true;
  }

  open(): void {
    this.#isHeld = false;
    for (const { pass } of this.#waiting.splice(0)) pass();
  }

  /** The statement that would pass next; undefined when none waits. */
  next(): Arrived | undefined {
    return this.#waiting[0];
  }

  passOne(): void {
    this.#waiting.shift()?.pass();
  }

  /** Resolves with the next statement that has to wait. */
  arrival(): Promise<void> {
    return new Promise((resolve) => this.#arrived.push(resolve));
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #accept(near: Socket): void {
    const far = connect(Number(this.target.port), this.target.hostname);
    const reader = new FrontendReader();
    const line = (this.#lines += 1);
    near.on('data', (chunk: Buffer) => {
      for (const { bytes, statement } of reader.read(chunk)) this.#meet(line, statement, () => far.write(bytes));
    });
    far.on('data', (chunk) => near.write(chunk));
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      socket.setNoDelay(true);
      this.#sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        other.destroy();
        this.#sockets.delete(socket);
      });
    }
  }

  #meet(line: number, statement: string | undefined, pass: () => void): void {
    if (!this.#isHeld || statement === undefined) {
      pass();
      return;
    }
    this.#waiting.push({ statement, line, pass });
    for (const arrived of this.#arrived.splice(0)) arrived();
  }
}
