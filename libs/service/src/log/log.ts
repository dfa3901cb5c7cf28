/** Structured log of a process: one JSON line per entry on stdout, secrets redacted. */
export abstract class Log {
  abstract debug(message: string, fields?: object): void;
  abstract info(message: string, fields?: object): void;
  abstract warn(message: string, fields?: object): void;
  abstract error(message: string, fields?: object): void;
  abstract fatal(message: string, fields?: object): void;
}
