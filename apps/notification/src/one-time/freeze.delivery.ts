import { Delivers, type Received } from '@csite/messaging';
import {
  AccountCreatedNotice,
  type AccountCreatedNoticeData,
  FreezeDecisionLink,
  type FreezeDecisionLinkData,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { accountCreatedNotice } from '../templates/account-created-notice/account-created-notice.template';
import { freezeDecisionLink } from '../templates/freeze-decision-link/freeze-decision-link.template';
import { OneTimeMailSender } from './one-time-mail.sender';

@Controller()
export class FreezeDelivery {
  constructor(private readonly sender: OneTimeMailSender) {}

  @Delivers(AccountCreatedNotice)
  created({ id, data }: Received<AccountCreatedNoticeData>): Promise<void> {
    return this.sender.send({ id, template: accountCreatedNotice, data, secret: data.token, expiresAt: data.expiresAt });
  }

  @Delivers(FreezeDecisionLink)
  decision({ id, data }: Received<FreezeDecisionLinkData>): Promise<void> {
    return this.sender.send({ id, template: freezeDecisionLink, data, secret: data.token, expiresAt: data.expiresAt });
  }
}
