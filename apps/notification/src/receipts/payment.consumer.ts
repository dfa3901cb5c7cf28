import { Consumes, type Received } from '@csite/messaging';
import {
  AccountDebitChanged,
  type AccountDebitSnapshot,
  CardExpiring,
  CardRegistered,
  type CardSnapshot,
  CollectionChanged,
  type CollectionSnapshot,
  type PayerView,
} from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Controller } from '@nestjs/common';
import { Mailbox } from '../mail/mailbox';
import { MailWriter } from '../mail/mail.writer';
import { accountDebit } from '../templates/account-debit/account-debit.template';
import { cardExpiring, cardRegistered } from '../templates/card/card.template';
import { collection } from '../templates/collection/collection.template';
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

  @Consumes(CardRegistered, 'notification-card-registered')
  cardRegistered({ data }: Received<CardSnapshot>, em: EntityManager): Promise<void> {
    return this.tell(em, cardRegistered, data);
  }

  @Consumes(CardExpiring, 'notification-card-expiring')
  cardExpiring({ data }: Received<CardSnapshot>, em: EntityManager): Promise<void> {
    return this.tell(em, cardExpiring, data);
  }

  /** That a bill was paid at once is what everybody expects; not so where they had been told that it was refused. */
  @Consumes(CollectionChanged, 'notification-collection')
  collectionChanged({ data }: Received<CollectionSnapshot>, em: EntityManager): Promise<void> {
    const expected = data.collection.state === 'paid' && data.attempts === 1 && data.confirmed !== true;
    return expected ? Promise.resolve() : this.tell(em, collection, data);
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
