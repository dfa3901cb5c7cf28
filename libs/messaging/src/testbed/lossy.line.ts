import { connect, createServer, type Server, type Socket } from 'node:net';

/** A line to a server on which what the server says gets lost, when a spec says so. */
export class LossyLine {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private isLosing = false;

  private constructor(private readonly target: URL) {
    this.server = createServer((near) => this.join(near));
  }

  static async to(url: string): Promise<LossyLine> {
    const line = new LossyLine(new URL(url));
    await new Promise<void>((resolve) => line.server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  /** The address that leads over the line. */
  get url(): string {
    const address = this.server.address();
    const url = new URL(this.target);
    url.host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    return url.toString();
  }

  lose(): void {
    this.isLosing = true;
  }

  carry(): void {
    this.isLosing = false;
  }

  /** Both ends see the line break; it can be joined again. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  close(): void {
    this.cut();
    this.server.close();
  }

  private join(near: Socket): void {
    const far = connect(Number(this.target.port), this.target.hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
    }
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => {
      if (!this.isLosing) near.write(bytes);
    });
  }
}
