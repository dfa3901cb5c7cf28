import { type Call, Outbox } from '@csite/messaging';
import { type AccountSummaryView, type GetAccountRequest, InvitationLink, type InviteAccountRequest } from '@csite/protocol';
import { Audit, Clock, Database } from '@csite/service';
import { newId, toRfc3339 } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Account } from '../account/account.entity';
import { AccountBook } from '../account/account-book';
import { AccountFacts } from '../account/account.facts';
import { AccountReader } from '../account/account.reader';
import { IdentityConfig } from '../identity.config';
import { Limits } from '../limit/limits';
import { MailLimits } from '../limit/mail.limits';
import { Link } from '../link/link.entity';
import { LinkService } from '../link/link.service';

@Injectable()
export class InviteAccountService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: IdentityConfig,
    private readonly limits: Limits,
    private readonly mails: MailLimits,
    private readonly reader: AccountReader,
    private readonly links: LinkService,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly facts: AccountFacts,
  ) {}

  invite(request: InviteAccountRequest, call: Call): Promise<AccountSummaryView> {
    return this.mailing(request.email, () =>
      this.database.command(call, async (em) => {
        const book = await AccountBook.holdAsOwner(em, call.account);
        book.assertFree(request.email);
        const by = { invitedBy: call.account.accountId, passwordHash: null, now: this.clock.now() };
        const account = new Account({ customer: book.customer, ...request, ...by });
        em.persist(account);
        const { email, role } = account;
        this.audit.record(em, { act: 'account.invited', subject: account, after: { email, role } });
        await this.facts.changed(em, account);
        return this.sendLink(em, account, book, call);
      }),
    );
  }

  /** The link of the mail before works no more. */
  async resend({ accountId }: GetAccountRequest, call: Call): Promise<AccountSummaryView> {
    const { email } = await this.reader.summary(call.account, accountId);
    return this.mailing(email, () =>
      this.database.command(call, async (em) => {
        const book = await AccountBook.holdAsOwner(em, call.account);
        const account = book.account(accountId);
        account.assertInvited();
        const earlier = await em.find(Link, { subjectId: account.id, purpose: 'invitation' });
        for (const link of earlier) link.void(this.clock.now());
        this.audit.record(em, { act: 'account.invitation-resent', subject: account });
        await this.facts.changed(em, account);
        return this.sendLink(em, account, book, call);
      }),
    );
  }

  private mailing(email: string, work: () => Promise<AccountSummaryView>): Promise<AccountSummaryView> {
    return this.limits.guard('account.too-many-mails', this.mails.to(email), () => false, work);
  }

  private sendLink(em: EntityManager, account: Account, { customer }: AccountBook, call: Call): AccountSummaryView {
    const now = this.clock.now();
    const expiresAt = now.add({ hours: this.config.INVITATION_HOURS });
    const link = this.links.newLink({ purpose: 'invitation', subjectId: account.id, expiresAt });
    em.persist(link);
    const to = { name: account.name, address: account.email };
    const data = { to, company: customer.company, invitedBy: call.account.name, expiresAt: toRfc3339(expiresAt) };
    this.outbox.send(em, InvitationLink, { mailId: newId(), linkId: this.links.noted(link), occurredAt: now, data });
    return account.summary(expiresAt);
  }
}
