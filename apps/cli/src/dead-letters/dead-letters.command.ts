import type { Bus } from '@csite/messaging/client';
import { type DeadLetterView, listDeadLetters, redriveDeadLetter, services } from '@csite/protocol';
import type { Command, Work } from '../command';
import { reportFailure } from '../report-failure';
import type { Terminal } from '../terminal';
import { wrongUsage } from '../usage';

/** A page of the service; redriving takes the next page when one is done. */
const PAGE = 200;

export const deadLettersCommand: Command = {
  prepare: ([verb, service, id]) => {
    if (service !== undefined && !(services as readonly string[]).includes(service)) throw unknownService(service);
    if (verb === 'list') return list(service === undefined ? services : [service]);
    if (verb === 'redrive' && service !== undefined) return redrive(service, id);
    throw wrongUsage({
      ja: 'dead-letters list [<サービス>]、または dead-letters redrive <サービス> [<ID>] と指定してください。',
      en: 'Write dead-letters list [<service>], or dead-letters redrive <service> [<id>].',
    });
  },
};

const unknownService = (name: string): Error =>
  wrongUsage({
    ja: `「${name}」というサービスはありません。次のいずれかを指定してください: ${services.join('、')}`,
    en: `There is no service "${name}": name one of ${services.join(', ')}.`,
  });

const parked = async (bus: Bus, service: string): Promise<readonly DeadLetterView[]> =>
  (await bus.ask(listDeadLetters(service), { limit: PAGE })).items;

const list =
  (names: readonly string[]): Work =>
  async (bus, terminal) => {
    for (const service of names) {
      const items = await parked(bus, service);
      terminal.say({ ja: `${service}: ${items.length}件`, en: `${service}: ${items.length}` });
      for (const letter of items) describe(letter, terminal);
    }
  };

const describe = ({ deadLetterId, parkedAt, consumer, subject, attempts, cause }: DeadLetterView, terminal: Terminal): void => {
  terminal.say(`  ${deadLetterId}  ${parkedAt}  ${subject} → ${consumer}`);
  terminal.say({ ja: `    ${attempts}回試行: ${cause}`, en: `    after ${attempts} tries: ${cause}` });
};

const next = async (bus: Bus, service: string, id: string | undefined): Promise<readonly string[]> =>
  id === undefined ? (await parked(bus, service)).map(({ deadLetterId }) => deadLetterId) : [id];

const redrive =
  (service: string, id: string | undefined): Work =>
  async (bus, terminal) => {
    const tried = new Set<string>();
    const refusals: unknown[] = [];
    // What fails again is parked again: a page with nothing new on it is the last.
    for (let ids = await next(bus, service, id); ids.some((each) => !tried.has(each)); ids = await next(bus, service, id)) {
      for (const deadLetterId of ids.filter((each) => !tried.has(each))) {
        tried.add(deadLetterId);
        await bus.ask(redriveDeadLetter(service), { deadLetterId }).catch((refusal: unknown) => refusals.push(refusal));
      }
    }
    const done = tried.size - refusals.length;
    terminal.say({ ja: `${done}件を再送しました。`, en: `${done} sent on again.` });
    // One that cannot be tried again keeps none of the others; the last refusal is the answer.
    for (const refusal of refusals.slice(0, -1)) reportFailure(refusal, terminal);
    if (refusals.length > 0) throw refusals.at(-1);
  };
