import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as protocol from '../index';
import type { AskedFrom } from './message';
import { services } from './services';

interface Asked {
  readonly kind: string;
  readonly subject: string;
  readonly askedFrom?: AskedFrom;
}

const isRpc = (value: unknown): value is Asked =>
  typeof value === 'object' && value !== null && 'kind' in value && ['query', 'command'].includes(String(value.kind));

const ofEach = [
  protocol.Ready,
  protocol.Settle,
  protocol.listDeadLetters,
  protocol.redriveDeadLetter,
  protocol.listAudit,
  protocol.searchAudit,
];
const messages: readonly Asked[] = [
  ...Object.values<unknown>(protocol).filter(isRpc),
  ...services.flatMap((service) => ofEach.map((make): Asked => make(service))),
];

const conf = readFileSync(join(__dirname, '..', '..', '..', '..', 'deploy', 'nats', 'nats.conf'), 'utf8');

/** What stands between the brackets after `word`, within the lines of one user. */
const patternsOf = (user: string, word: string): string[] => {
  const own = conf.split('{ user: ').find((part) => part.startsWith(`${user},`)) ?? '';
  const [, list = ''] = new RegExp(`\\b${word}: \\[([^\\]]*)\\]`).exec(own) ?? [];
  return [...list.matchAll(/"([^"]+)"/g)].map(([, pattern = '']) => pattern);
};

const matches = (pattern: string, subject: string): boolean => {
  const [tokens, words] = [pattern.split('.'), subject.split('.')];
  if (tokens.at(-1) !== '>' && tokens.length !== words.length) return false;
  return tokens.every((token, at) => (token === '>' ? words.length > at : token === '*' || token === words[at]));
};
const allows = (patterns: readonly string[], { subject }: Asked): boolean =>
  patterns.some((pattern) => matches(pattern, subject));
const subjectsOf = (chosen: readonly Asked[]): string[] => chosen.map(({ subject }) => subject).sort();

describe('the permissions of the bus', () => {
  it('keep the gateway from what only a shell may ask, from all of it and from nothing else', () => {
    const denied = patternsOf('gateway', 'deny');
    const fromShell = messages.filter(({ askedFrom }) => askedFrom === 'shell');
    expect(fromShell.length).toBeGreaterThan(10);
    expect(subjectsOf(messages.filter((message) => allows(denied, message)))).toEqual(subjectsOf(fromShell));
    expect(messages.filter((message) => !allows(patternsOf('gateway', 'allow'), message))).toEqual([]);
  });

  it('keep no entry for what is not there', () => {
    const idle = patternsOf('gateway', 'deny').filter((pattern) => !messages.some(({ subject }) => matches(pattern, subject)));
    expect(idle).toEqual([]);
  });

  it.each(services)('let %s ask nothing, and alone listen to what it is asked', (service) => {
    expect(subjectsOf(messages.filter((message) => allows(patternsOf(service, 'publish'), message)))).toEqual([]);
    const own = messages.filter(({ subject }) => subject.startsWith(`rpc.${service}.`));
    const heard = messages.filter((message) => allows(patternsOf(service, 'subscribe'), message));
    expect(subjectsOf(heard)).toEqual(subjectsOf(own));
  });

  it('let the command line ask everything', () => {
    expect(messages.filter((message) => !allows(patternsOf('cli', 'publish'), message))).toEqual([]);
  });
});
