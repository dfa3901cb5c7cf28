import { typed } from './plain-text';

/** A company is 御中; once a person of it is named, the person is 様 and the company goes without. */
export const addressee = ({ company = '', name = '' }: { company?: string; name?: string }): string[] => {
  const [firm, person] = [typed(company), typed(name)];
  if (!person) return firm ? [`${firm} 御中`] : [];
  return firm ? [firm, `${person} 様`] : [`${person} 様`];
};
