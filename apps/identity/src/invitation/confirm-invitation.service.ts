import { type Call, Outbox } from '@csite/messaging';
import { AccountCreated, type ConfirmedInvitationView, type ConfirmInvitationRequest } from '@csite/protocol';
import { Audit, Clock, Database } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { AccountBook } from '../account/account-book';
import { snapshotOf } from '../account/account.views';
import { LinkedAccounts } from '../link/linked-accounts';
import { PasswordHasher } from '../password/password-hasher';
import { assertGoodPassword } from '../password/password-policy';
import { blurredCall } from '../secret/blurred-call';
import { Secrets } from '../secret/secrets';

/** The invitee sets a password, and the account becomes one. */
@Injectable()
export class ConfirmInvitationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly linked: LinkedAccounts,
    private readonly hasher: PasswordHasher,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async confirm({ token, password }: ConfirmInvitationRequest, call: Call): Promise<ConfirmedInvitationView> {
    const { context } = await this.linked.find(token, 'invitation');
    assertGoodPassword(password, context);
    const passwordHash = await this.hasher.hash(password);
    const once = blurredCall(this.secrets, call, [token, password]);
    return this.database.command(once, (em) => this.activate(em, token, passwordHash));
  }

  private async activate(em: EntityManager, token: string, passwordHash: string): Promise<ConfirmedInvitationView> {
    const now = this.clock.now();
    const { account, link, book } = await this.linked.hold(em, token, 'invitation');
    link.use(now);
    account.activate(passwordHash);
    const { customerId, email, role } = account;
    const by = { kind: 'account' as const, id: account.id, name: account.name, email };
    this.audit.record(em, { act: 'account.activated', customerId, by, subject: account, after: { email, role } });
    await em.flush();
    this.recordCreated(em, account.id, book, now);
    return { account: account.view(book.customer) };
  }

  /** To the others an account exists from now on: before, nobody could log in. */
  private recordCreated(em: EntityManager, accountId: string, book: AccountBook, occurredAt: Temporal.Instant): void {
    const account = book.account(accountId);
    const data = snapshotOf(account, book.customer, book.ownersBeside(account), 'invitation');
    this.outbox.record(em, AccountCreated, { aggregateId: account.id, version: account.version, data, occurredAt });
  }
}
