import { type AccountCaller, conflict, type Failure, notFound, type AccountSummaryView } from '@csite/protocol';
import { roleInsufficient } from '@csite/messaging';
import { normalizeMailAddress } from '@csite/values';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Customer } from '../customer/customer.entity';
import { sessionEnded } from '../session/session.failures';
import { Account } from './account.entity';

/** All accounts of one customer, and the rules that need to see them together. */
export class AccountBook {
  constructor(
    readonly customer: Customer,
    readonly accounts: readonly Account[],
  ) {}

  /**
   * Held until the transaction ends: of two changes at once, the second sees what the first has done, and a log-in is either done
   * or has not begun. Sessions refer to the customer, so its row is not locked against them.
   */
  static async hold(em: EntityManager, customerId: string): Promise<AccountBook> {
    await em.execute('select from customer where id = ? for no key update', [customerId]);
    const accounts = await em.find(
      Account,
      { customerId },
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { createdAt: 'asc', id: 'asc' } },
    );
    return new AccountBook(await em.findOneOrFail(Customer, customerId), accounts);
  }

  /** The book that this account stands in, of whatever customer: for the vendor's operators. @throws Failure `account.unknown` */
  static async holdOf(em: EntityManager, accountId: string): Promise<AccountBook> {
    const [row] = await em.execute<{ customer_id: string }[]>('select customer_id from account where id = ?', [accountId]);
    if (!row) throw accountUnknown();
    return AccountBook.hold(em, row.customer_id);
  }

  /** The book, for one who is owner now, whatever the token said when it was made. @throws Failure `role.insufficient` */
  static async holdAsOwner(em: EntityManager, caller: AccountCaller): Promise<AccountBook> {
    const book = await AccountBook.hold(em, caller.customerId);
    const own = book.accounts.find(({ id }) => id === caller.accountId);
    if (!own?.isActive()) throw sessionEnded();
    if (own.role !== 'owner') throw roleInsufficient(own.role);
    return book;
  }

  /** @throws Failure not-found `account.unknown`, in the same words for another customer's as for one that never was. */
  account(accountId: string): Account {
    const account = this.accounts.find(({ id }) => id === accountId);
    if (!account) throw accountUnknown();
    return account;
  }

  withLogin(email: string): Account | undefined {
    const login = normalizeMailAddress(email);
    return this.accounts.find((account) => account.login === login);
  }

  /** @throws Failure conflict `account.exists` */
  assertFree(email: string): void {
    const holder = this.withLogin(email);
    if (holder) throw accountExists(holder);
  }

  /** Who may act for the customer beside `account`, and gets a notice of what happens to it. */
  ownersBeside(account: Account): Account[] {
    return this.accounts.filter((other) => other !== account && other.isActiveOwner());
  }

  /** Who there is of owners, or was until they were frozen. */
  owners(): Account[] {
    return this.accounts.filter((account) => account.hasBeenOwner());
  }

  /** All that `account` invited, that these invited, and so on. */
  invitedBy(account: Account): Account[] {
    const own = this.accounts.filter((other) => other.invitedBy === account.id);
    return own.flatMap((invited) => [invited, ...this.invitedBy(invited)]);
  }

  /** Those that were frozen as `head` had invited them. */
  frozenWith(head: Account): Account[] {
    return this.accounts.filter(({ frozenWith }) => frozenWith === head.id);
  }

  /** The frozen accounts to decide on: what was frozen with another is decided with it, as long as that one is there. */
  frozenHeads(): Account[] {
    const frozen = this.accounts.filter((account) => account.isFrozen());
    return frozen.filter(({ frozenWith }) => !frozen.some(({ id }) => id === frozenWith));
  }

  /** @throws Failure conflict `account.owner-decides` where an owner of the customer can say what becomes of `frozen`. */
  assertOwnerless(frozen: Account): void {
    if (this.ownersBeside(frozen).length > 0) throw ownerDecides(frozen);
  }

  /** @throws Failure conflict `account.last-owner` where nobody else could manage the accounts after it. */
  assertDispensable(account: Account): void {
    if (account.isActiveOwner() && this.ownersBeside(account).length === 0) throw lastOwner(account);
  }
}

export const accountUnknown = (): Failure =>
  notFound('account.unknown', {
    ja: 'このアカウントは見つかりません。一覧を更新してご確認ください。',
    en: 'There is no such account. Load the list again.',
  });

const accountExists = (holder: Account): Failure =>
  !holder.isInvited()
    ? conflict('account.exists', {
        ja: `「${holder.email}」のアカウントはすでにあります。別のメールアドレスを入力してください。`,
        en: `There is an account for ${holder.email} already. Use another address.`,
      })
    : conflict('account.exists', {
        ja: `「${holder.email}」はすでに招待済みです。メールを送り直すには、一覧の［メール再送信］を押してください。`,
        en: `${holder.email} has been invited already. To send the mail again, use [Send again] in the list.`,
      });

const lastOwner = ({ name }: Account): Failure =>
  conflict('account.last-owner', {
    ja: `「${name}」は最後の所有者のため、削除や権限の変更はできません。先に別のアカウントを所有者にしてください。`,
    en: `${name} is the last owner, who can be neither deleted nor lowered. Make another account an owner first.`,
  });

const ownerDecides = ({ name }: Account): Failure =>
  conflict('account.owner-decides', {
    ja: `「${name}」のアカウントは、お客様の所有者が解除または削除できます。所有者にご依頼ください。`,
    en: `The account of ${name} is for the owners of the customer to release or delete. Ask one of them.`,
  });

/** Somebody changed the account since it was read. */
export const accountStale = (current: AccountSummaryView): Failure =>
  conflict(
    'account.stale',
    {
      ja: `「${current.name}」のアカウントは、ほかの操作で変更されています。最新の内容を確認してからやり直してください。`,
      en: `The account of ${current.name} was changed meanwhile. See how it is now, then repeat the change.`,
    },
    { data: { current } },
  );
