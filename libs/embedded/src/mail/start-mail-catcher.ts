import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerApi } from './mail.api';
import type { CaughtMail } from './caught-mail';
import type { MailFault } from './mail-faults';
import { MailStore } from './mail.store';
import { SmtpCatcher } from './smtp-catcher';

export interface MailCatcherOptions {
  readonly smtpPort?: number;
  readonly httpPort?: number;
  /** 127.0.0.1 unless told otherwise: mails hold one-time links. */
  readonly host?: string;
  /** Keeps the mails over a restart, one JSON line each. */
  readonly file?: string;
  /** Answers what is not the API's: the web page of apps/mail-catcher. */
  readonly page?: (request: IncomingMessage, response: ServerResponse, mails: readonly CaughtMail[]) => void;
}

export interface MailCatcher {
  readonly smtpUrl: string;
  readonly httpUrl: string;
  mails(): readonly CaughtMail[];
  clear(): void;
  /** From now on fail like this; `none` heals. */
  fail(fault: MailFault): Promise<void>;
  stop(): Promise<void>;
}

/** An SMTP server that keeps what it gets, with an HTTP API to look at it. */
export async function startMailCatcher(options: MailCatcherOptions = {}): Promise<MailCatcher> {
  const host = options.host ?? '127.0.0.1';
  const store = new MailStore(options.file);
  const smtp = new SmtpCatcher(store, host);
  await smtp.listen(options.smtpPort ?? 0);
  const http = createServer((request, response) => {
    answerApi(request, response, { store, smtp })
      .then((answered) => answered || answerPage(options, request, response, store))
      .catch(() => response.destroy());
  });
  await listen(http, options.httpPort ?? 0, host);
  return {
    smtpUrl: `smtp://127.0.0.1:${smtp.port}`,
    httpUrl: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    mails: () => store.all(),
    clear: () => store.clear(),
    fail: (fault) => smtp.fail(fault),
    stop: async () => {
      await smtp.close();
      await close(http);
    },
  };
}

function answerPage(options: MailCatcherOptions, request: IncomingMessage, response: ServerResponse, store: MailStore): void {
  if (options.page) return options.page(request, response, store.all());
  response.writeHead(404).end();
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
