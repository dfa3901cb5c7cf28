const ids = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;
const instants = /\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)/g;
/** Differ between any two answers. */
const ownOfEach = ['date', 'x-request-id', 'traceparent'];

/** Status, headers and bytes of an answer, but for ids, instants and `typed`, which each request brought itself. */
export const traceOf = ({ status, headers }: Response, text: string, typed: readonly string[]): string => {
  const kept = [...headers].filter(([name]) => !ownOfEach.includes(name)).map(([name, value]) => `${name}: ${value}`);
  const body = typed.reduce((bytes, word) => bytes.replaceAll(word, 'TYPED'), text);
  return [status, ...kept.sort(), body].join('\n').replaceAll(instants, 'INSTANT').replaceAll(ids, 'ID');
};
