import type { Evidence, OutboxRow, StoredMail } from './evidence';
import type { Acknowledged } from './journal';

const CONTRACT = 'contract-1';

const told: readonly Acknowledged[] = [
  { applicationId: 'grown', state: 'applied' },
  { applicationId: 'planned', state: 'scheduled' },
  { applicationId: 'taken-back', state: 'withdrawn' },
];

const event = (subject: string, aggregateId: string, version: number): OutboxRow => ({
  id: `${subject} ${aggregateId} ${version}`,
  stream: 'EVENTS',
  subject: `evt.${subject}.v1`,
  aggregateId,
  version,
  published: true,
});

const steps = (applicationId: string, ...names: readonly string[]): OutboxRow[] =>
  names.map((name, at) => event(`contracts.application.${name}`, applicationId, at + 1));

const receipt = (step: string, applicationId: string): StoredMail => ({
  messageId: `<${step}-${applicationId}@vendor.example>`,
  template: `application-${step}`,
  state: 'sent',
  attempts: 1,
  applicationId,
});

/** What csite holds when all went well: an application that was applied, one that waits and one that was withdrawn. */
export function anEvidence(): { readonly told: readonly Acknowledged[]; readonly evidence: Evidence } {
  const outbox = [
    event('contracts.contract.changed', CONTRACT, 1),
    ...steps('grown', 'submitted', 'accepted', 'applied'),
    event('contracts.contract.changed', CONTRACT, 2),
    ...steps('planned', 'submitted', 'accepted'),
    ...steps('taken-back', 'submitted', 'accepted', 'withdrawn'),
    event('identity.account.created', 'account-1', 1),
  ];
  const mails = [
    receipt('submitted', 'grown'),
    receipt('applied', 'grown'),
    receipt('submitted', 'planned'),
    receipt('submitted', 'taken-back'),
    receipt('withdrawn', 'taken-back'),
    { ...receipt('created', 'account'), template: 'account-created', applicationId: null },
  ];
  const evidence = {
    applications: told.map((each) => ({ ...each, contractId: CONTRACT, version: each.state === 'scheduled' ? 2 : 3 })),
    contracts: [{ contractId: CONTRACT, version: 2, lines: 'NEO × 51' }],
    history: [
      { contractId: CONTRACT, applicationId: null, before: null, after: 'NEO × 50' },
      { contractId: CONTRACT, applicationId: 'grown', before: 'NEO × 50', after: 'NEO × 51' },
    ],
    accounts: ['account-1'],
    outbox,
    events: outbox.map(({ id }) => id),
    mails,
    received: mails.map(({ messageId }) => messageId),
    parked: [],
  };
  return { told, evidence };
}
