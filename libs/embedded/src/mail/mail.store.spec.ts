import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaughtMail } from './caught-mail';
import { MailStore } from './mail.store';

const mail = (id: string): CaughtMail => ({
  id,
  receivedAt: '2025-03-20T00:00:00.000Z',
  envelope: { from: 'aporder@desknet.com', to: ['keiyaku@minato.example'] },
  messageId: `<${id}@csite>`,
  from: [{ name: 'カスタマーセンター', address: 'aporder@desknet.com' }],
  to: [{ name: '港 花子', address: 'keiyaku@minato.example' }],
  cc: [],
  subject: 'お申込みを受け付けました',
  text: '一行目\n二行目\n',
  html: '',
  links: [],
  attachments: [],
  headers: [],
});

const ids = (store: MailStore): string[] => store.all().map(({ id }) => id);
const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `mail-${index}`);

describe('Caught mails in memory', () => {
  it('are none at first', () => {
    expect(new MailStore().all()).toEqual([]);
    expect(new MailStore().find('mail-0')).toBeUndefined();
  });

  it('stand in the order in which they came, and are found by id', () => {
    const store = new MailStore();
    for (const id of ['b', 'a', 'c']) store.add(mail(id));
    expect(ids(store)).toEqual(['b', 'a', 'c']);
    expect(store.find('a')).toEqual(mail('a'));
    expect(store.find('d')).toBeUndefined();
  });

  it('are the last 500: a long run does not fill the memory', () => {
    const store = new MailStore();
    for (const id of many(503)) store.add(mail(id));
    expect(ids(store)).toEqual(many(503).slice(3));
    expect(store.find('mail-2')).toBeUndefined();
    expect(store.find('mail-502')).toBeDefined();
  });

  it('are forgotten when told, and new ones kept', () => {
    const store = new MailStore();
    store.add(mail('a'));
    store.clear();
    expect(ids(store)).toEqual([]);
    store.add(mail('b'));
    expect(ids(store)).toEqual(['b']);
  });

  it('do not change under a reader who looked before the next one came', () => {
    const store = new MailStore();
    store.add(mail('a'));
    const seen = store.all();
    store.add(mail('b'));
    store.clear();
    expect(seen.map(({ id }) => id)).toEqual(['a']);
  });
});

describe('Caught mails in a file', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'csite-store-'));
    file = join(folder, 'deeper', 'mails.jsonl');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('come back whole after a restart, Japanese and line breaks included', () => {
    new MailStore(file).add(mail('a'));
    expect(new MailStore(file).all()).toEqual([mail('a')]);
  });

  it('are for the eyes of their user alone: they hold one-time links', () => {
    new MailStore(file).add(mail('a'));
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('leave no file behind before the first one came, but its folder', () => {
    expect(new MailStore(file).all()).toEqual([]);
    expect(existsSync(file)).toBe(false);
    expect(existsSync(join(folder, 'deeper'))).toBe(true);
  });

  it('stay forgotten over a restart', () => {
    const store = new MailStore(file);
    store.add(mail('a'));
    store.clear();
    expect(new MailStore(file).all()).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  it('lose only the last one when the process was killed while writing it', () => {
    new MailStore(file).add(mail('a'));
    appendFileSync(file, JSON.stringify(mail('b')).slice(0, 40));
    expect(ids(new MailStore(file))).toEqual(['a']);
  });

  it('are one line each', () => {
    const store = new MailStore(file);
    for (const id of ['a', 'b', 'c']) store.add(mail(id));
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(3);
  });

  it('are the last 500 also after a restart, whatever the file still holds', () => {
    const store = new MailStore(file);
    for (const id of many(505)) store.add(mail(id));
    expect(ids(new MailStore(file))).toEqual(many(505).slice(5));
  });

  it('go on where the run before ended', () => {
    new MailStore(file).add(mail('a'));
    const later = new MailStore(file);
    later.add(mail('b'));
    expect(ids(later)).toEqual(['a', 'b']);
    expect(ids(new MailStore(file))).toEqual(['a', 'b']);
  });
});
