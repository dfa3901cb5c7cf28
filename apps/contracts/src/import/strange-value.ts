import type { Bilingual } from '@csite/protocol';

/** What JSON can say and neither a wire class nor a database can hold: names that every object has, and halves of characters. */
export const strangeIn = (value: unknown, path = ''): Bilingual[] => {
  if (typeof value === 'string') return value.isWellFormed() ? [] : [brokenText(path)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const inner = path === '' ? name : `${path}.${name}`;
    return !Array.isArray(value) && name in Object.prototype ? [noSuchField(inner)] : strangeIn(part, inner);
  });
};

const brokenText = (path: string): Bilingual => ({
  ja: `${path}: 文字が途中で切れています。入力し直してください。`,
  en: `${path}: Holds half a character. Type it again.`,
});

const noSuchField = (path: string): Bilingual => ({
  ja: `${path}: この項目はありません。削除してください。`,
  en: `${path}: There is no such field. Remove it.`,
});
