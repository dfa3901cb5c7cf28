/** A change as a line heard it. */
export interface Heard {
  /** Its place in the stream, which the event's id ends with. */
  readonly sequence: number;
  readonly kind: string;
  /** Of what has changed. */
  readonly about: string;
  /** On the clock of this process, in milliseconds. */
  readonly at: number;
  /** Which one told it. */
  readonly gateway: string;
}

/** A line as it was kept by one listener. */
export interface Listened {
  readonly name: string;
  readonly customerId: string;
  readonly isOwner: boolean;
  /** How far the stream was when the line was opened for the first time. */
  readonly from: number;
  /** When it was without a line, from the break until it was told what it had missed. */
  readonly cuts: readonly { readonly from: number; readonly until: number }[];
  /** How often it was told to ask for everything anew. */
  readonly resets: number;
  readonly heard: readonly Heard[];
}

/** A fact as the stream holds it. */
export interface Head {
  readonly sequence: number;
  readonly subject: string;
  readonly about: string;
  readonly customerId?: string;
}

/** What one line has to hear of a fact, where owners and viewers listen; written down here apart from what the gateway goes by. */
const watched: readonly { readonly subject: RegExp; readonly kind: string; readonly ownersAlone?: true }[] = [
  { subject: /^evt\.contracts\.application\.(submitted|accepted|applied|rejected|withdrawn)\.v1$/, kind: 'application' },
  { subject: /^evt\.contracts\.contract\.changed\.v1$/, kind: 'contract' },
  { subject: /^evt\.identity\.account\.(created|changed)\.v1$/, kind: 'account', ownersAlone: true },
  { subject: /^evt\.billing\.(invoice\.issued|payment\.recorded)\.v1$/, kind: 'invoice', ownersAlone: true },
  { subject: /^evt\.billing\.(account-debit|card|collection)\.(changed|registered)\.v1$/, kind: 'payment' },
  { subject: /^evt\.contracts\.customer\.changed\.v1$/, kind: 'customer' },
  { subject: /^evt\.contracts\.environment\.disk-filled\.v1$/, kind: 'disk' },
  { subject: /^evt\.status\.notice\.changed\.v1$/, kind: 'notice' },
];

export type Wanted = Pick<Heard, 'sequence' | 'kind' | 'about'>;

/** What this line has to hear, in the order of the stream. */
export const wantedBy = ({ customerId, isOwner, from }: Listened, heads: readonly Head[]): readonly Wanted[] =>
  heads.flatMap(({ sequence, subject, about, customerId: whose }) => {
    const topic = watched.find((each) => each.subject.test(subject));
    if (!topic || sequence <= from || (topic.ownersAlone && !isOwner)) return [];
    return whose === undefined || whose === customerId ? [{ sequence, kind: topic.kind, about }] : [];
  });

export const keyOf = ({ kind, about }: Pick<Heard, 'kind' | 'about'>): string => `${kind} ${about}`;
