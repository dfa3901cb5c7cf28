import { accounts, type Call, everyone, Handles, recentlyConfirmed } from '@csite/messaging';
import {
  CancelContractorEmail,
  ConfirmContractorEmail,
  type ConfirmContractorEmailRequest,
  type ConfirmedContractorEmailView,
  type CustomerView,
  type LinkStateView,
  type Nothing,
  type PendingEmailView,
  ReadContractorEmailLink,
  type ReadLinkStateRequest,
  RequestContractorEmail,
  type RequestContractorEmailRequest,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { changers } from '../contract/contract-actions';
import { CancelEmailService } from './cancel-email.service';
import { ConfirmEmailService } from './confirm-email.service';
import { RequestEmailService } from './request-email.service';

@Controller()
export class ContractorEmailController {
  constructor(
    private readonly requesting: RequestEmailService,
    private readonly confirming: ConfirmEmailService,
    private readonly cancelling: CancelEmailService,
  ) {}

  @Handles(RequestContractorEmail, recentlyConfirmed(accounts(...changers)))
  request(request: RequestContractorEmailRequest, call: Call): Promise<PendingEmailView> {
    return this.requesting.request(request, call);
  }

  @Handles(CancelContractorEmail, accounts(...changers))
  cancel(_request: Nothing, call: Call): Promise<CustomerView> {
    return this.cancelling.cancel(call);
  }

  @Handles(ConfirmContractorEmail, everyone)
  confirm(request: ConfirmContractorEmailRequest, call: Call): Promise<ConfirmedContractorEmailView> {
    return this.confirming.confirm(request, call);
  }

  @Handles(ReadContractorEmailLink, everyone)
  state(request: ReadLinkStateRequest): Promise<LinkStateView> {
    return this.confirming.state(request);
  }
}
