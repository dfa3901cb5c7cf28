import { Controller, Inject, Module } from '@nestjs/common';
import { accounts, type Call, Handles, operators } from '@csite/messaging';
import { messagingMigrations } from '@csite/messaging/migrations';
import { command, Id, Instant, Nothing, query, Text, Texts, unaudited } from '@csite/protocol';
import { Database, Due, DueWork, kysely, Reads, ServiceConfig, ServiceModule } from '@csite/service';
import { type MigrationClass, serviceMigrations } from '@csite/service/migrations';
import { newId } from '@csite/values';
import { Migration } from '@mikro-orm/migrations';
import type { EntityManager } from '@mikro-orm/postgresql';

class LetterMigration extends Migration {
  override name = '0100-letter';

  override up(): void {
    this.addSql('create table letter (letter_id uuid primary key, customer_id uuid not null, text text not null)');
  }
}

export const letterMigrations: readonly MigrationClass[] = [...messagingMigrations, ...serviceMigrations, LetterMigration];

class WriteLetterRequest {
  @Id() customerId!: string;
  @Text() text!: string;
}

class StampLettersRequest {
  @Instant() at!: string;
}

class Letters {
  @Texts() texts!: string[];
}

export const WriteLetter = command({
  subject: 'rpc.letters.letter.write',
  audit: unaudited('A sample.'),
  request: WriteLetterRequest,
  reply: Nothing,
});
export const StampLetters = command({
  subject: 'rpc.letters.letter.stamp',
  audit: unaudited('A sample.'),
  request: StampLettersRequest,
  reply: Nothing,
});
export const ListLetters = query({ subject: 'rpc.letters.letter.list', request: Nothing, reply: Letters });
export const ListEverybodysLetters = query({ subject: 'rpc.letters.letter.list-all', request: Nothing, reply: Letters });

const sql = kysely<{ letter: { text: string } }>();

/** Keeps letters of customers, and never thinks of whose they are: it has no filter, and believes what is asked. */
@Controller()
export class LettersController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Reads) private readonly reads: Reads,
    @Inject(DueWork) private readonly due: DueWork,
  ) {}

  @Handles(WriteLetter, accounts())
  async write({ customerId, text }: WriteLetterRequest, call: Call): Promise<object> {
    await this.database.command(call, (em) => em.execute('insert into letter values (?, ?, ?)', [newId(), customerId, text]));
    return {};
  }

  @Handles(StampLetters, accounts())
  stamp({ at }: StampLettersRequest, call: Call): Promise<object> {
    return this.database.command(call, (em) => {
      this.due.schedule(em, { kind: 'stamp-letters', subjectId: newId(), dueAt: Temporal.Instant.from(at) });
      return Promise.resolve({});
    });
  }

  @Due('stamp-letters')
  async stampNow(_subjectId: string, _dueAt: Temporal.Instant, em: EntityManager): Promise<void> {
    await em.execute(`update letter set text = text || ', stamped'`);
  }

  @Handles(ListLetters, accounts())
  async list(): Promise<Letters> {
    const rows = await this.reads.run(sql.selectFrom('letter').select('text').orderBy('text'));
    return { texts: rows.map(({ text }) => text) };
  }

  @Handles(ListEverybodysLetters, operators())
  listAll(): Promise<Letters> {
    return this.list();
  }
}

@Module({
  imports: [ServiceModule.for({ name: 'letters', entities: [], config: ServiceConfig })],
  controllers: [LettersController],
})
export class LettersModule {}
