import fc from 'fast-check';
import type { DeliveryOutcome } from '../smtp/delivery-outcome';
import { Mail } from './mail.entity';
import { Mailbox } from './mailbox';

const [contractor, applicant] = ['info@sumple-data.example', 'hanako@sumple-data.example'];
const queuedAt = Temporal.Instant.from('2025-03-15T10:00:00+09:00');
const giveUpAfter = Temporal.Duration.from({ hours: 120 });
const lease = Temporal.Duration.from({ seconds: 15 });

const addressed = (to: string, cc?: string): Mail =>
  new Mail({
    template: 'application-submitted',
    subject: '件名',
    content: { text: '本文', html: '<p>本文</p>' },
    to: new Mailbox('ネオ 太郎', to),
    ...(cc !== undefined && { cc: new Mailbox('山田 花子', cc) }),
    sender: new Mailbox('', 'aporder@desknet.com'),
    queuedAt,
  });
const sentBy = (mail: Mail): ReturnType<Mail['outgoing']> => mail.outgoing({ subject: '件名', text: '', html: '' });
const kept = (
  mail: Mail,
): { state: string; nextAttemptAt: Temporal.Instant; sentAt: Temporal.Instant | null; attempts: number } =>
  mail as unknown as ReturnType<typeof kept>;

/** One try after the other, each as soon as it is allowed. */
const tried = (mail: Mail, outcome: Omit<DeliveryOutcome, 'response'>): void => {
  const now = kept(mail).nextAttemptAt;
  const number = mail.claim({ now, businessNow: queuedAt, lease });
  mail.settle(number, { ...outcome, response: '' }, { now, businessNow: queuedAt, giveUpAfter });
};
const deferred = { accepted: [], refused: [], contact: 'answered' } as const;

/** What a server may say of those who are still asked. */
const answers = fc.record({
  contact: fc.constantFrom('answered', 'unreachable', 'unclear'),
  verdicts: fc.tuple(fc.constantFrom('yes', 'no', 'later'), fc.constantFrom('yes', 'no', 'later')),
});

describe('who gets a mail', () => {
  it.each([
    ['the contractor and the applicant', contractor, applicant, [contractor, applicant]],
    ['one person who is both', contractor, contractor, [contractor]],
    ['one person who is both, written differently', contractor, 'Info@Sumple-Data.EXAMPLE', [contractor]],
    ['the contractor alone', contractor, undefined, [contractor]],
  ])('is %s', (_who, to, cc, recipients) => {
    expect(sentBy(addressed(to, cc)).recipients).toEqual(recipients);
  });

  it('stands in the header whoever is left, under one Message-ID and one date', () => {
    const mail = addressed(contractor, applicant);
    const before = sentBy(mail);
    tried(mail, { ...deferred, accepted: [contractor] });
    expect(sentBy(mail)).toEqual({ ...before, recipients: [applicant] });
  });

  it('has a Message-ID that no other mail has', () => {
    const ids = new Set(Array.from({ length: 100 }, () => addressed(contractor).messageId));
    expect(ids.size).toBe(100);
  });
});

describe('the life of a mail', () => {
  it('asks nobody twice who has answered, and ends when all have', () => {
    fc.assert(
      fc.property(fc.array(answers, { minLength: 1, maxLength: 8 }), (all) => {
        const mail = addressed(contractor, applicant);
        const settled = new Map<string, string>();
        for (const { contact, verdicts } of all) {
          if (mail.isDone()) break;
          const asked = sentBy(mail).recipients;
          for (const address of asked) expect(settled.has(address)).toBe(false);
          const saying = (verdict: string): string[] =>
            asked.filter((_, index) => contact === 'answered' && verdicts[index] === verdict);
          tried(mail, { contact, accepted: saying('yes'), refused: saying('no') });
          for (const verdict of ['yes', 'no']) for (const address of saying(verdict)) settled.set(address, verdict);
        }
        const words = [...settled.values()];
        const end = words.length < 2 ? 'failed' : words.includes('no') ? 'abandoned' : 'sent';
        expect(kept(mail).state).toBe(end);
        expect(kept(mail).sentAt).toEqual(end === 'sent' ? queuedAt : null);
      }),
    );
  });

  it('waits longer after each try, and is never up again before its lease or pause is over', () => {
    const mail = addressed(contractor);
    const pauses: number[] = [];
    for (let times = 0; times < 8; times++) {
      const before = kept(mail).nextAttemptAt;
      tried(mail, deferred);
      pauses.push(kept(mail).nextAttemptAt.since(before).total('seconds'));
      expect(mail.isFree(kept(mail).nextAttemptAt.subtract({ nanoseconds: 1 }))).toBe(false);
      expect(mail.isFree(kept(mail).nextAttemptAt)).toBe(true);
    }
    // Each pause varies by a fifth around twice the one before.
    expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
    expect(kept(mail).attempts).toBe(8);
  });

  it('is given up at the hundred-and-twentieth hour, not before', () => {
    const mail = addressed(contractor);
    const end = mail.createdAt.add(giveUpAfter);
    for (const [now, state] of [
      [end.subtract({ minutes: 30 }), 'failed'],
      [end, 'abandoned'],
    ] as const) {
      const number = mail.claim({ now, businessNow: queuedAt, lease });
      mail.settle(number, { ...deferred, response: '451 later' }, { now, businessNow: queuedAt, giveUpAfter });
      expect(kept(mail).state).toBe(state);
    }
  });

  it('ends once: neither a late word nor a second end changes it', () => {
    const mail = addressed(contractor);
    tried(mail, { ...deferred, accepted: [contractor] });
    mail.abandon('its link expired before it could be sent', queuedAt);
    expect(kept(mail).state).toBe('sent');
    expect(() => mail.claim({ now: kept(mail).nextAttemptAt, businessNow: queuedAt, lease })).toThrow('not free');
  });
});
