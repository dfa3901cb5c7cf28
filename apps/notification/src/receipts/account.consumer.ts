import { Consumes, type Received } from '@csite/messaging';
import { AccountCreated, type AccountSnapshot } from '@csite/protocol';
import { normalizeMailAddress } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Controller } from '@nestjs/common';
import { Mailbox } from '../mail/mailbox';
import { MailWriter } from '../mail/mail.writer';
import { accountCreated } from '../templates/account-created/account-created.template';

/**
 * A new account is told to those who would miss a stranger's: the contractor and the owners before it. Each gets a
 * mail of their own, so that none sees the others' addresses; an address that plays two parts gets one. Of an account that
 * somebody made by sign-up identity tells them, by mails with links.
 */
@Controller()
export class AccountConsumer {
  constructor(private readonly writer: MailWriter) {}

  @Consumes(AccountCreated, 'notification-account-created')
  created({ data: account }: Received<AccountSnapshot>, em: EntityManager): Promise<void> {
    if (account.origin === 'sign-up') return Promise.resolve();
    for (const { name, company, email } of readersOf(account))
      this.writer.queue(em, accountCreated, { account, reader: { name, company } }, { to: new Mailbox(name, email) });
    return Promise.resolve();
  }
}

interface Reader {
  readonly name: string;
  readonly email: string;
  readonly company?: string;
}

const readersOf = ({ company, contractorName, contractorEmail, owners, email }: AccountSnapshot): Reader[] => {
  const contractor = { company, name: contractorName, email: contractorEmail };
  const others = owners.filter((owner) => normalizeMailAddress(owner.email) !== normalizeMailAddress(email));
  const byAddress = new Map<string, Reader>();
  for (const reader of [contractor, ...others]) {
    const address = normalizeMailAddress(reader.email);
    if (!byAddress.has(address)) byAddress.set(address, reader);
  }
  return [...byAddress.values()];
};
