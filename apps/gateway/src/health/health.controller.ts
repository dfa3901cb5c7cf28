import { NatsStrategy } from '@csite/messaging';
import { Controller, Get } from '@nestjs/common';
import { Hidden } from '../route/access.decorator';
import { API } from '../route/api-controller.decorator';

interface Health {
  readonly status: 'ok';
}

/** For whoever runs csite: alive is the process, ready is a round trip over the bus. */
@Controller(['', API])
@Hidden()
export class HealthController {
  constructor(private readonly bus: NatsStrategy) {}

  @Get('healthz')
  alive(): Health {
    return { status: 'ok' };
  }

  @Get('readyz')
  async ready(): Promise<Health> {
    await this.bus.ready();
    return { status: 'ok' };
  }
}
