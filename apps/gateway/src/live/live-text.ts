import type { LiveChange } from './live-change';

/** Server-sent events as they go over the line. Each has an id, so that also a quiet line can be taken up where it was. */
const event = (name: string, id: string, data: object): string => `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

export const changeText = (id: string, { kind, id: of }: LiveChange): string => event('change', id, { kind, id: of });

/** What was missed cannot be told any more: everything is to be asked anew. */
export const resetText = (id: string): string => event('reset', id, {});

/** Shows that the line is alive, and how far it has come. */
export const beatText = (id: string): string => event('beat', id, {});

/** After how long to call again once the line is gone. */
export const retryText = (milliseconds: number): string => `retry: ${Math.round(milliseconds)}\n\n`;
