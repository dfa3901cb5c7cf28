/** What the databases, the event stream and the mailbox hold after the storm. */
export interface Evidence {
  readonly applications: readonly StoredApplication[];
  readonly contracts: readonly StoredContract[];
  /** Oldest first. */
  readonly history: readonly HistoryEntry[];
  readonly accounts: readonly string[];
  readonly outbox: readonly OutboxRow[];
  /** Ids of the events that the stream EVENTS holds. */
  readonly events: readonly string[];
  readonly mails: readonly StoredMail[];
  /** Message-IDs in the order of arrival; one that came twice stands here twice. */
  readonly received: readonly string[];
  /** What consumers gave up on, as one line each. */
  readonly parked: readonly string[];
}

export interface StoredApplication {
  readonly applicationId: string;
  readonly contractId: string;
  readonly state: string;
  readonly version: number;
}

export interface StoredContract {
  readonly contractId: string;
  readonly version: number;
  /** Lines as `code × quantity`, sorted. */
  readonly lines: string;
}

export interface HistoryEntry {
  readonly contractId: string;
  /** Null for what an import brought. */
  readonly applicationId: string | null;
  readonly before: string | null;
  readonly after: string;
}

export interface OutboxRow {
  readonly id: string;
  readonly stream: string;
  readonly subject: string;
  readonly aggregateId: string;
  readonly version: number;
  readonly published: boolean;
}

export interface StoredMail {
  readonly messageId: string;
  readonly template: string;
  readonly state: string;
  /** Tries so far: more than one only where the outcome of the one before was not clear. */
  readonly attempts: number;
  /** The application that it tells of; null for others. */
  readonly applicationId: string | null;
}
