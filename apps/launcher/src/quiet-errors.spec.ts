import { quietErrors } from './quiet-errors';

describe('errors of a process, passed on to the person at the terminal', () => {
  const said: string[] = [];
  beforeEach(() => {
    said.length = 0;
    jest.useFakeTimers({ now: Date.parse('2025-03-20T12:00:00Z') });
  });
  afterEach(() => jest.useRealTimers());

  const listening = (name: string, pauseMs?: number): ((line: string) => void) =>
    quietErrors(name, (line) => said.push(line), `/logs/${name}.log`, pauseMs);
  const later = (milliseconds: number): void => {
    jest.setSystemTime(Date.now() + milliseconds);
  };

  it('say whose they are and where more of them stands', () => {
    listening('contracts')('no answer: the bus is away');
    expect(said).toEqual(['contracts: no answer: the bus is away (more in /logs/contracts.log)']);
  });

  it('come at most once in half a minute', () => {
    const hear = listening('contracts');
    hear('first');
    for (const [wait, line] of [
      [0, 'at once'],
      [29_999, 'just before'],
      [1, 'after half a minute'],
      [29_999, 'again before'],
    ] as const) {
      later(wait);
      hear(line);
    }
    expect(said.map((line) => /: (.*) \(/.exec(line)?.[1])).toEqual(['first', 'after half a minute']);
  });

  it('do not lengthen the pause by being many', () => {
    const hear = listening('contracts', 1_000);
    for (let tick = 0; tick < 30; tick++) {
      hear(`tick ${tick}`);
      later(100);
    }
    expect(said).toHaveLength(3);
  });

  it('of one process do not silence another', () => {
    const [contracts, billing] = [listening('contracts'), listening('billing')];
    contracts('away');
    billing('away');
    contracts('away');
    expect(said.map((line) => line.split(':', 1)[0])).toEqual(['contracts', 'billing']);
  });
});
