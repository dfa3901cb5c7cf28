import { type Bilingual, type FieldFailure, invalid } from '@csite/protocol';

/** What comes in is a few levels deep; what goes on for thousands would overflow the stack of whoever walks it by calling itself. */
const DEEPEST = 32;

/**
 * What JSON can say and neither a wire class nor a database can hold: names that every object has (`constructor`, `toString`),
 * which the conversion into a class drops without a word, bottomless nesting, and halves of characters.
 */
export const strangeFields = (value: unknown): readonly FieldFailure[] => {
  const found: FieldFailure[] = [];
  look(value, '', 0, found);
  return found;
};

/** @throws Failure `invalid` `request.too-deep` or `request.invalid`, of the first strange field. */
export const refuseStrange = (value: unknown): void => {
  const [field] = strangeFields(value);
  if (!field) return;
  if (field.code === 'nesting.too-deep') throw tooDeep();
  throw invalid(
    'request.invalid',
    { ja: `入力内容をご確認ください: ${field.path}`, en: `Check what was entered: ${field.path}.` },
    { fields: [field] },
  );
};

const look = (value: unknown, above: string, depth: number, found: FieldFailure[]): void => {
  if (typeof value === 'string' && !value.isWellFormed()) found.push({ path: above, code: 'text.broken', detail: broken });
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEEPEST) {
    found.push({ path: above, code: 'nesting.too-deep', detail: nestedTooDeep });
    return;
  }
  for (const name of Object.keys(value)) {
    const path = above === '' ? name : `${above}.${name}`;
    if (!Array.isArray(value) && name in Object.prototype) found.push(unknownName(path));
    else look((value as Readonly<Record<string, unknown>>)[name], path, depth + 1, found);
  }
};

const broken: Bilingual = {
  ja: '文字が途中で切れています。入力し直してください。',
  en: 'Holds half a character. Type it again.',
};

const nestedTooDeep: Bilingual = {
  ja: `入れ子は${DEEPEST}段以内にしてください。`,
  en: `May be nested ${DEEPEST} levels deep at most.`,
};

const unknownName = (path: string): FieldFailure => ({
  path,
  code: 'property.unknown',
  detail: { ja: `「${path}」という項目はありません。`, en: `There is no property "${path}".` },
});

const tooDeep = (): Error =>
  invalid('request.too-deep', {
    ja: `リクエストの入れ子は${DEEPEST}段以内にしてください。`,
    en: `A request may be nested ${DEEPEST} levels deep at most.`,
  });
