/** What a mail server saw of one run, by Message-ID. */
interface Seen {
  /** Of each address: of each Message-ID: how often it came. */
  readonly arrived: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Of each Message-ID: after how many of its arrivals the line dropped before the sender heard of it. */
  readonly dropped: ReadonlyMap<string, number>;
}

/** Mails that came once more under the Message-ID that had come before. */
export interface Repeats {
  /** The line had dropped between the server's taking it and its answer: no sender can know. */
  readonly unheard: number;
  /** The server had said yes, and whoever heard it was killed before that was written down. */
  readonly unwritten: number;
}

/** Why mails came more than once: each arrival but the last was either not heard of, or not written down. */
export const repeatsOf = ({ arrived, dropped }: Seen): Repeats => {
  const times = [...arrived.values()].flatMap((mails) => [...mails]);
  const all = times.reduce((sum, [, count]) => sum + count - 1, 0);
  const unheard = times.reduce((sum, [id, count]) => sum + Math.min(count - 1, dropped.get(id) ?? 0), 0);
  return { unheard, unwritten: all - unheard };
};

/** At each kill, no more mails can have been taken and not written down than the killed one had on their way. */
export const tooManyUnwritten = ({ unwritten }: Repeats, kills: number, onTheirWay: number): string[] =>
  unwritten > kills * onTheirWay
    ? [`mails that came again although the server's yes was heard: ${unwritten}; ${kills} kills explain ${kills * onTheirWay}`]
    : [];
