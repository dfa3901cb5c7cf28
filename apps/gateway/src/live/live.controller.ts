import { Get } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { InFlight } from '../http/in-flight';
import { AnswersEvents } from '../route/answers.decorator';
import { ApiController } from '../route/api-controller.decorator';
import { Exchanged } from '../route/asked.decorator';
import { type Exchange, single } from '../route/exchange';
import { LiveChange } from './live-change';
import { LiveService } from './live.service';

/** Proxies must pass on each event as it comes. */
const headers = { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' } as const;

@ApiController('events')
export class LiveController {
  constructor(
    private readonly live: LiveService,
    private readonly inFlight: InFlight,
  ) {}

  @Get('stream')
  @AnswersEvents(LiveChange, 'Tells what changes, as it changes, until the access token ends.', 'too-many')
  async stream(@Exchanged() { request, reply, outgoing: { token = '' } }: Exchange): Promise<Readable | string> {
    void reply.headers(headers);
    if (request.method === 'HEAD') return '';
    const lastEventId = single(request.headers['last-event-id']);
    const line = await this.live.open(token, lastEventId || undefined);
    this.inFlight.release(reply.raw);
    return line;
  }
}
