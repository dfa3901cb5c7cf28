import { ConfirmPasswordReset, PasswordResetMailView, RequestPasswordReset } from '@csite/protocol';
import { Post } from '@nestjs/common';
import { Public } from '../route/access.decorator';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';

@ApiController('password-resets')
@Public()
export class PasswordResetController {
  constructor(private readonly relay: Relay) {}

  @Post()
  @Answers(202, PasswordResetMailView, 'Mails a link for a forgotten password; the same answer where there is no such account.')
  request(@Ask(RequestPasswordReset) asked: Asked<typeof RequestPasswordReset>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post('confirmations')
  @Answers(
    204,
    undefined,
    'Sets the new password that the mailed link is for, and ends all sessions; logs nobody in.',
    'not-found',
    'gone',
    'unprocessable',
  )
  async confirm(@Ask(ConfirmPasswordReset) asked: Asked<typeof ConfirmPasswordReset>): Promise<void> {
    await this.relay.ask(asked, ConfirmPasswordReset, asked.words);
  }
}
