import { Consumes, type Received } from '@csite/messaging';
import { NoticeAnnounced, type NoticeAnnouncement } from '@csite/protocol';
import { Clock } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Controller } from '@nestjs/common';
import { Mailing } from './mailing.entity';

/** Begins a mailing for each important notice. What was told twice under two ids, as after a restored backup, is one. */
@Controller()
export class NoticeConsumer {
  constructor(private readonly clock: Clock) {}

  @Consumes(NoticeAnnounced, 'notification-notice-announced')
  async announced({ data }: Received<NoticeAnnouncement>, em: EntityManager): Promise<void> {
    if (await em.findOne(Mailing, { noticeId: data.noticeId })) return;
    em.persist(new Mailing(data, this.clock.now()));
  }
}
