/** What the server says when there is nothing more to come from this pull: consumer or stream is gone, or silent. */
export const endings: readonly string[] = [
  'heartbeats_missed',
  'consumer_not_found',
  'stream_not_found',
  'consumer_deleted',
  'no_responders',
];
