import type { DeliveryOutcome } from '../smtp/delivery-outcome';
import { Mail } from './mail.entity';
import { Mailbox } from './mailbox';

const TO = 'info@sumple-data.example';
const CC = 'hanako@sumple-data.example';
const businessNow = Temporal.Instant.from('2025-03-15T10:00:00+09:00');
const now = Temporal.Now.instant();
const lease = Temporal.Duration.from({ seconds: 15 });
const giveUpAfter = Temporal.Duration.from({ hours: 120 });
const times = { now, businessNow, giveUpAfter };

const aMail = (changes: { cc?: string; content?: undefined } = {}): Mail =>
  new Mail({
    template: 'application-submitted',
    subject: 'ご契約内容変更のお申込みを受け付けました',
    content: { text: 'text', html: 'html' },
    to: new Mailbox('ネオ 太郎', TO),
    cc: new Mailbox('山田 花子', changes.cc ?? CC),
    sender: new Mailbox('', 'aporder@desknet.com'),
    queuedAt: businessNow,
  });

const claimed = (mail: Mail, at = now): number => mail.claim({ now: at.add({ seconds: 1 }), businessNow, lease });
const letter = { subject: '', text: '', html: '' };
const answer = (parts: Partial<DeliveryOutcome>): DeliveryOutcome => ({
  accepted: [],
  refused: [],
  response: '250 ok',
  contact: 'answered',
  ...parts,
});
const stateOf = (mail: Mail): string => (mail as unknown as { state: string }).state;
const logOf = (mail: Mail): { outcome: string; response: string }[] =>
  (mail as unknown as { log: { outcome: string; response: string }[] }).log;

describe('a mail in the queue', () => {
  it('has one Message-ID for good, in the domain of the sender', () => {
    const mail = aMail();
    expect(mail.messageId).toBe(`<${mail.id}@desknet.com>`);
  });

  it('goes To the contractor and Cc the applicant, and to one address only once', () => {
    expect(aMail().outgoing(letter).recipients).toEqual([TO, CC]);
    const same = aMail({ cc: 'INFO@sumple-data.example' }).outgoing(letter);
    expect(same.cc).toBeUndefined();
    expect(same.recipients).toEqual([TO]);
  });

  it('is sent when everybody took it', () => {
    const mail = aMail();
    mail.settle(claimed(mail), answer({ accepted: [TO, CC] }), times);
    expect(stateOf(mail)).toBe('sent');
  });

  it('goes again only to those who have not taken it', () => {
    const mail = aMail();
    mail.settle(claimed(mail), answer({ accepted: [TO], response: '451 later' }), times);
    expect(stateOf(mail)).toBe('failed');
    expect(mail.outgoing(letter).recipients).toEqual([CC]);
    expect(mail.outgoing(letter).to.address).toBe(TO);
  });

  it('is abandoned with the reason when somebody is refused for good', () => {
    const mail = aMail();
    mail.settle(claimed(mail), answer({ accepted: [TO], refused: [CC], response: '550 5.1.1 No such mailbox' }), times);
    expect(stateOf(mail)).toBe('abandoned');
    expect(logOf(mail)).toEqual([expect.objectContaining({ outcome: 'refused', response: '550 5.1.1 No such mailbox' })]);
  });

  it('belongs to one at a time, until the lease is over', () => {
    const mail = aMail();
    claimed(mail);
    expect(mail.isFree(now.add({ seconds: 10 }))).toBe(false);
    expect(() => claimed(mail)).toThrow('not free');
    expect(mail.isFree(now.add({ seconds: 17 }))).toBe(true);
  });

  it('counts an acceptance that was heard of late', () => {
    const mail = aMail();
    const first = claimed(mail);
    const second = claimed(mail, now.add({ seconds: 20 }));
    mail.settle(first, answer({ accepted: [TO, CC] }), times);
    expect(stateOf(mail)).toBe('sent');
    mail.settle(second, answer({ response: '451 later' }), times);
    expect(stateOf(mail)).toBe('sent');
  });

  it('leaves the time of the next try to whoever claimed it last', () => {
    const mail = aMail();
    const first = claimed(mail);
    claimed(mail, now.add({ seconds: 20 }));
    mail.settle(first, answer({ response: '451 later' }), times);
    expect(mail.isFree(now.add({ seconds: 30 }))).toBe(false);
  });

  it('is given up after days without a taker', () => {
    const mail = aMail();
    const late = now.add({ hours: 121 });
    mail.settle(claimed(mail, late), answer({ response: '451 later' }), { ...times, now: late });
    expect(stateOf(mail)).toBe('abandoned');
    expect(logOf(mail).at(-1)?.response).toBe('given up after 120 hours');
  });

  it('keeps the last twenty tries', () => {
    const mail = aMail();
    for (let hour = 0; hour < 30; hour += 1) {
      const at = now.add({ hours: hour });
      mail.settle(claimed(mail, at), answer({ response: `try ${hour}` }), { ...times, now: at });
    }
    expect(logOf(mail)).toHaveLength(20);
    expect(logOf(mail).at(-1)).toMatchObject({ outcome: 'deferred', response: 'try 29' });
  });
});
