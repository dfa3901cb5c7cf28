import type { ConsumerMessages, JsMsg } from '@nats-io/jetstream';

/** What the server says when there is nothing more to come from this pull: consumer or stream is gone, or silent. */
const endings: readonly string[] = [
  'heartbeats_missed',
  'consumer_not_found',
  'stream_not_found',
  'consumer_deleted',
  'no_responders',
];

const watch = async (messages: ConsumerMessages): Promise<void> => {
  for await (const { type } of messages.status()) if (endings.includes(type)) messages.stop();
};

/**
 * The messages of a pull until it breaks off or is over. Whatever breaks the flow is looked into from the start: the stream may
 * be another one by then. A reader who leaves ends the pull.
 */
export async function* flow(messages: ConsumerMessages, over: AbortSignal): AsyncGenerator<JsMsg> {
  const stop = (): void => messages.stop();
  over.addEventListener('abort', stop, { once: true });
  if (over.aborted) stop();
  void watch(messages);
  try {
    for await (const message of messages) yield message;
  } finally {
    over.removeEventListener('abort', stop);
  }
}
