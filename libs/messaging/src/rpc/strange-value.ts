import { type FieldFailure, invalid } from '@csite/protocol';

/** Requests are a few levels deep; what goes on for thousands would overflow the stack of whoever walks it by calling itself. */
const DEEPEST = 32;

/**
 * Refuses what JSON can say and neither a wire class nor a database can hold: names that every object has (`constructor`,
 * `toString`), which the conversion into a class drops without a word, bottomless nesting, and halves of characters.
 * @throws Failure `invalid` `request.too-deep` or `request.invalid`
 */
export const refuseStrange = (value: unknown, above = '', depth = 0): void => {
  if (typeof value === 'string' && !value.isWellFormed()) throw brokenText(above);
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

const unknownName = (path: string): Error =>
  wrongField({
    path,
    code: 'property.unknown',
    detail: { ja: `「${path}」という項目はありません。`, en: `There is no property "${path}".` },
  });

const brokenText = (path: string): Error =>
  wrongField({
    path,
    code: 'text.broken',
    detail: { ja: '文字が途中で切れています。入力し直してください。', en: 'Holds half a character. Type it again.' },
  });

const wrongField = (field: FieldFailure): Error =>
  invalid(
    'request.invalid',
    { ja: `入力内容をご確認ください: ${field.path}`, en: `Check what was entered: ${field.path}.` },
    { fields: [field] },
  );
