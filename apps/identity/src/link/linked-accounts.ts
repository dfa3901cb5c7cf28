import type { LinkPurpose } from '@csite/protocol';
import { Database } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Account } from '../account/account.entity';
import { AccountBook } from '../account/account-book';
import { Customer } from '../customer/customer.entity';
import type { PasswordContext } from '../password/password-context';
import { PasswordContexts } from '../password/password-contexts';
import { Link } from './link.entity';
import { LinkService } from './link.service';
import { linkUnknown } from './link-unknown.failure';

interface HeldLink {
  readonly link: Link;
  readonly account: Account;
  readonly book: AccountBook;
}

/** The accounts that mailed links are about: of invitations, and of resets. */
@Injectable()
export class LinkedAccounts {
  constructor(
    private readonly database: Database,
    private readonly links: LinkService,
    private readonly contexts: PasswordContexts,
  ) {}

  /** What others know of the person, for the rules of the password to come. @throws Failure not-found `link.unknown` */
  async find(token: string, purpose: LinkPurpose): Promise<{ readonly context: PasswordContext }> {
    const { account, customer } = await this.database.transaction(async (em) => {
      const [, account] = await this.load(em, token, purpose);
      return { account, customer: await em.findOneOrFail(Customer, account.customerId) };
    });
    return { context: await this.contexts.of(customer, account) };
  }

  /**
   * Link and account as they are once nobody else can change them.
   * @throws Failure not-found `link.unknown`, forbidden `session.partner-contract`
   */
  async hold(em: EntityManager, token: string, purpose: LinkPurpose): Promise<HeldLink> {
    const [found, { customerId }] = await this.load(em, token, purpose);
    em.clear();
    const book = await AccountBook.hold(em, customerId);
    book.customer.assertDirect('session.partner-contract');
    const link = await em.findOne(Link, { id: found.id });
    const account = book.accounts.find(({ id }) => id === found.subjectId);
    if (!link || !account) throw linkUnknown();
    return { link, account, book };
  }

  private async load(em: EntityManager, token: string, purpose: LinkPurpose): Promise<[Link, Account]> {
    const link = await em.findOne(Link, { tokenHash: this.links.hashOf(token), purpose });
    const account = link && (await em.findOne(Account, link.subjectId));
    if (!account) throw linkUnknown();
    return [link, account];
  }
}
