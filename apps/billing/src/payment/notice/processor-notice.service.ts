import type { NotifyProcessorRequest, ProcessorNoticeView } from '@csite/protocol';
import { Clock, Database, DueWork } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { READ_CARD_SETUP } from '../card/card-setup.calls';
import { READ_CHARGE } from '../collection/payment-collection';
import { PaymentProcessor } from '../processor/payment-processor';

const kinds = { setup: READ_CARD_SETUP, charge: READ_CHARGE } as const;

/**
 * Takes the processor's word that something happened, and asks the processor what: notices that come twice, late or in
 * another order than they were sent cannot tell anything that is not so.
 */
@Injectable()
export class ProcessorNoticeService {
  constructor(
    private readonly database: Database,
    private readonly processor: PaymentProcessor,
    private readonly due: DueWork,
    private readonly clock: Clock,
  ) {}

  async take({ body, signature }: NotifyProcessorRequest): Promise<ProcessorNoticeView> {
    const notice = this.processor.readNotice(body, signature);
    if (!notice) return { followed: false };
    await this.database.transaction((em) => {
      this.due.schedule(em, { kind: kinds[notice.about], subjectId: notice.subjectId, dueAt: this.clock.now() });
      return Promise.resolve();
    });
    return { followed: true };
  }
}
