/** For a program beside the services; see `@csite/messaging/client`. */
export * from '../clock/clock-control';
export * from '../clock/shared-instant';
export * from '../config/environment';
