import { Email, Id, Instant, ListOf, Nested, OneOf, Optional, Text, Values } from '../fields/fields';
import { type AuditAct, auditActNames } from './audit-acts';

/** `visitor`: nobody had logged in; `system`: csite itself, or the vendor at a shell. */
export const auditActorKinds = ['account', 'operator', 'system', 'visitor'] as const;
export type AuditActorKind = (typeof auditActorKinds)[number];

/** Who did it, as that person was called then. */
export class AuditActorView {
  @OneOf(auditActorKinds) kind!: AuditActorKind;
  @Optional() @Id() id?: string;
  @Optional() @Text() name?: string;
  @Optional() @Email() email?: string;
}

/** What it was done to. */
export class AuditSubjectView {
  @Text() id!: string;
  @Optional() @Text() name?: string;
}

/** Values by name, only of what differs; an object or list where the value is one. */
export type AuditValues = Readonly<Record<string, unknown>>;

export class AuditEntryView {
  @Id() entryId!: string;
  @OneOf(auditActNames) act!: AuditAct;
  @Nested(() => AuditActorView) by!: AuditActorView;
  /** Absent where no one customer is concerned. */
  @Optional() @Id() customerId?: string;
  @Optional() @Nested(() => AuditSubjectView) subject?: AuditSubjectView;
  @Optional() @Values() before?: AuditValues;
  @Optional() @Values() after?: AuditValues;
  @Optional() @Text({ max: 1000 }) reason?: string;
  @Optional() @Text() clientAddress?: string;
  @Optional() @Text({ max: 500 }) userAgent?: string;
  /** By the clock of the business. */
  @Instant() occurredAt!: string;
  /** In real time; entries are in this order. */
  @Instant() recordedAt!: string;
}

export class AuditPage {
  @ListOf(() => AuditEntryView) items!: AuditEntryView[];
  /** Absent on the last page. */
  @Optional() @Text() nextCursor?: string;
}
