import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { SMTPServer, SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { parseMail } from './caught-mail';
import { refusal, type MailFault } from './mail-faults';
import type { MailStore } from './mail.store';

/** An SMTP server that accepts every mail and delivers none. */
export class SmtpCatcher {
  private server: SMTPServer | undefined;
  private fault: MailFault = 'none';
  port = 0;

  constructor(
    private readonly store: MailStore,
    private readonly host: string,
  ) {}

  async listen(port: number): Promise<void> {
    // Ten megabytes that whoever starts no catcher is spared.
    const { SMTPServer } = await import('smtp-server');
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      logger: false,
      closeTimeout: 200,
      onRcptTo: (_address, _session, done) => done(refusal(this.fault)),
      onData: (stream, session, done) => void this.take(stream, session).then(() => done(), done),
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(port, this.host, resolve);
    });
    this.server = server;
    this.port = (server.server.address() as AddressInfo).port;
  }

  async fail(fault: MailFault): Promise<void> {
    this.fault = fault;
    if (fault === 'down') return this.close();
    if (!this.server) await this.listen(this.port);
  }

  async close(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const { mailFrom, rcptTo } = session.envelope;
    const envelope = { from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address) };
    this.store.add(await parseMail(Buffer.concat(chunks), { id: randomUUID(), receivedAt: new Date().toISOString(), envelope }));
    if (this.fault === 'drop-after-data') this.dropConnection(session.id);
  }

  private dropConnection(id: string): void {
    for (const connection of this.server?.connections ?? []) if (connection.id === id) connection._socket.destroy();
  }
}
