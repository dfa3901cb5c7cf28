import { createInterface } from 'node:readline';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

export interface Moods {
  /** Shares, between 0 and 1, of recipients that are put off, and of mails after which the line drops. */
  readonly deferred: number;
  readonly dropped: number;
  /** Between 0 and 1. */
  readonly random: () => number;
}

/** A mail server that fails now and then, and remembers of each recipient which mails arrived, and how often. */
export class MoodyMailServer {
  readonly #server: SMTPServer;
  /** Of each address: of each Message-ID: how often it came. */
  readonly arrived = new Map<string, Map<string, number>>();
  /** Of each Message-ID: after how many of its arrivals the line dropped before the sender heard of it. */
  readonly dropped = new Map<string, number>();
  /** How many recipients were put off. */
  deferred = 0;

  constructor(private readonly moods: Moods) {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      logger: false,
      closeTimeout: 200,
      onRcptTo: (_address, _session, done) => done(this.#putsOff() ? LATER : undefined),
      onData: (stream, session, done) => void this.#take(stream, session).then(() => done(), done),
    });
    this.#server.on('error', () => undefined);
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve));
  }

  #putsOff(): boolean {
    const putsOff = this.moods.random() < this.moods.deferred;
    if (putsOff) this.deferred += 1;
    return putsOff;
  }

  async #take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const messageId = await messageIdIn(stream);
    // Whoever was killed in the middle of a mail has not handed it over.
    if (!stream.readableEnded) throw new Error('the mail was cut off');
    for (const { address } of session.envelope.rcptTo) {
      const mails = this.arrived.get(address) ?? new Map<string, number>();
      this.arrived.set(address, mails.set(messageId, (mails.get(messageId) ?? 0) + 1));
    }
    if (this.moods.random() >= this.moods.dropped) return;
    this.dropped.set(messageId, (this.dropped.get(messageId) ?? 0) + 1);
    this.#drop(session.id);
  }

  /** Before the answer: the sender cannot know that the mail was taken. */
  #drop(id: string): void {
    for (const connection of this.#server.connections) if (connection.id === id) connection._socket.destroy();
  }
}

const LATER = Object.assign(new Error('4.3.2 Try again later'), { responseCode: 451 });

const messageIdIn = async (stream: SMTPServerDataStream): Promise<string> => {
  let found = '';
  for await (const line of createInterface({ input: stream })) {
    const [, messageId] = /^message-id:\s*(\S+)/i.exec(line) ?? [];
    found ||= messageId ?? '';
  }
  return found;
};
