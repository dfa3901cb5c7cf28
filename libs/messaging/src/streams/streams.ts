import { JetStreamApiError, type JetStreamManager, RetentionPolicy, StorageType, type StreamConfig } from '@nats-io/jetstream';

/** Facts, replayable: nothing is ever deleted from it, so a new consumer starts from the beginning. */
export const EVENTS = 'EVENTS';
/** Mails with one-time secrets: a message goes when notification has acknowledged it. */
export const MAIL = 'MAIL';

/** Repeats within this time are dropped by the server; later ones by the inboxes. */
const duplicateWindowNs = 120 * 1_000_000_000;

type Configuration = Partial<StreamConfig> & { name: string };

/** In what nats-server 2.9 and later understand alike. */
const configurations: Readonly<Record<string, Configuration>> = {
  [EVENTS]: {
    name: EVENTS,
    subjects: ['evt.>'],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    duplicate_window: duplicateWindowNs,
  },
  [MAIL]: {
    name: MAIL,
    subjects: ['mail.>'],
    storage: StorageType.File,
    retention: RetentionPolicy.Workqueue,
    duplicate_window: duplicateWindowNs,
  },
};

export interface StreamState {
  /** Changes when the stream is made anew. */
  readonly created: string;
  readonly firstSequence: number;
  readonly lastSequence: number;
}

/** The stream as it is now; makes it when it is missing, and leaves one that an administrator made as it is. */
export const ensureStream = async (manager: JetStreamManager, name: string): Promise<StreamState> => {
  const info = await manager.streams.info(name).catch((error: unknown) => {
    if (isMissing(error)) return manager.streams.add(configurations[name] ?? { name });
    throw error;
  });
  const { first_seq: first, last_seq: lastSequence } = info.state;
  return { created: info.created, firstSequence: Math.max(1, first), lastSequence };
};

export const isMissing = (error: unknown): boolean => error instanceof JetStreamApiError && error.status === 404;
