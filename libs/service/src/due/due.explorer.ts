import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { DUE, type DueHandler } from './due';

/** The methods marked with `@Due`, by kind. Two for one kind would be a coin toss, and end the start. */
export const dueHandlers = (discovery: DiscoveryService, scanner: MetadataScanner): ReadonlyMap<string, DueHandler> => {
  const found = new Map<string, DueHandler>();
  for (const { instance } of [...discovery.getProviders(), ...discovery.getControllers()]) {
    if (typeof instance !== 'object' || instance === null) continue;
    const methods = instance as Record<string, DueHandler>;
    for (const name of scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
      const method = methods[name];
      const kind = method && (Reflect.getMetadata(DUE, method) as string | undefined);
      if (!method || kind === undefined) continue;
      if (found.has(kind)) throw new Error(`two methods do the due work "${kind}"`);
      found.set(kind, method.bind(instance));
    }
  }
  return found;
};
