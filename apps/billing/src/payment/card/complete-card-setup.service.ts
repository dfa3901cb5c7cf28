import type { Call } from '@csite/messaging';
import type { CardSetupRequest, CardSetupView } from '@csite/protocol';
import { Clock, Database, DueWork } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { CardSetup } from './card-setup.entity';
import { READ_CARD_SETUP } from './card-setup.calls';
import { CardSetupReader, unknownSetup } from './card-setup.reader';

/** The customer is done in the processor's fields. Its word is not taken for what the processor says. */
@Injectable()
export class CompleteCardSetupService {
  constructor(
    private readonly database: Database,
    private readonly due: DueWork,
    private readonly clock: Clock,
    private readonly reader: CardSetupReader,
  ) {}

  async complete({ setupId }: CardSetupRequest, call: Call): Promise<CardSetupView> {
    const { customerId } = call.account;
    await this.database.command(call, async (em) => {
      if (!(await em.findOne(CardSetup, { setupId, customerId }))) throw unknownSetup();
      this.due.schedule(em, { kind: READ_CARD_SETUP, subjectId: setupId, dueAt: this.clock.now() });
      return {};
    });
    return this.reader.get(setupId, customerId);
  }
}
