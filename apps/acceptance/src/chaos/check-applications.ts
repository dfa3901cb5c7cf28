import type { Evidence } from './evidence';
import type { Acknowledged } from './journal';

/** Acknowledged ⊆ stored, in the state that was told; and nothing besides, as every request was repeated until it was answered. */
export function checkApplications(told: readonly Acknowledged[], { applications }: Evidence): string[] {
  const stored = new Map(applications.map((each) => [each.applicationId, each.state]));
  const known = new Set(told.map(({ applicationId }) => applicationId));
  return [
    ...told.flatMap(({ applicationId, state }) => {
      const found = stored.get(applicationId);
      if (found === undefined) return `application lost: ${applicationId}, acknowledged as ${state}`;
      return found === state ? [] : `application ${applicationId} is ${found}, acknowledged as ${state}`;
    }),
    ...[...stored.keys()].filter((id) => !known.has(id)).map((id) => `application ${id} is stored, and nobody was told`),
  ];
}

/** Each applied application changed its contract once; each change goes on where the one before ended. */
export function checkContracts(told: readonly Acknowledged[], { contracts, history }: Evidence): string[] {
  const applied = told.filter(({ state }) => state === 'applied').map(({ applicationId }) => applicationId);
  const changes = history.flatMap(({ applicationId }) => applicationId ?? []);
  const times = (id: string): number => changes.filter((each) => each === id).length;
  return [
    ...applied.filter((id) => times(id) !== 1).map((id) => `application ${id} stands ${times(id)} times in the history`),
    ...[...new Set(changes)].filter((id) => !applied.includes(id)).map((id) => `the history has ${id}, which was not applied`),
    ...contracts.flatMap(({ contractId, lines }) => {
      const entries = history.filter((each) => each.contractId === contractId);
      const broken = entries.filter(({ before }, at) => at > 0 && before !== entries[at - 1]?.after);
      return [
        ...broken.map(({ applicationId }) => `the history of ${contractId} is broken at ${applicationId}`),
        ...(entries.at(-1)?.after === lines ? [] : [`contract ${contractId} holds ${lines}, its history ends otherwise`]),
      ];
    }),
  ];
}
