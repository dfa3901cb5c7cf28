import {
  AccountChanged,
  AccountCreated,
  AccountDebitChanged,
  CardRegistered,
  CollectionChanged,
  ContractChanged,
  CustomerChanged,
  EnvironmentDiskFilled,
  InvoiceIssued,
  NoticeChanged,
  NoticesRead,
  PaymentRecorded,
  ApplicationAccepted,
  ApplicationApplied,
  ApplicationRejected,
  ApplicationSubmitted,
  ApplicationWithdrawn,
  type Fact,
  type Role,
} from '@csite/protocol';
import type { LiveKind } from './live-change';

/** What facts of one subject change on a screen, and who is told. */
export interface LiveTopic {
  readonly kind: LiveKind;
  /** Those that the service behind the screen lets read it; all unless said. */
  readonly roles?: readonly Role[];
  /** It is about an account, and concerns that one alone. */
  readonly ofOneAccount?: true;
}

const told = (topic: LiveTopic, ...facts: readonly Fact<object>[]): [string, LiveTopic][] =>
  facts.map(({ subject }) => [subject, topic]);

/** A fact that stands in no row is told to nobody. */
export const liveTopics: ReadonlyMap<string, LiveTopic> = new Map([
  ...told(
    { kind: 'application' },
    ApplicationSubmitted,
    ApplicationAccepted,
    ApplicationApplied,
    ApplicationRejected,
    ApplicationWithdrawn,
  ),
  ...told({ kind: 'contract' }, ContractChanged),
  ...told({ kind: 'disk' }, EnvironmentDiskFilled),
  ...told({ kind: 'customer' }, CustomerChanged),
  ...told({ kind: 'invoice', roles: ['owner', 'billing'] }, InvoiceIssued, PaymentRecorded),
  ...told({ kind: 'payment' }, AccountDebitChanged, CardRegistered, CollectionChanged),
  ...told({ kind: 'account', roles: ['owner'] }, AccountCreated, AccountChanged),
  ...told({ kind: 'notice' }, NoticeChanged),
  ...told({ kind: 'reading', ofOneAccount: true }, NoticesRead),
]);
