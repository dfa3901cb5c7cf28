/** For a program that asks and tells but serves nothing: a command starts in half the time without Nest and the ORM. */
export * from '../bus/bus';
export * from '../connection/connect';
export * from '../outbox/publisher';
export * from '../rpc/validated';
export { EVENTS } from '../streams/streams';
