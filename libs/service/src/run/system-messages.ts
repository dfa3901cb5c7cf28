import { Ready, Settle } from '@csite/protocol';
import { everyone, internal, type NatsStrategy } from '@csite/messaging';
import type { Readiness } from '../health/readiness';
import type { Settling } from './settling';

/** What every service answers besides its own messages. */
export const serveSystemMessages = (strategy: NatsStrategy, service: string, readiness: Readiness, settling: Settling): void => {
  strategy.serve(Ready(service), everyone, async () => {
    await readiness.check();
    return { service };
  });
  strategy.serve(Settle(service), internal, async (_, call) => ({ worked: await settling.settle(call.deadline) }));
};
