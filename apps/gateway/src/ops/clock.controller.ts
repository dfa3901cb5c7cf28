import { ClockControl } from '@csite/service';
import { Put } from '@nestjs/common';
import { WithManualClock } from '../route/access.decorator';
import { Answers } from '../route/answers.decorator';
import { ApiController } from '../route/api-controller.decorator';
import { Read, type ReadExchange } from '../route/asked.decorator';
import { SetClockRequest } from './set-clock.request';

/** Moves time in the demo and in tests. */
@ApiController('ops/clock')
export class ClockController {
  constructor(private readonly clock: ClockControl) {}

  @Put()
  @WithManualClock()
  @Answers(
    204,
    undefined,
    'Moves the clock of all services and waits for their due work; only with CLOCK=manual, from this machine.',
    'not-found',
  )
  set(@Read(SetClockRequest) { words }: ReadExchange<SetClockRequest>): Promise<void> {
    return this.clock.set(Temporal.Instant.from(words.now));
  }
}
