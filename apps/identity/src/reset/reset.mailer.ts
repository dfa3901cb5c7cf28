import { Outbox } from '@csite/messaging';
import { PasswordResetLink } from '@csite/protocol';
import { Audit, Clock, Due } from '@csite/service';
import { newId, toRfc3339 } from '@csite/values';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Account } from '../account/account.entity';
import { Customer } from '../customer/customer.entity';
import { Link } from '../link/link.entity';
import { LinkService } from '../link/link.service';
import { PasswordReset } from './password-reset.entity';

export const MAIL_RESET = 'mail-password-reset';

/** Looks up who forgot a password, when nobody waits for the answer any more. */
@Injectable()
export class ResetMailer {
  constructor(
    private readonly clock: Clock,
    private readonly links: LinkService,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  @Due(MAIL_RESET)
  async mail(resetId: string, _dueAt: Temporal.Instant, em: EntityManager): Promise<void> {
    const reset = await em.findOne(PasswordReset, resetId);
    if (!reset) return;
    for (const account of await meant(em, reset)) await this.send(em, account, reset);
    em.remove(reset);
  }

  /** The link of the mail before works no more. */
  private async send(em: EntityManager, account: Account, { expiresAt }: PasswordReset): Promise<void> {
    const { company } = await em.findOneOrFail(Customer, account.customerId);
    const now = this.clock.now();
    this.audit.record(em, { act: 'password.reset-requested', customerId: account.customerId, subject: account });
    // Those alone that may work: anybody may ask, and no request is to cost as much as all before it.
    const earlier = await em.find(Link, { subjectId: account.id, purpose: 'password-reset', usedAt: null, voidedAt: null });
    for (const link of earlier) link.void(now);
    const link = this.links.newLink({ purpose: 'password-reset', subjectId: account.id, expiresAt });
    em.persist(link);
    const to = { name: account.name, address: account.email };
    const data = { to, company, expiresAt: toRfc3339(expiresAt) };
    this.outbox.send(em, PasswordResetLink, { mailId: newId(), linkId: this.links.noted(link), occurredAt: now, data });
  }
}

/** Accounts that can log in under these words, which may name two customers: held, so that two requests leave one link. */
const meant = async (em: EntityManager, { subdomain, login }: PasswordReset): Promise<Account[]> => {
  const rows = await em.execute<{ id: string }[]>(
    `select account.id from account join customer on customer.id = account.customer_id
     where account.login = ? and customer.channel = 'direct'
       and exists (select from environment where environment.customer_id = customer.id and environment.subdomain = ?)`,
    [login, subdomain],
  );
  const ids = rows.map(({ id }) => id);
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } } as const;
  return (await em.find(Account, { id: { $in: ids } }, lock)).filter((account) => account.isActive());
};
