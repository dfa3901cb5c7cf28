import {
  AcceptApplication,
  ApplicationView,
  ListOperatorApplications,
  OperatorApplicationPage,
  RejectApplication,
} from '@csite/protocol';
import { Get, Post } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';

@ApiController('ops/applications')
export class OperatorApplicationController {
  constructor(private readonly relay: Relay) {}

  @Get()
  @Answers(200, OperatorApplicationPage, 'The applications of all customers, newest first.')
  list(@Ask(ListOperatorApplications) asked: Asked<typeof ListOperatorApplications>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post(':applicationId/acceptance')
  @Answers(201, ApplicationView, 'Accepts an application: it cannot be withdrawn any more.', 'not-found', 'conflict')
  accept(@Ask(AcceptApplication) asked: Asked<typeof AcceptApplication>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post(':applicationId/rejection')
  @Answers(201, ApplicationView, 'Rejects an application, with a reason that the customer reads.', 'not-found', 'conflict')
  reject(@Ask(RejectApplication) asked: Asked<typeof RejectApplication>): Promise<Json> {
    return this.relay.forward(asked);
  }
}
