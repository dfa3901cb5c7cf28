import { Text } from '../fields/fields';
import { Nothing, query, type Query } from '../wire/message';

export class ReadyView {
  @Text() service!: string;
}

/** Answers when a replica of the service has its database and the bus. unavailable otherwise. */
export const Ready = (service: string): Query<Nothing, ReadyView> =>
  query({ subject: `rpc.${service}.system.ready`, request: Nothing, reply: ReadyView });
