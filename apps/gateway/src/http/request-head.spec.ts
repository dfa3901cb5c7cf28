import { headRefusal } from './request-head';
import { statusOf } from './problem';

const refusal = (rawHeaders: readonly string[], httpVersion = '1.1'): readonly unknown[] => {
  const headers = Object.fromEntries(
    rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [[name.toLowerCase(), rawHeaders[at + 1]]] : [])),
  );
  const failure = headRefusal({ headers, rawHeaders: [...rawHeaders], httpVersion });
  return failure ? [statusOf(failure), failure.code] : [];
};

describe('The headers of a request', () => {
  it.each([
    [['Host', 'a'], '1.1'],
    [['hOST', ''], '1.1'],
    [[], '1.0'],
    [['X', 'host', 'Host', 'a'], '1.1'],
    [['Host', 'a', 'Expect', '100-Continue'], '1.1'],
    [['Host', 'a', 'Expect', 'x, 100-continue'], '1.1'],
  ])('%j of HTTP %s are read', (headers, version) => {
    expect(refusal(headers, version)).toEqual([]);
  });

  it.each([
    [[], 400, 'http.one-host'],
    [['X', 'Host'], 400, 'http.one-host'],
    [['Host', 'a', 'host', 'a'], 400, 'http.one-host'],
    [['Host', 'a', 'Expect', 'something'], 417, 'http.unmet-expectation'],
    [['Host', 'a', 'Expect', ''], 417, 'http.unmet-expectation'],
    [['Host', 'a', 'Expect', '100-continued'], 417, 'http.unmet-expectation'],
  ])('%j are %d %s', (headers, status, code) => {
    expect(refusal(headers)).toEqual([status, code]);
  });
});
