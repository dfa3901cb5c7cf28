import { type Call, Outbox } from '@csite/messaging';
import {
  AccountCreated,
  conflict,
  type ConfirmedSignUpView,
  type ConfirmSignUpRequest,
  type Failure,
  gone,
} from '@csite/protocol';
import { Audit, Clock, Database } from '@csite/service';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Account } from '../account/account.entity';
import { AccountBook } from '../account/account-book';
import { snapshotOf } from '../account/account.views';
import { Customer } from '../customer/customer.entity';
import { FreezeMailer } from '../freeze/freeze.mailer';
import { Link } from '../link/link.entity';
import { LinkService } from '../link/link.service';
import { linkUnknown } from '../link/link-unknown.failure';
import { type PreparedAccount, SignUp } from './sign-up.entity';

@Injectable()
export class ConfirmSignUpService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly links: LinkService,
    private readonly outbox: Outbox,
    private readonly freezes: FreezeMailer,
    private readonly audit: Audit,
  ) {}

  confirm({ token }: ConfirmSignUpRequest, call: Call): Promise<ConfirmedSignUpView> {
    return this.database.command(call, async (em) => {
      const found = await em.findOne(Link, { tokenHash: this.links.hashOf(token), purpose: 'sign-up' });
      if (!found) throw linkUnknown();
      // Whatever changes a link of a sign-up holds the sign-up: read the link again once it is ours.
      const signUp = await em.findOneOrFail(SignUp, found.subjectId, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const link = await em.refreshOrFail(found);
      if (link.stateAt(this.clock.now()) === 'used') {
        this.audit.unchanged(em);
        return { account: await this.created(em, signUp), created: false };
      }
      link.use(this.clock.now());
      return { account: await this.create(em, signUp), created: true };
    });
  }

  private async created(em: EntityManager, signUp: SignUp): Promise<ConfirmedSignUpView['account']> {
    const account = await em.findOne(Account, { id: signUp.accountId ?? '' });
    if (!account) throw accountGone();
    return account.view(await em.findOneOrFail(Customer, account.customerId));
  }

  private async create(em: EntityManager, signUp: SignUp): Promise<ConfirmedSignUpView['account']> {
    const now = this.clock.now();
    // Of two first accounts at the same moment, one is the first.
    const book = await AccountBook.hold(em, signUp.customerId);
    const { customer } = book;
    customer.assertDirect('sign-up.partner-contract');
    const prepared = signUp.prepared();
    const account = book.withLogin(prepared.email) ?? this.selfMade(em, book, prepared, now);
    if (!account.isInvited()) throw accountExists(prepared.email);
    // Whom an owner invited meanwhile has proved the mailbox here: the account is theirs, with the role that was meant.
    account.activate(prepared.passwordHash);
    signUp.complete(account.id);
    const { email, role } = account;
    const by = { kind: 'account' as const, id: account.id, name: account.name, email };
    this.audit.record(em, { act: 'account.created', customerId: customer.id, by, subject: account, after: { email, role } });
    await em.flush();
    this.outbox.record(em, AccountCreated, {
      aggregateId: account.id,
      version: account.version,
      data: snapshotOf(account, customer, book.ownersBeside(account), 'sign-up'),
      occurredAt: now,
    });
    this.freezes.tellCreated(em, account, book);
    return account.view(customer);
  }

  private selfMade(em: EntityManager, book: AccountBook, { name, email }: PreparedAccount, now: Temporal.Instant): Account {
    const { customer } = book;
    const account = new Account({
      customer,
      name,
      email,
      passwordHash: null,
      role: customer.roleOfSelfMade(book.owners().length),
      now,
    });
    em.persist(account);
    return account;
  }
}

/** The address got its account through another link meanwhile; its reader may know. */
const accountExists = (email: string): Failure =>
  conflict('sign-up.account-exists', {
    ja: `「${email}」のアカウントは作成済みです。ログインしてください。`,
    en: `There is an account for "${email}" already. Log in.`,
  });

const accountGone = (): Failure =>
  gone('link.expired', {
    ja: 'このURLで作成されたアカウントは削除されています。お申し込みをはじめからやり直してください。',
    en: 'The account that this link created was deleted. Start again from the beginning.',
  });
