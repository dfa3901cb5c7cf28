import type { Place } from '@csite/messaging';

/** An event's id, which any gateway understands: which stream it was, shortened, and the sequence there. */
export const idOf = ({ history, sequence }: Place): string => `${history}-${sequence}`;

/** The reverse; nothing for what is no id of ours. */
export const placeOf = (id: string): Place | undefined => {
  const [, history, sequence] = /^([0-9a-z]{1,16})-(\d{1,15})$/.exec(id) ?? [];
  return history === undefined ? undefined : { history, sequence: Number(sequence) };
};

/** When the stream was made, in few characters. */
export const shortened = (created: string): string => {
  const at = Date.parse(created);
  return Number.isNaN(at) ? '0' : at.toString(36);
};
