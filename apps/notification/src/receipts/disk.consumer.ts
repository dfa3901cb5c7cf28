import { Consumes, type Received } from '@csite/messaging';
import { type DiskAlarm, EnvironmentDiskFilled } from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Controller } from '@nestjs/common';
import { Mailbox } from '../mail/mailbox';
import { MailWriter } from '../mail/mail.writer';
import { diskFilled } from '../templates/disk-filled/disk-filled.template';

/** That a disk fills is an important notice: it goes to the contractor mail. */
@Controller()
export class DiskConsumer {
  constructor(private readonly writer: MailWriter) {}

  @Consumes(EnvironmentDiskFilled, 'notification-disk-filled')
  filled({ data }: Received<DiskAlarm>, em: EntityManager): Promise<void> {
    const { name, email } = data.contractor;
    this.writer.queue(em, diskFilled, data, { to: new Mailbox(name, email) });
    return Promise.resolve();
  }
}
