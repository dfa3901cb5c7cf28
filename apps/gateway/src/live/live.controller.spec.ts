import { ensureStream, EVENTS, Publisher } from '@csite/messaging';
import {
  AccountChanged,
  AccountCreated,
  ApplicationSubmitted,
  ContractRenewalAnnounced,
  type Fact,
  InvoiceIssued,
  NoticeChanged,
  NoticesRead,
  PaymentRecorded,
  type Role,
} from '@csite/protocol';
import { Clock, type ManualClock } from '@csite/service';
import { newId } from '@csite/values';
import { jetstreamManager } from '@nats-io/jetstream';
import { EventStream } from '../test/event-stream';
import { GatewayWorld } from '../test/gateway-world';

const others = newId();

describe('Live updates', () => {
  let world: GatewayWorld;
  let streams: EventStream[] = [];
  /** Of this test alone: what other tests change is told to nobody here. */
  let customerId = '';

  beforeAll(async () => {
    world = await GatewayWorld.start({ LIVE_BEAT_MS: '200', LIVE_LINES_PER_ACCOUNT: '3', CLOCK: 'manual' });
    await ensureStream(await jetstreamManager(world.connection), EVENTS);
  });
  beforeEach(() => {
    customerId = newId();
  });
  afterEach(() => {
    for (const stream of streams.splice(0)) stream.close();
  });
  afterAll(() => world.stop());

  const listen = async (headers: Record<string, string>, url = world.url): Promise<EventStream> => {
    const stream = await EventStream.open(url, headers);
    streams = [...streams, stream];
    return stream;
  };
  const as = async (role: Role): Promise<Record<string, string>> => ({
    authorization: `Bearer ${await world.token({ role, customerId })}`,
  });
  const opened = async (headers: Record<string, string>, url?: string): Promise<EventStream> => {
    const stream = await listen(headers, url);
    await stream.isOpen();
    return stream;
  };
  /** A fact as the relay of its service publishes it. */
  const tell = async (fact: Fact<object>, id: string, whose: string | null = customerId): Promise<void> => {
    const about = {
      aggregateId: id,
      customerId: whose,
      payload: '{"company":"株式会社"}',
      occurredAt: Temporal.Now.instant().toString(),
    };
    const entry = { ...about, id: newId(), stream: EVENTS, subject: fact.subject, version: 1, linkId: null, refills: 0 };
    const { failure } = await new Publisher(world.connection, fact.subject.split('.')[1] ?? '', undefined).publish([entry]);
    expect(failure).toBeUndefined();
  };

  it('tell an account what of its customer changes, by kind and id alone', async () => {
    const stream = await opened(await as('viewer'));
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    await tell(ApplicationSubmitted, 'a-1');
    await stream.hears('the application', ({ told }) => told.length > 0);
    expect(stream.events.find(({ event }) => event === 'change')?.data).toEqual({ kind: 'application', id: 'a-1' });
  });

  it('tell nothing of another customer, nor what changes no screen', async () => {
    const stream = await opened(await as('owner'));
    await tell(ApplicationSubmitted, 'foreign', others);
    await tell(ContractRenewalAnnounced, 'of no screen');
    await tell(ApplicationSubmitted, 'a-2');
    await stream.hears('the own application', ({ told }) => told.includes('application a-2'));
    expect(stream.told).toEqual(['application a-2']);
  });

  it('tell of documents and accounts only whom the role lets read them, and of notices everybody', async () => {
    const [viewer, billing, owner] = [
      await opened(await as('viewer')),
      await opened(await as('billing')),
      await opened(await as('owner')),
    ];
    await tell(InvoiceIssued, 'i-1');
    await tell(AccountCreated, 'p-1');
    await tell(PaymentRecorded, 'i-2');
    await tell(AccountChanged, 'p-2');
    await tell(NoticeChanged, 'n-1', null);
    for (const stream of [viewer, billing, owner]) await stream.hears('the notice', ({ told }) => told.includes('notice n-1'));
    const told = [viewer, billing, owner].map((stream) => stream.told);
    expect(told).toEqual([
      ['notice n-1'],
      ['invoice i-1', 'invoice i-2', 'notice n-1'],
      ['invoice i-1', 'account p-1', 'invoice i-2', 'account p-2', 'notice n-1'],
    ]);
  });

  it('tell what an account has read only on its own lines', async () => {
    const accountId = newId();
    const own = await opened({ authorization: `Bearer ${await world.token({ accountId, customerId })}` });
    const colleague = await opened(await as('owner'));
    await tell(NoticesRead, accountId);
    await tell(ApplicationSubmitted, 'after');
    for (const stream of [own, colleague])
      await stream.hears('the application', ({ told }) => told.includes('application after'));
    expect([own, colleague].map(({ told }) => told.includes(`reading ${accountId}`))).toEqual([true, false]);
  });

  it('go on after the last event that was heard, at any gateway, in order and each once', async () => {
    const first = await opened(await as('owner'));
    await tell(ApplicationSubmitted, 'b-1');
    await first.hears('the first', ({ told }) => told.includes('application b-1'));
    first.close();
    await tell(ApplicationSubmitted, 'b-2');
    await tell(ApplicationSubmitted, 'foreign', others);
    const elsewhere = await world.replica();
    await tell(ApplicationSubmitted, 'b-3');
    const again = await opened({ ...(await as('owner')), 'last-event-id': first.lastId }, elsewhere);
    await again.hears('the third', ({ told }) => told.includes('application b-3'));
    expect(again.told).toEqual(['application b-2', 'application b-3']);
  });

  it.each(['abc-1', 'of another site'])('ask for all anew after %j, of which nobody knows what came later', async (id) => {
    const stream = await opened({ ...(await as('owner')), 'last-event-id': id });
    expect(stream.told).toEqual(['reset']);
  });

  it('say what changed while a page was loading to who comes for the first time', async () => {
    await tell(ApplicationSubmitted, 'just now');
    const stream = await opened(await as('owner'));
    await stream.hears('it', ({ told }) => told.includes('application just now'));
  });

  it('show every so often that they are alive, and how far they have come', async () => {
    const stream = await opened(await as('owner'));
    const first = stream.lastId;
    await tell(ApplicationSubmitted, 'foreign', others);
    await stream.hears('a later beat', ({ lastId }) => lastId !== first);
    expect(stream.told).not.toContain('application foreign');
  });

  it('are kept to a number for each account', async () => {
    const headers = { authorization: `Bearer ${await world.token({ accountId: newId(), customerId })}` };
    const three = [await opened(headers), await opened(headers), await opened(headers)];
    const refused = await listen(headers);
    expect([refused.response.status, refused.response.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await refused.response.json()).toMatchObject({ code: 'live.too-many-lines' });
    await opened(await as('owner'));
    three[0]?.close();
    await expect(eventuallyOpened(headers)).resolves.toBeDefined();
  });

  const eventuallyOpened = async (headers: Record<string, string>): Promise<EventStream> => {
    const stream = await listen(headers);
    if (stream.response.ok) return stream;
    await stream.response.text();
    return eventuallyOpened(headers);
  };

  it('end with their session, and no other', async () => {
    const sessionId = newId();
    const ended = await opened({ authorization: `Bearer ${await world.token({ sessionId, customerId })}` });
    const other = await opened(await as('owner'));
    await world.endSession(sessionId);
    await ended.ends();
    await tell(ApplicationSubmitted, 'c-1');
    await other.hears('what changed then', ({ told }) => told.includes('application c-1'));
    expect(ended.told).not.toContain('application c-1');
  });

  it('end with the access token that opened them, and say to come back at once', async () => {
    const headers = { authorization: `Bearer ${await world.token({ customerId }, { expires: '1h' })}` };
    const stream = await opened(headers);
    const clock = world.app.get<ManualClock>(Clock);
    clock.move(clock.now().add({ hours: 2 }));
    await stream.ends();
    expect(stream.retries.at(-1)).toBeLessThan(1_000);
    expect((await listen(headers)).response.status).toBe(401);
    clock.move(clock.now().subtract({ hours: 2 }));
  });

  it('answer HEAD with their head alone', async () => {
    const answer = await fetch(`${world.url}/api/v1/events/stream`, { method: 'HEAD', headers: await as('owner') });
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
      '',
    ]);
  });

  it('ask for all anew when the stream was made anew', async () => {
    const stream = await opened(await as('owner'));
    const manager = await jetstreamManager(world.connection);
    await manager.streams.delete(EVENTS);
    await ensureStream(manager, EVENTS);
    await stream.hears('a reset', ({ told }) => told.includes('reset'));
    await tell(ApplicationSubmitted, 'd-1');
    await stream.hears('what came then', ({ told }) => told.at(-1) === 'application d-1');
  });

  it('are let go when the process stops, and told when to call again', async () => {
    const stopping = await GatewayWorld.start();
    await ensureStream(await jetstreamManager(stopping.connection), EVENTS);
    const line = await opened({ authorization: `Bearer ${await stopping.token()}` }, stopping.url);
    const stopped = stopping.stop();
    await line.ends();
    const retry = line.retries.at(-1) ?? 0;
    expect(retry >= 500 && retry <= 10_000).toBe(true);
    await stopped;
  });
});
