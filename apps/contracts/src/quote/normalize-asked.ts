import type { Asked, AskedChange } from '@csite/protocol';
import { normalizeKana } from '@csite/values';

/** What was asked for as it is kept: the wire has checked that the fields are those of the kind. */
export const normalizeAsked = (asked: AskedChange): Asked => {
  const plain = JSON.parse(JSON.stringify(asked)) as Asked;
  if (plain.kind !== 'legal-name') return plain;
  return { ...plain, company: plain.company.trim(), companyKana: normalizeKana(plain.companyKana) };
};
