import { ConfirmedSignUpView, ConfirmSignUp, SetSignUpAccount, SignUpMailView, SignUpView, StartSignUp } from '@csite/protocol';
import { HttpStatus, Post, Put } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Public } from '../route/access.decorator';
import { AlsoAnswers, Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';

@ApiController('sign-ups')
@Public()
export class SignUpController {
  constructor(private readonly relay: Relay) {}

  @Post()
  @Answers(201, SignUpView, 'Begins a sign-up with a subdomain and the customer number.', 'forbidden', 'unprocessable')
  start(@Ask(StartSignUp) asked: Asked<typeof StartSignUp>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Put(':signUpId/account')
  @Answers(
    202,
    SignUpMailView,
    'Sets name, mail address and password; the link that creates the account is mailed.',
    'not-found',
    'conflict',
    'gone',
    'unprocessable',
  )
  setAccount(@Ask(SetSignUpAccount) asked: Asked<typeof SetSignUpAccount>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post('confirmations')
  @AlsoAnswers(200, 'The account had been created before.')
  @Answers(201, ConfirmedSignUpView, 'Creates the account that the mailed link stands for.', 'not-found', 'gone')
  async confirm(@Ask(ConfirmSignUp) asked: Asked<typeof ConfirmSignUp>): Promise<ConfirmedSignUpView> {
    const confirmed = await this.relay.ask(asked, ConfirmSignUp, asked.words);
    if (!confirmed.created) void asked.reply.code(HttpStatus.OK);
    return confirmed;
  }
}
