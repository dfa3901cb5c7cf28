import type { Call } from '@csite/messaging';
import type { OpenCardSetupView } from '@csite/protocol';
import { Audit, Clock, Database } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Payer } from '../../payer/payer.entity';
import { unknownProfile } from '../../profile/profile.view';
import { PaymentProcessor, type SetupOrder } from '../processor/payment-processor';
import { CardSetup } from './card-setup.entity';

/** クレジットカードの登録 begins: between two transactions, as a person waits for the processor's fields. */
@Injectable()
export class BeginCardSetupService {
  constructor(
    private readonly database: Database,
    private readonly processor: PaymentProcessor,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The same key opens the same setup again, also after the processor was away. */
  async begin(call: Call): Promise<OpenCardSetupView> {
    const order = await this.database.command(call, (em) => this.#order(em, call.account.customerId));
    const { frame, ...opened } = await this.processor.openSetup(order);
    await this.database.transaction(async (em) => {
      const setup = await em.findOneOrFail(CardSetup, { setupId: order.setupId });
      setup.opened(opened);
    });
    return { setupId: order.setupId, frame };
  }

  async #order(em: EntityManager, customerId: string): Promise<SetupOrder> {
    const payer = await em.findOne(Payer, { customerId });
    if (!payer) throw unknownProfile();
    const { name: processor } = this.processor;
    const known = { customerId, processor, processorCustomer: { $ne: null } };
    const last = await em.findOne(CardSetup, known, { orderBy: { setupId: 'desc' } });
    const processorCustomer = last?.facts().processorCustomer ?? null;
    const setup = new CardSetup({ customerId, processor, processorCustomer, begunAt: this.clock.now() });
    em.persist(setup);
    this.audit.record(em, { act: 'card-setup.begun', subject: { id: setup.setupId } });
    const { customerNumber, company } = payer.present([]);
    return { setupId: setup.setupId, customerId, customerNumber, company, processorCustomer };
  }
}
