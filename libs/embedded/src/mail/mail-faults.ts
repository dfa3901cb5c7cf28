/** Ways in which a mail server fails, for tests and for showing what csite does then. */
export const mailFaults = ['none', 'temporary', 'permanent', 'drop-after-data', 'down'] as const;
/**
 * - `temporary`: 451 to every recipient · `permanent`: 550 to every recipient
 * - `drop-after-data`: the mail is taken, and the connection drops before the answer: the sender cannot know
 * - `down`: nobody listens
 */
export type MailFault = (typeof mailFaults)[number];

export function isMailFault(text: string): text is MailFault {
  return (mailFaults as readonly string[]).includes(text);
}

/** The answer that refuses a recipient, if this fault refuses any. */
export function refusal(fault: MailFault): Error | undefined {
  if (fault === 'temporary') return Object.assign(new Error('4.3.2 Try again later'), { responseCode: 451 });
  if (fault === 'permanent') return Object.assign(new Error('5.1.1 No such mailbox'), { responseCode: 550 });
  return undefined;
}
