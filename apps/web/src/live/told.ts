import { createParser } from 'eventsource-parser';
import type { LiveChange } from '../api/types';

/** What the server tells over the line. */
export type Told =
  | { readonly event: 'change'; readonly id: string; readonly change: LiveChange }
  | { readonly event: 'reset' | 'beat'; readonly id: string };

interface Ears {
  readonly hear: (told: Told) => void;
  /** After how long to call again once the line is gone. */
  readonly callAgain: (milliseconds: number) => void;
}

const isChange = (value: unknown): value is LiveChange =>
  typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;

const changeOf = (data: string): LiveChange | undefined => {
  try {
    const value: unknown = JSON.parse(data);
    return isChange(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** Takes the text of a stream as it comes, in pieces of any size. What this page does not know is passed over. */
export const ears = ({ hear, callAgain }: Ears): ((text: string) => void) => {
  const parser = createParser({
    onRetry: callAgain,
    onEvent: ({ event, id = '', data }) => {
      const change = event === 'change' ? changeOf(data) : undefined;
      if (change) hear({ event: 'change', id, change });
      else if (event === 'reset' || event === 'beat') hear({ event, id });
    },
  });
  return (text) => parser.feed(text);
};
