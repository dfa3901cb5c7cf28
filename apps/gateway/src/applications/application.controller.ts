import {
  ApplicationPage,
  ApplicationView,
  GetApplication,
  ListApplications,
  SubmitApplication,
  WithdrawApplication,
} from '@csite/protocol';
import { Delete, Get, Post } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';

@ApiController('applications')
export class ApplicationController {
  constructor(private readonly relay: Relay) {}

  @Post()
  @Answers(201, ApplicationView, 'Applies for what was quoted.', 'forbidden', 'not-found', 'conflict', 'unprocessable')
  submit(@Ask(SubmitApplication) asked: Asked<typeof SubmitApplication>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Get()
  @Answers(200, ApplicationPage, 'The applications of the customer, newest first.')
  list(@Ask(ListApplications) asked: Asked<typeof ListApplications>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Get(':applicationId')
  @Answers(200, ApplicationView, 'One application.', 'not-found')
  read(@Ask(GetApplication) asked: Asked<typeof GetApplication>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Delete(':applicationId')
  @Answers(200, ApplicationView, 'Withdraws an application, until its deadline.', 'forbidden', 'not-found', 'conflict')
  withdraw(@Ask(WithdrawApplication) asked: Asked<typeof WithdrawApplication>): Promise<Json> {
    return this.relay.forward(asked);
  }
}
