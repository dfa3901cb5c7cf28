import type { Bilingual, FieldFailure } from '@csite/protocol';
import type { ValidationError } from 'class-validator';

/** class-validator's tree of errors as a flat list: one entry per wrong field, with the sentence its decorator carries. */
export const fieldFailures = (errors: readonly ValidationError[], above = ''): readonly FieldFailure[] =>
  errors.flatMap((error) => {
    const path = above === '' ? error.property : `${above}.${error.property}`;
    const own = ownFailure(error, path);
    return own ? [own] : fieldFailures(error.children ?? [], path);
  });

const ownFailure = (error: ValidationError, path: string): FieldFailure | undefined => {
  const rules = Object.keys(error.constraints ?? {});
  if (rules.length === 0) return undefined;
  if (rules.includes('whitelistValidation')) return { path, code: 'property.unknown', detail: unknownProperty(path) };
  if (error.value === undefined) return { path, code: 'field.required', detail: required };
  const rule = rules.find((each) => isBilingual(error.contexts?.[each])) ?? rules[0] ?? 'invalid';
  const says: unknown = error.contexts?.[rule];
  return { path, code: `field.${kebab(rule)}`, detail: isBilingual(says) ? says : wrong };
};

const required: Bilingual = { ja: '必須項目です。', en: 'Is required.' };
const wrong: Bilingual = { ja: '値が正しくありません。', en: 'Is not valid.' };
const unknownProperty = (path: string): Bilingual => ({
  ja: `「${path}」という項目はありません。`,
  en: `There is no property "${path}".`,
});

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'ja' in value && 'en' in value;

const kebab = (rule: string): string => rule.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
