import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { Log } from './log';
import { redact, redactText } from './redaction';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

const fieldsOf = (fields: object): object => redact(fields instanceof Error ? { error: fields } : fields) as object;

/** The one logger of a process; also what Nest and its components write to. */
export class PinoLog extends Log implements LoggerService {
  readonly #pino: Logger;

  constructor(service: string, level: LogLevel) {
    super();
    this.#pino = pino({
      level,
      base: { service, pid: process.pid },
      messageKey: 'message',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    });
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.#write('debug', message, rest);
  }

  info(message: string, fields?: object): void {
    this.#write('info', message, [fields]);
  }

  /** Nest's name for info; its chatter about routes and modules is worth no line in production. */
  log(message: unknown, ...rest: unknown[]): void {
    this.#write('debug', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.#write('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.#write('fatal', message, rest);
  }

  /** Ours pass an object of fields; Nest passes a stack and the name of its component. */
  #write(level: 'debug' | 'info' | 'warn' | 'error' | 'fatal', message: unknown, rest: readonly unknown[]): void {
    if (!this.#pino.isLevelEnabled(level)) return;
    const fields: Record<string, unknown> = {};
    for (const extra of rest) {
      if (typeof extra === 'object' && extra !== null) Object.assign(fields, fieldsOf(extra));
      else if (typeof extra === 'string') fields[extra.includes('\n') ? 'stack' : 'component'] = redactText(extra);
    }
    if (message instanceof Error) Object.assign(fields, fieldsOf(message));
    this.#pino[level](fields, redactText(message instanceof Error ? message.message : String(message)));
  }
}
