import { Consumes, type Received } from '@csite/messaging';
import { AccountDebitChanged, type AccountDebitSnapshot, type PayerView } from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Controller } from '@nestjs/common';
import { Mailbox } from '../mail/mailbox';
import { MailWriter } from '../mail/mail.writer';
import { accountDebit } from '../templates/account-debit/account-debit.template';
import type { Template } from '../templates/template';
import type { ToPayer } from '../templates/to-payer';

/** Word about payments goes to the contractor and to everybody who gets mails about bills, a mail each. */
@Controller()
export class PaymentConsumer {
  constructor(private readonly writer: MailWriter) {}

  @Consumes(AccountDebitChanged, 'notification-account-debit')
  debitChanged({ data }: Received<AccountDebitSnapshot>, em: EntityManager): Promise<void> {
    return this.tell(em, accountDebit, data);
  }

  private tell<D extends { readonly payer: PayerView }>(
    em: EntityManager,
    template: Template<ToPayer<D>>,
    data: D,
  ): Promise<void> {
    for (const { name, email } of data.payer.recipients)
      this.writer.queue(em, template, { ...data, name }, { to: new Mailbox(name, email) });
    return Promise.resolve();
  }
}
