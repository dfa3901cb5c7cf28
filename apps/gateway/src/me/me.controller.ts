import {
  AccountView,
  ChallengeConfirmation,
  ChangeOwnPassword,
  ConfirmationChallengeView,
  ConfirmedSessionView,
  ConfirmSession,
  ReadOwnAccount,
} from '@csite/protocol';
import { Get, Post, Put } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';
import { SessionFlow } from '../session/session.flow';

@ApiController('me')
export class MeController {
  constructor(
    private readonly relay: Relay,
    private readonly sessions: SessionFlow,
  ) {}

  @Get()
  @Answers(200, AccountView, 'The account that asks.')
  read(@Ask(ReadOwnAccount) asked: Asked<typeof ReadOwnAccount>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Put('password')
  @Answers(204, undefined, 'Changes the password of the account that asks, and ends its other sessions.', 'unprocessable')
  async changePassword(@Ask(ChangeOwnPassword) asked: Asked<typeof ChangeOwnPassword>): Promise<void> {
    await this.relay.ask(asked, ChangeOwnPassword, asked.words);
  }

  @Post('confirmation-challenges')
  @Answers(201, ConfirmationChallengeView, 'How the account that asks can show that it is still the same person.')
  challenge(@Ask(ChallengeConfirmation) asked: Asked<typeof ChallengeConfirmation>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post('confirmations')
  @Answers(
    201,
    ConfirmedSessionView,
    'Shows again who is there, for changes that answer `session.confirmation-required`; sets the access cookie anew.',
    'gone',
    'unprocessable',
  )
  confirm(@Ask(ConfirmSession) asked: Asked<typeof ConfirmSession>): Promise<ConfirmedSessionView> {
    return this.sessions.confirm('account', asked);
  }
}
