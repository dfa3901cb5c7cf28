import { JetStreamApiError, type JetStreamManager, RetentionPolicy, StorageType, type StreamConfig } from '@nats-io/jetstream';
import { defaultRetentionMs } from '../outbox/retention';

/** Facts, replayable for as long as the outboxes keep them: a new consumer starts with the oldest there is. */
export const EVENTS = 'EVENTS';
/** Mails with one-time secrets: a message goes when notification has acknowledged it. */
export const MAIL = 'MAIL';

/** Repeats within this time are dropped by the server; later ones by the inboxes. */
const duplicateWindowNs = 120 * 1_000_000_000;

type Configuration = Partial<StreamConfig> & { name: string };

/** In what nats-server 2.9 and later understand alike. */
const configurations = (maxAgeNs: number): Readonly<Record<string, Configuration>> => ({
  [EVENTS]: {
    name: EVENTS,
    subjects: ['evt.>'],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    max_age: maxAgeNs,
    duplicate_window: Math.min(duplicateWindowNs, maxAgeNs),
  },
  [MAIL]: {
    name: MAIL,
    subjects: ['mail.>'],
    storage: StorageType.File,
    retention: RetentionPolicy.Workqueue,
    duplicate_window: duplicateWindowNs,
  },
});

export interface StreamState {
  /** Changes when the stream is made anew. */
  readonly created: string;
  readonly firstSequence: number;
  readonly lastSequence: number;
  /** When the first message came, RFC 3339; absent when there is none. */
  readonly firstAt?: string | null;
}

/** The stream as it is now; makes it when it is missing, and leaves one that an administrator made as it is. */
export const ensureStream = async (
  manager: JetStreamManager,
  name: string,
  retentionMs = defaultRetentionMs,
): Promise<StreamState> => {
  const info = await manager.streams.info(name).catch((error: unknown) => {
    if (isMissing(error)) return manager.streams.add(configurations(retentionMs * 1_000_000)[name] ?? { name });
    throw error;
  });
  const { first_seq: first, last_seq: lastSequence, first_ts: firstAt, messages } = info.state;
  const about = { created: info.created, firstSequence: Math.max(1, first), lastSequence };
  return messages > 0 ? { ...about, firstAt } : about;
};

export const isMissing = (error: unknown): boolean => error instanceof JetStreamApiError && error.status === 404;
