import type { EntitySchema } from '@mikro-orm/core';
import { defineEntity, p } from '@mikro-orm/postgresql';

/** Something to be told, as it waits in the database; `seq` and `published_at` belong to the relay alone. */
export class OutboxEntry {
  readonly id: string;
  readonly stream: string;
  readonly subject: string;
  readonly aggregateId: string;
  readonly version: number;
  readonly occurredAt: Date;
  readonly payload: object;
  readonly linkId?: string;

  constructor(entry: OutboxEntry) {
    this.id = entry.id;
    this.stream = entry.stream;
    this.subject = entry.subject;
    this.aggregateId = entry.aggregateId;
    this.version = entry.version;
    this.occurredAt = entry.occurredAt;
    this.payload = entry.payload;
    this.linkId = entry.linkId;
  }
}

export const outboxEntrySchema = defineEntity({
  class: OutboxEntry,
  tableName: 'outbox',
  properties: {
    id: p.uuid().primary(),
    stream: p.text(),
    subject: p.text(),
    aggregateId: p.text(),
    version: p.integer(),
    occurredAt: p.datetime(),
    payload: p.json(),
    linkId: p.text().nullable(),
  },
});

/** Entities behind the tables of messaging, for the entity list of the service. */
export const messagingEntities: readonly EntitySchema[] = [outboxEntrySchema];
