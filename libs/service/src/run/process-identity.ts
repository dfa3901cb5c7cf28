import { randomUUID } from 'node:crypto';

/** One running instance of a service. */
export class ProcessIdentity {
  readonly replica = randomUUID();

  constructor(readonly service: string) {}
}
