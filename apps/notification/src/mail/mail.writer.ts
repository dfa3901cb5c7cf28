import { Clock } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { LetterHead, RenderedLetter } from '../letter/letter';
import { renderLetter } from '../letter/render-letter';
import { NotificationConfig } from '../notification.config';
import type { Template } from '../templates/template';
import type { MailAttachment } from './mail-attachment';
import { Mail } from './mail.entity';
import { MailDispatcher } from './mail.dispatcher';
import { Mailbox } from './mailbox';

export interface Addressing {
  readonly to: Mailbox;
  readonly cc?: Mailbox;
  readonly attachment?: MailAttachment;
}

/** Makes mails of templates and data. */
@Injectable()
export class MailWriter {
  private readonly sender: Mailbox;
  private readonly head: LetterHead;

  constructor(
    private readonly dispatcher: MailDispatcher,
    private readonly clock: Clock,
    config: NotificationConfig,
  ) {
    this.sender = Mailbox.parse(config.MAIL_FROM);
    this.head = {
      publicUrl: config.PUBLIC_URL,
      sender: this.sender.name,
      helpdesk: { phone: config.HELPDESK_PHONE, hours: config.HELPDESK_HOURS, mail: config.HELPDESK_MAIL },
    };
  }

  /** Puts a mail into the queue, with the transaction of `em`. */
  queue<D>(em: EntityManager, template: Template<D>, data: D, addressing: Addressing): void {
    const { subject, text, html } = this.render(template, data);
    em.persist(this.draft(template, subject, { ...addressing, content: { text, html } }));
    this.dispatcher.ring();
  }

  /** A mail that carries a secret: its row knows that it exists, and nothing of what it says. */
  oneTime<D>(id: string, template: Template<D>, data: D, to: Mailbox): { mail: Mail; letter: RenderedLetter } {
    const letter = this.render(template, data);
    return { letter, mail: this.draft(template, letter.subject, { id, to }) };
  }

  private render<D>(template: Template<D>, data: D): RenderedLetter {
    return renderLetter(template.write(data, this.head), this.head);
  }

  private draft(
    template: { name: string },
    subject: string,
    rest: Addressing & Pick<ConstructorParameters<typeof Mail>[0], 'id' | 'content'>,
  ): Mail {
    return new Mail({ template: template.name, subject, sender: this.sender, queuedAt: this.clock.now(), ...rest });
  }
}
