import { Outbox } from '@csite/messaging';
import { AccountCreatedNotice, FreezeDecisionLink } from '@csite/protocol';
import { Clock } from '@csite/service';
import { newId, normalizeMailAddress, toRfc3339 } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Account } from '../account/account.entity';
import type { AccountBook } from '../account/account-book';
import { IdentityConfig } from '../identity.config';
import { Link } from '../link/link.entity';
import { LinkService } from '../link/link.service';

interface Reader {
  readonly name: string;
  readonly email: string;
  /** Of the contractor alone: owners are addressed by their name. */
  readonly addressedCompany?: string;
}

/** Mails the links by which an account is frozen, and by which a contractor decides on a frozen one: one link for each reader. */
@Injectable()
export class FreezeMailer {
  constructor(
    private readonly clock: Clock,
    private readonly config: IdentityConfig,
    private readonly links: LinkService,
    private readonly outbox: Outbox,
  ) {}

  /** To the contractor and the owners there were before, when somebody made an account by sign-up. */
  tellCreated(em: EntityManager, account: Account, book: AccountBook): void {
    const { customer } = book;
    const { company } = customer;
    const { name, email, role, createdAt } = account;
    const made = { name, email, role, createdAt: toRfc3339(createdAt) };
    const contractor = { ...account.contractorThen(customer), addressedCompany: company };
    for (const { addressedCompany, ...reader } of readersOf(contractor, book.ownersBeside(account), account)) {
      const { mail, expiresAt } = this.link(em, 'account-freeze', account);
      const to = { name: reader.name, address: reader.email };
      const data = { to, ...(addressedCompany && { addressedCompany }), company, account: made, expiresAt };
      this.outbox.send(em, AccountCreatedNotice, { ...mail, data });
    }
  }

  /** To the contractor, as they were when the account was created; of two links the later one works. */
  async askContractor(em: EntityManager, book: AccountBook, account: Account): Promise<void> {
    const { customer } = book;
    const earlier = await em.find(Link, { subjectId: account.id, purpose: 'freeze-decision' });
    for (const link of earlier) link.void(this.clock.now());
    const { mail, expiresAt } = this.link(em, 'freeze-decision', account);
    const { name, email } = account.contractorThen(customer);
    const along = book.frozenWith(account).map(wordsOf);
    const words = { account: wordsOf(account), ...(along.length > 0 && { along }) };
    const data = { to: { name, address: email }, company: customer.company, ...words, expiresAt };
    this.outbox.send(em, FreezeDecisionLink, { ...mail, data });
  }

  private link(
    em: EntityManager,
    purpose: 'account-freeze' | 'freeze-decision',
    { id: subjectId }: Account,
  ): { readonly mail: { mailId: string; linkId: string; occurredAt: Temporal.Instant }; readonly expiresAt: string } {
    const occurredAt = this.clock.now();
    const link = this.links.newLink({ purpose, subjectId, expiresAt: occurredAt.add({ hours: this.config.FREEZE_LINK_HOURS }) });
    em.persist(link);
    return { mail: { mailId: newId(), linkId: this.links.noted(link), occurredAt }, expiresAt: toRfc3339(link.expiresAt) };
  }
}

const wordsOf = ({ name, email }: Account): { readonly name: string; readonly email: string } => ({ name, email });

/** An address that plays two parts gets one mail, as the contractor; whose account it is gets none as an owner. */
const readersOf = (contractor: Reader, owners: readonly Account[], made: Account): Reader[] => {
  const addresses = new Set([normalizeMailAddress(contractor.email), made.login]);
  const others = owners.filter(({ login }) => !addresses.has(login));
  return [contractor, ...others.map(({ name, email }) => ({ name, email }))];
};
