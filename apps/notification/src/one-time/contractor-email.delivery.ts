import { Delivers, type Received } from '@csite/messaging';
import {
  ContractorEmailLink,
  type ContractorEmailLinkData,
  ContractorEmailNotice,
  type ContractorEmailNoticeData,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { contractorEmailLink } from '../templates/contractor-email-link/contractor-email-link.template';
import { contractorEmailNotice } from '../templates/contractor-email-notice/contractor-email-notice.template';
import { OneTimeMailSender } from './one-time-mail.sender';

@Controller()
export class ContractorEmailDelivery {
  constructor(private readonly sender: OneTimeMailSender) {}

  @Delivers(ContractorEmailLink)
  link({ id, data }: Received<ContractorEmailLinkData>): Promise<void> {
    return this.sender.send({ id, template: contractorEmailLink, data, secret: data.token, expiresAt: data.expiresAt });
  }

  @Delivers(ContractorEmailNotice)
  notice({ id, data }: Received<ContractorEmailNoticeData>): Promise<void> {
    return this.sender.send({ id, template: contractorEmailNotice, data });
  }
}
