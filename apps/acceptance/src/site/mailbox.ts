import { eventually } from './eventually';

interface Address {
  readonly name: string;
  readonly address: string;
}

/** A mail as the catcher's SMTP server received it. */
export interface Mail {
  readonly id: string;
  readonly messageId: string;
  readonly from: readonly Address[];
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly links: readonly string[];
}

export const addresses = (field: readonly Address[]): string[] => field.map(({ address }) => address);

/** What a real SMTP server at the other end holds. */
export class Mailbox {
  constructor(private readonly origin: string) {}

  /** The mails with that subject that name the person in To or Cc, of the last 500 that arrived. */
  async of(person: string, subject: string): Promise<Mail[]> {
    const response = await fetch(`${this.origin}/api/mails?${new URLSearchParams({ to: person, subject }).toString()}`);
    const mails = (await response.json()) as Mail[];
    return mails.filter((mail) => mail.subject === subject && [...addresses(mail.to), ...addresses(mail.cc)].includes(person));
  }

  /** The newest such mail, once there is one (or `count`). */
  async next(person: string, subject: string, { count = 1, seconds = 60 } = {}): Promise<Mail> {
    const mails = await eventually(
      () => this.of(person, subject),
      (found) => found.length >= count,
      seconds,
    );
    const newest = mails.at(-1);
    if (!newest) throw new Error(`no mail «${subject}» for ${person}`);
    return newest;
  }
}

export const subjects = {
  signUp: 'アカウント作成のお申込みを受け付けました',
  invitation: 'アカウント追加のお申込みを受け付けました',
  receipt: 'ご契約内容変更のお申込みを受け付けました',
} as const;
