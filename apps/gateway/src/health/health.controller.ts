import { NatsStrategy } from '@csite/messaging';
import { type Failure, unavailable } from '@csite/protocol';
import { Controller, Get } from '@nestjs/common';
import { Closing } from '../http/closing';
import { Hidden } from '../route/access.decorator';
import { API } from '../route/api-controller.decorator';

interface Health {
  readonly status: 'ok';
}

const stopping = (): Failure =>
  unavailable('gateway.stopping', { ja: '停止処理中です。', en: 'Is about to stop.' }, { retryAfterSeconds: 1 });

/** For whoever runs csite: alive is the process, ready is a round trip over the bus. */
@Controller(['', API])
@Hidden()
export class HealthController {
  constructor(
    private readonly bus: NatsStrategy,
    private readonly closing: Closing,
  ) {}

  @Get('healthz')
  alive(): Health {
    return { status: 'ok' };
  }

  @Get('readyz')
  async ready(): Promise<Health> {
    if (this.closing.hasBegun) throw stopping();
    await this.bus.ready();
    return { status: 'ok' };
  }
}
