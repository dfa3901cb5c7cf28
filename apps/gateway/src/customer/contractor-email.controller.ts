import {
  CancelContractorEmail,
  ConfirmContractorEmail,
  ConfirmedContractorEmailView,
  CustomerView,
  PendingEmailView,
  RequestContractorEmail,
} from '@csite/protocol';
import { Delete, Post, Put } from '@nestjs/common';
import { Public } from '../route/access.decorator';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';

@ApiController('customer/contractor-email')
export class ContractorEmailController {
  constructor(private readonly relay: Relay) {}

  @Put()
  @Answers(202, PendingEmailView, 'Mails a link to the new contractor mail, and word of it to the present one.', 'unprocessable')
  request(@Ask(RequestContractorEmail) asked: Asked<typeof RequestContractorEmail>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Delete()
  @Answers(200, CustomerView, 'Cancels a pending change of the contractor mail.')
  cancel(@Ask(CancelContractorEmail) asked: Asked<typeof CancelContractorEmail>): Promise<Json> {
    return this.relay.forward(asked);
  }

  @Post('confirmations')
  @Public()
  @Answers(200, ConfirmedContractorEmailView, 'Makes the new contractor mail count; needs the mailed token.', 'not-found', 'gone')
  confirm(@Ask(ConfirmContractorEmail) asked: Asked<typeof ConfirmContractorEmail>): Promise<Json> {
    return this.relay.forward(asked);
  }
}
