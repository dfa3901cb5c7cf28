import { headers, type NatsConnection, NoRespondersError, TimeoutError } from '@nats-io/transport-node';
import { BusTestbed } from '../testbed/bus.testbed';
import { ReplyInbox } from './reply.inbox';

describe('The inbox for replies', () => {
  let testbed: BusTestbed;
  let asker: NatsConnection;
  let answerer: NatsConnection;
  let inbox: ReplyInbox;
  const replySubjects: string[] = [];

  beforeAll(async () => {
    testbed = await BusTestbed.start();
    [asker, answerer] = await Promise.all([testbed.connect('gateway'), testbed.connect('contracts')]);
    inbox = new ReplyInbox(asker, '_INBOX_gateway');
    answerer.subscribe('echo', {
      callback: (_error, message) => {
        replySubjects.push(message.reply ?? '');
        message.respond(message.data);
      },
    });
    answerer.subscribe('silence', { callback: () => undefined });
    answerer.subscribe('twice', {
      callback: (_error, message) => {
        message.respond('first');
        message.respond('second');
      },
    });
    await answerer.flush();
  });
  afterAll(() => testbed.stop());

  const ask = (subject: string, words = '', patience = 2_000): Promise<string> =>
    inbox
      .request({ subject, payload: Buffer.from(words), headers: headers(), until: Date.now() + patience })
      .then((reply) => reply.string());

  it('gives each of many askers its own reply', async () => {
    const words = Array.from({ length: 500 }, (_, index) => `words ${index}`);
    expect(await Promise.all(words.map((each) => ask('echo', each)))).toEqual(words);
  });

  it('is one for all, with a place in it for each: nothing is subscribed per request', () => {
    expect(new Set(replySubjects).size).toBe(500);
    expect(new Set(replySubjects.map((subject) => subject.split('.')[1])).size).toBe(1);
  });

  it('says at once that nobody serves a subject', async () => {
    await expect(ask('nobody')).rejects.toThrow(NoRespondersError);
  });

  it('ends a request at its own time, whoever else still waits', async () => {
    const patient = ask('silence', '', 400);
    const begun = Date.now();
    await expect(ask('silence', '', 60)).rejects.toThrow(TimeoutError);
    expect(Date.now() - begun).toBeLessThan(350);
    await expect(patient).rejects.toThrow(TimeoutError);
  });

  it('passes over a second reply and one that comes too late', async () => {
    expect(await ask('twice')).toBe('first');
    expect(await ask('echo', 'still there')).toBe('still there');
  });

  it('lets nobody wait on a connection that has closed', async () => {
    const connection = await testbed.connect('billing');
    const closing = new ReplyInbox(connection, '_INBOX_billing');
    const asked = closing.request({
      subject: 'silence',
      payload: Buffer.alloc(0),
      headers: headers(),
      until: Date.now() + 5_000,
    });
    const told = expect(asked).rejects.toThrow();
    await connection.close();
    await told;
    await expect(
      closing.request({ subject: 'echo', payload: Buffer.alloc(0), headers: headers(), until: Date.now() + 5_000 }),
    ).rejects.toThrow();
  });
});
