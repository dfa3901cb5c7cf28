import { api } from '../api/client';
import type { Ended, LinePorts } from './keep-line';
import { ears } from './told';

/** The server shows every 15 s that it is there: a line that is quiet for longer is dead, as after a sleep. */
const SILENCE_MS = 40_000;
const LOOK_MS = 5_000;
/** Until the server says otherwise. */
const CALL_AGAIN_MS = 2_000;

const retryAfter = (response: Response): number => Number(response.headers.get('Retry-After') ?? 0) * 1_000 || 0;

/** Aborts when nothing was heard for too long. Time that a computer slept through counts. */
const watchSilence = (): { readonly signal: AbortSignal; readonly heard: () => void; readonly stop: () => void } => {
  const silent = new AbortController();
  let heardAt = Date.now();
  const timer = setInterval(() => {
    if (Date.now() - heardAt > SILENCE_MS) silent.abort();
  }, LOOK_MS);
  return { signal: silent.signal, heard: () => void (heardAt = Date.now()), stop: () => clearInterval(timer) };
};

const read = async (stream: ReadableStream<Uint8Array>, take: (text: string) => void): Promise<void> => {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    take(decoder.decode(value, { stream: true }));
  }
};

/** One line, as one request of the session: an expired session is renewed on the way, one that is over leads to the log-in. */
export const listen: LinePorts['listen'] = async (lastEventId, hear, over): Promise<Ended> => {
  const silence = watchSilence();
  let ended: Ended = { wasOpen: false, callAgainInMs: 0 };
  const feed = ears({ hear, callAgain: (callAgainInMs) => (ended = { ...ended, callAgainInMs }) });
  try {
    const { data, response } = await api.GET('/events/stream', {
      params: { header: { 'Last-Event-ID': lastEventId } },
      parseAs: 'stream',
      signal: AbortSignal.any([over, silence.signal]),
    });
    ended = { wasOpen: response.ok, callAgainInMs: response.ok ? CALL_AGAIN_MS : retryAfter(response) };
    if (data)
      await read(data, (text) => {
        silence.heard();
        feed(text);
      });
  } catch {
    // Unreachable, broken off, or given up: it is tried again.
  }
  silence.stop();
  return ended;
};
