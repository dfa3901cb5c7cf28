import { LiveLine, type Listener } from './live-line';

const listener: Listener = { accountId: 'hanako', customerId: 'minato', role: 'viewer', sessionId: 'session' };
const aLine = (): LiveLine => new LiveLine(listener, 'token');
const change = 'x'.repeat(80);
const closed = (line: LiveLine): Promise<unknown> => new Promise((resolve) => line.once('close', resolve));

describe('An open line', () => {
  it('concerns what is of its customer, or of everybody', () => {
    const line = aLine();
    expect([{ customerId: 'minato' }, {}, { customerId: 'sumple' }].map((of) => line.concerns({ id: 'a', ...of }))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('concerns nothing that its role may not read', () => {
    const line = aLine();
    expect(line.concerns({ id: 'a', customerId: 'minato', roles: ['owner', 'billing'] })).toBe(false);
    expect(line.concerns({ id: 'a', customerId: 'minato', roles: ['owner', 'viewer'] })).toBe(true);
    expect(line.concerns({ id: 'a', customerId: 'sumple', roles: ['viewer'] })).toBe(false);
  });

  it('concerns what is of one account only where that account listens', () => {
    const line = aLine();
    const reading = { customerId: 'minato', ofOneAccount: true } as const;
    expect(['hanako', 'taro'].map((id) => line.concerns({ ...reading, id }))).toEqual([true, false]);
  });

  it('keeps what was said until it is read', async () => {
    const line = aLine();
    for (const text of ['a', 'b']) line.say(text);
    line.hangUp(1);
    expect((await line.toArray()).join('')).toMatch(/^ab/);
  });

  it('is let go when its reader is too slow, with no more than 32 kB waiting', async () => {
    const line = aLine();
    const gone = closed(line);
    let said = 0;
    for (; !line.destroyed && said < 10_000; said += 1) line.say(change);
    await gone;
    expect(said * change.length).toBeLessThan(33_000);
    line.say(change);
  });

  it('ends with when to call again, after all that was said, and says nothing later', async () => {
    const line = aLine();
    line.say('a');
    line.hangUp(1234.5);
    line.hangUp(1);
    line.say('b');
    expect((await line.toArray()).join('')).toBe('aretry: 1235\n\n');
  });
});
