import type { Evidence, StoredMail } from './evidence';

/** The steps of which the contractor and the applicant are told. */
const told = /^evt\.contracts\.application\.(submitted|withdrawn|applied|rejected)\.v1$/;

/** Each step of an application has one receipt, sent once; a repeat has the same Message-ID and followed an unclear try. */
export function checkMails({ outbox, mails, received }: Evidence): string[] {
  const written = Map.groupBy(
    mails.filter(({ applicationId }) => applicationId !== null),
    ({ template, applicationId }) => `${template} ${applicationId}`,
  );
  const wanted = outbox.flatMap(({ subject, aggregateId }) => {
    const step = told.exec(subject)?.[1];
    return step === undefined ? [] : [`application-${step} ${aggregateId}`];
  });
  const known = new Set(wanted);
  return [
    ...wanted.filter((name) => !written.has(name)).map((name) => `receipt lost: ${name}`),
    ...[...written.keys()].filter((name) => !known.has(name)).map((name) => `receipt of nothing: ${name}`),
    ...[...written].filter(([, each]) => each.length > 1).map(([name, each]) => `receipt written ${each.length} times: ${name}`),
    ...checkDelivery(mails, received),
  ];
}

function checkDelivery(mails: readonly StoredMail[], received: readonly string[]): string[] {
  const arrivals = Map.groupBy(received, (messageId) => messageId);
  const known = new Set(mails.map(({ messageId }) => messageId));
  return [
    ...mails.flatMap(({ messageId, template, state, attempts }) => {
      const times = arrivals.get(messageId)?.length ?? 0;
      if (state !== 'sent') return `mail ${messageId} (${template}) is ${state}`;
      if (times === 0) return `mail ${messageId} (${template}) never arrived`;
      return times <= attempts ? [] : `mail ${messageId} (${template}) arrived ${times} times after ${attempts} tries`;
    }),
    ...[...arrivals.keys()].filter((id) => !known.has(id)).map((id) => `mail ${id} arrived, and nobody wrote it`),
  ];
}
