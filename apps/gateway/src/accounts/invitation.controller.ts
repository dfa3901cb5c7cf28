import { ConfirmedInvitationView, ConfirmInvitation } from '@csite/protocol';
import { Post } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Public } from '../route/access.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';

@ApiController('invitations')
@Public()
export class InvitationController {
  constructor(private readonly relay: Relay) {}

  @Post('confirmations')
  @Answers(
    201,
    ConfirmedInvitationView,
    'Sets the first password of the account that the mailed link invites to.',
    'not-found',
    'conflict',
    'gone',
    'unprocessable',
  )
  confirm(@Ask(ConfirmInvitation) asked: Asked<typeof ConfirmInvitation>): Promise<Json> {
    return this.relay.forward(asked);
  }
}
