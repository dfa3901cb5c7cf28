import { Consumes, type Received } from '@csite/messaging';
import {
  ApplicationApplied,
  ApplicationRejected,
  type ApplicationSnapshot,
  ApplicationSubmitted,
  ApplicationWithdrawn,
} from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Controller } from '@nestjs/common';
import { Mailbox } from '../mail/mailbox';
import { MailWriter } from '../mail/mail.writer';
import { applicationApplied } from '../templates/application-applied/application-applied.template';
import { applicationRejected } from '../templates/application-rejected/application-rejected.template';
import { applicationSubmitted } from '../templates/application-submitted/application-submitted.template';
import { applicationWithdrawn } from '../templates/application-withdrawn/application-withdrawn.template';
import type { Template } from '../templates/template';

/** Receipts: To the contractor's mail, Cc the log-in of the account that applied. */
@Controller()
export class ApplicationConsumer {
  constructor(private readonly writer: MailWriter) {}

  @Consumes(ApplicationSubmitted, 'notification-application-submitted')
  submitted(event: Received<ApplicationSnapshot>, em: EntityManager): Promise<void> {
    return this.receipt(applicationSubmitted, event, em);
  }

  @Consumes(ApplicationWithdrawn, 'notification-application-withdrawn')
  withdrawn(event: Received<ApplicationSnapshot>, em: EntityManager): Promise<void> {
    return this.receipt(applicationWithdrawn, event, em);
  }

  @Consumes(ApplicationApplied, 'notification-application-applied')
  applied(event: Received<ApplicationSnapshot>, em: EntityManager): Promise<void> {
    return this.receipt(applicationApplied, event, em);
  }

  @Consumes(ApplicationRejected, 'notification-application-rejected')
  rejected(event: Received<ApplicationSnapshot>, em: EntityManager): Promise<void> {
    return this.receipt(applicationRejected, event, em);
  }

  private receipt(
    template: Template<ApplicationSnapshot>,
    { data }: Received<ApplicationSnapshot>,
    em: EntityManager,
  ): Promise<void> {
    const { contractor, applicant } = data;
    const to = new Mailbox(contractor.name, contractor.email);
    this.writer.queue(em, template, data, { to, cc: new Mailbox(applicant.name, applicant.email) });
    return Promise.resolve();
  }
}
