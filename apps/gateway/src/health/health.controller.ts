import { Bus } from '@csite/messaging';
import { type Failure, unavailable } from '@csite/protocol';
import { Controller, Get } from '@nestjs/common';
import { Hidden } from '../route/access.decorator';
import { API } from '../route/api-controller.decorator';

interface Health {
  readonly status: 'ok';
}

const PATIENCE_MS = 1000;

const notReady = (): Failure =>
  unavailable('gateway.not-ready', { ja: 'メッセージバスに接続できません。', en: 'The bus does not answer.' }, { retryAfterSeconds: 2 });

const within = (work: Promise<void>, patienceMs: number): Promise<void> => {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(() => reject(new Error('no answer in time')), patienceMs);
  work.then(resolve, reject);
  return promise.finally(() => clearTimeout(timer));
};

/** For whoever runs csite: alive is the process, ready is a round trip over the bus. */
@Controller(['', API])
@Hidden()
export class HealthController {
  constructor(private readonly bus: Bus) {}

  @Get('healthz')
  alive(): Health {
    return { status: 'ok' };
  }

  @Get('readyz')
  async ready(): Promise<Health> {
    await within(this.bus.connection.flush(), PATIENCE_MS).catch(() => {
      throw notReady();
    });
    return { status: 'ok' };
  }
}
