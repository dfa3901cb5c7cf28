import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { DUE, DUE_CALL, type DueCallHandler, type DueHandler } from './due';

/** The methods that do due work, by kind. */
export interface DueHandlers {
  readonly works: ReadonlyMap<string, DueHandler>;
  readonly calls: ReadonlyMap<string, DueCallHandler>;
}

/** The methods marked with `@Due` and `@DueCall`. Two for one kind would be a coin toss, and end the start. */
export const dueHandlers = (discovery: DiscoveryService, scanner: MetadataScanner): DueHandlers => {
  const [works, calls] = [new Map<string, DueHandler>(), new Map<string, DueCallHandler>()];
  for (const { instance } of [...discovery.getProviders(), ...discovery.getControllers()]) {
    if (typeof instance !== 'object' || instance === null) continue;
    const methods = instance as Record<string, DueHandler & DueCallHandler>;
    for (const name of scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
      const method = methods[name];
      if (!method) continue;
      const [work, call] = [DUE, DUE_CALL].map((mark) => Reflect.getMetadata(mark, method) as string | undefined);
      const kind = work ?? call;
      if (kind === undefined) continue;
      if (works.has(kind) || calls.has(kind)) throw new Error(`two methods do the due work "${kind}"`);
      if (work === undefined) calls.set(kind, method.bind(instance));
      else works.set(kind, method.bind(instance));
    }
  }
  return { works, calls };
};
