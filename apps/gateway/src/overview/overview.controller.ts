import { GetOverview } from '@csite/protocol';
import { Get } from '@nestjs/common';
import { Answers } from '../route/answers.decorator';
import { ApiController } from '../route/api-controller.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import type { Json } from '../route/relay';
import { OverviewAnswer } from './overview.answer';
import { OverviewService } from './overview.service';

@ApiController('overview')
export class OverviewController {
  constructor(private readonly overview: OverviewService) {}

  @Get()
  @Answers(
    200,
    OverviewAnswer,
    'The TOP page: the customer, and per product its contract, disk, open applications, notices and news.',
  )
  read(@Ask(GetOverview) asked: Asked<typeof GetOverview>): Promise<Json> {
    return this.overview.read(asked);
  }
}
