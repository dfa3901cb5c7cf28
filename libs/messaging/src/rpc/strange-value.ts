import { type FieldFailure, invalid } from '@csite/protocol';

/** Requests are a few levels deep; what goes on for thousands would overflow the stack of whoever walks it by calling itself. */
const DEEPEST = 32;

/**
 * Refuses what would be dropped or misread without a word by the conversion into a class: names that every object has
 * (`constructor`, `toString`), and bottomless nesting.
 * @throws Failure `invalid` `request.too-deep` or `request.invalid`
 */
export const refuseStrange = (value: unknown, above = '', depth = 0): void => {
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEEPEST) throw tooDeep();
  for (const name of Object.keys(value)) {
    const path = above === '' ? name : `${above}.${name}`;
    if (!Array.isArray(value) && name in Object.prototype) throw unknownName(path);
    refuseStrange((value as Readonly<Record<string, unknown>>)[name], path, depth + 1);
  }
};

const tooDeep = (): Error =>
  invalid('request.too-deep', {
    ja: `リクエストの入れ子は${DEEPEST}段以内にしてください。`,
    en: `A request may be nested ${DEEPEST} levels deep at most.`,
  });

const unknownName = (path: string): Error => {
  const field: FieldFailure = {
    path,
    code: 'property.unknown',
    detail: { ja: `「${path}」という項目はありません。`, en: `There is no property "${path}".` },
  };
  return invalid(
    'request.invalid',
    { ja: `入力内容をご確認ください: ${path}`, en: `Check what was entered: ${path}.` },
    { fields: [field] },
  );
};
