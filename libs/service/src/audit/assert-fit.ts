import type { AuditRow } from './audit-entry';

/** Names under which secrets travel here; an entry is read by people and kept for good. */
const secret = /password|token|secret|hash/i;
/** @throws Error for an entry that holds what no trail may hold: a mistake of ours, and the act fails with it. */
export const assertFit = ({ act, before, after }: AuditRow): void => {
  for (const values of [before, after]) {
    const names = namesIn(values);
    const found = names.find((name) => secret.test(name));
    if (found !== undefined) throw new Error(`The entry of "${act}" would keep "${found}" in the audit trail.`);
  }
};

const namesIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const nested = Object.values(value).flatMap(namesIn);
  return Array.isArray(value) ? nested : [...Object.keys(value), ...nested];
};
