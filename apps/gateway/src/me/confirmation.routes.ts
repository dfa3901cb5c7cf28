import {
  type CallerKind,
  ChallengeConfirmation,
  ConfirmationChallengeView,
  ConfirmedSessionView,
  ConfirmSession,
} from '@csite/protocol';
import { Injectable, Post } from '@nestjs/common';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';
import { SessionFlow } from '../session/session.flow';

/** How everybody shows that they are still there, whichever kind of caller they are. */
@Injectable()
export abstract class ConfirmationRoutes {
  protected abstract readonly kind: CallerKind;

  constructor(
    private readonly relay: Relay,
    private readonly sessions: SessionFlow,
  ) {}

  @Post('confirmation-challenges')
  @Answers(201, ConfirmationChallengeView, 'How whoever asks can show that it is still the same person.')
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
    return this.sessions.confirm(this.kind, asked);
  }
}
