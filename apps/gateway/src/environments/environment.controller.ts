import { DiskMeasure, DiskView, ReportDiskUsage, Text } from '@csite/protocol';
import { Post } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Public } from '../route/access.decorator';
import { Answers } from '../route/answers.decorator';
import { Read, type ReadExchange } from '../route/asked.decorator';
import { Relay } from '../route/relay';
import { bearerOf } from './bearer';

/** What an environment sends; its key stands in the header. */
export class ReportedMeasure extends DiskMeasure {
  @Text({ max: 63 }) subdomain!: string;
}

/** For the vendor's environments, which have keys and no sessions. */
@ApiController('environments')
export class EnvironmentController {
  constructor(private readonly relay: Relay) {}

  @Post(':subdomain/disk-usage')
  @Public()
  @Answers(
    200,
    DiskView,
    'An environment reports how full its disk is, with its own key as `Authorization: Bearer`; answers what is shown from now on.',
    'unauthenticated',
    'unprocessable',
  )
  report(@Read(ReportedMeasure) { words, ...exchange }: ReadExchange<ReportedMeasure>): Promise<DiskView> {
    return this.relay.ask(exchange, ReportDiskUsage, { ...words, key: bearerOf(exchange.request) });
  }
}
