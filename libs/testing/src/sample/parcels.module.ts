import { Controller, Inject, Module } from '@nestjs/common';
import { accounts, type Call, everyone, Handles, Outbox } from '@csite/messaging';
import { Clock, Database, Due, DueWork, kysely, Reads, ServiceConfig, ServiceModule } from '@csite/service';
import { newId } from '@csite/values';
import { defineEntity, type EntityManager, type InferEntity, p } from '@mikro-orm/postgresql';
import {
  CountParcels,
  type ParcelCount,
  ParcelSent,
  type ParcelView,
  SendLater,
  type SendLaterRequest,
  SendParcel,
  type SendParcelRequest,
} from './parcel.messages';

export const Parcel = defineEntity({
  name: 'Parcel',
  tableName: 'parcel',
  properties: { id: p.uuid().primary(), address: p.text(), version: p.integer().version() },
});

const sql = kysely<{ parcel: { id: string; address: string } }>();

/** The smallest service that has all of it: a command, a fact, due work, a read. */
@Controller()
export class ParcelsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(DueWork) private readonly due: DueWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Handles(SendParcel, accounts('owner'))
  send({ address }: SendParcelRequest, call: Call): Promise<ParcelView> {
    return this.database.command(call, (em) => Promise.resolve(this.dispatch(em, newId(), address)));
  }

  @Handles(SendLater, everyone)
  sendLater({ parcelId, at }: SendLaterRequest, call: Call): Promise<ParcelView> {
    return this.database.command(call, (em) => {
      this.due.schedule(em, { kind: 'send-parcel', subjectId: parcelId, dueAt: Temporal.Instant.from(at) });
      return Promise.resolve({ parcelId });
    });
  }

  @Due('send-parcel')
  async sendNow(parcelId: string, dueAt: Temporal.Instant, em: EntityManager): Promise<void> {
    await Promise.resolve(this.dispatch(em, parcelId, `due ${dueAt.toString()} at ${this.clock.now().toString()}`));
  }

  @Handles(CountParcels, everyone)
  async count(): Promise<ParcelCount> {
    const [row] = await this.reads.run(sql.selectFrom('parcel').select(({ fn }) => fn.countAll<number>().as('sent')));
    return { sent: row?.sent ?? 0 };
  }

  private dispatch(em: EntityManager, id: string, address: string): ParcelView {
    em.persist(em.create(Parcel, { id, address, version: 1 } as InferEntity<typeof Parcel>));
    this.outbox.record(em, ParcelSent, {
      aggregateId: id,
      version: 1,
      data: { parcelId: id, address },
      occurredAt: this.clock.now(),
    });
    return { parcelId: id };
  }
}

@Module({
  imports: [ServiceModule.for({ name: 'parcels', entities: [Parcel], config: ServiceConfig })],
  controllers: [ParcelsController],
})
export class ParcelsModule {}
