/** What messaging needs of a log: one structured line per entry. */
export interface MessagingLog {
  info(message: string, fields?: object): void;
  warn(message: string, fields?: object): void;
  error(message: string, fields?: object): void;
}
