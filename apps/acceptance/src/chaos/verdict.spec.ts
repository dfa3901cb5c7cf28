import { anEvidence } from './an-evidence';
import type { Evidence } from './evidence';
import { verdictOn } from './verdict';

const { told, evidence } = anEvidence();
/** The verdict when one part of the evidence is otherwise. */
const verdictWith = (part: Partial<Evidence>): string => verdictOn(told, { ...evidence, ...part }).join('\n');

const { applications, contracts, history, outbox, events, mails, received } = evidence;
const not = (part: string) => (each: object) => !JSON.stringify(each).includes(part);
const [first = '', ...others] = received;

describe('the verdict after kills', () => {
  it('is silent when nothing is lost and nothing doubled', () => {
    expect(verdictOn(told, evidence)).toEqual([]);
  });

  it.each<[string, Partial<Evidence>, string]>([
    ['a lost application', { applications: applications.slice(1) }, 'application lost: grown, acknowledged as applied'],
    [
      'a state that nobody was told',
      { applications: applications.map((each) => ({ ...each, state: 'applied' })) },
      'application taken-back is applied, acknowledged as withdrawn',
    ],
    [
      'an application out of nowhere',
      { applications: [...applications, { applicationId: 'ghost', contractId: 'contract-1', state: 'applied', version: 3 }] },
      'application ghost is stored, and nobody was told',
    ],
    ['a change that is not in the history', { history: history.slice(0, 1) }, 'application grown stands 0 times in the history'],
    ['a change that was made twice', { history: [...history, ...history.slice(1)] }, 'grown stands 2 times in the history'],
    [
      'a change of what was withdrawn',
      { history: history.map((each) => ({ ...each, applicationId: each.applicationId && 'taken-back' })) },
      'the history has taken-back, which was not applied',
    ],
    [
      'a history with a hole',
      { history: history.map((each) => ({ ...each, before: 'NEO × 49' })) },
      'the history of contract-1 is broken at grown',
    ],
    [
      'a contract that holds something else',
      { contracts: contracts.map((each) => ({ ...each, lines: 'NEO × 52' })) },
      'contract contract-1 holds NEO × 52, its history ends otherwise',
    ],
    [
      'a row without its event',
      { outbox: outbox.filter(not('application.withdrawn')) },
      'row without its event: evt.contracts.application.withdrawn.v1 taken-back version 3',
    ],
    [
      'a contract without its event',
      { contracts: contracts.map((each) => ({ ...each, version: 3 })) },
      'changed.v1 contract-1 version 3',
    ],
    ['an event without its row', { accounts: [] }, 'event without its row: evt.identity.account.created.v1 account-1 version 1'],
    [
      'an event that was recorded twice',
      { outbox: [...outbox, ...outbox.slice(0, 1)] },
      'event recorded twice: evt.contracts.contract',
    ],
    ['an event that waits', { outbox: outbox.map((each) => ({ ...each, published: false })) }, 'not published: evt.contracts'],
    ['a stream with a hole', { events: events.slice(1) }, 'the stream has no event contracts.contract.changed contract-1 1'],
    ['an event that no outbox knows', { events: [...events, 'ghost'] }, 'the stream has event ghost, which no outbox knows'],
    ['a lost receipt', { mails: mails.slice(1) }, 'receipt lost: application-submitted grown'],
    [
      'a doubled receipt',
      { mails: [...mails, ...mails.slice(0, 1).map((each) => ({ ...each, messageId: '<again>' }))] },
      'receipt written 2 times: application-submitted grown',
    ],
    [
      'a receipt of nothing',
      { mails: mails.map((each) => ({ ...each, applicationId: each.applicationId && 'ghost' })) },
      'receipt of nothing: application-applied ghost',
    ],
    ['a mail that waits', { mails: mails.map((each) => ({ ...each, state: 'failed' })) }, '(application-submitted) is failed'],
    ['a mail that did not arrive', { received: others }, `mail ${first} (application-submitted) never arrived`],
    ['a mail that came twice after one try', { received: [...received, first] }, 'arrived 2 times after 1 tries'],
    ['a mail that nobody wrote', { received: [...received, '<ghost>'] }, 'mail <ghost> arrived, and nobody wrote it'],
    ['an event that was given up', { parked: ['billing evt.x: too bad'] }, 'given up: billing evt.x: too bad'],
  ])('names %s', (_what, part, finding) => {
    expect(verdictWith(part)).toContain(finding);
  });

  it('allows a repeat with the same Message-ID after an unclear try', () => {
    const unclear = mails.map((each) => ({ ...each, attempts: 2 }));
    expect(verdictWith({ mails: unclear, received: [...received, first] })).toBe('');
  });
});
