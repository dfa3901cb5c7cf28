import { traceparentFor } from './trace';

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';

describe('The trace of a request', () => {
  it('goes on under a new span', () => {
    expect(traceparentFor(`00-${trace}-00f067aa0ba902b7-01`)).toMatch(
      new RegExp(`^00-${trace}-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$`),
    );
  });

  it.each([
    undefined,
    '',
    'x',
    `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
    `01-${trace}-00f067aa0ba902b7-01`,
    `00-${trace}-1-01`,
  ])('begins anew for %p', (incoming) => {
    expect(traceparentFor(incoming)).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(traceparentFor(incoming)).not.toContain(trace);
  });

  it('never gives two requests one span', () => {
    expect(new Set(Array.from({ length: 1000 }, () => traceparentFor(undefined))).size).toBe(1000);
  });
});
