import 'reflect-metadata';
import { strangeFields } from '@csite/messaging';
import type { Bilingual, FieldFailure } from '@csite/protocol';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { CustomerRecord } from './import-format';
import { normalizeRecord } from './normalize-record';

export type ParsedLine =
  { readonly record: CustomerRecord; readonly source: object } | { readonly mistakes: readonly Bilingual[] };

/** Reads one line; `source` is its normalised content, to compare the next import with. */
export const parseLine = (text: string): ParsedLine => {
  const source = parseJson(text);
  if (source === undefined) return { mistakes: [notJson] };
  if (typeof source !== 'object' || source === null || Array.isArray(source)) return { mistakes: [notJson] };
  const strange = strangeFields(source);
  if (strange.length > 0) return { mistakes: strange.map(strangeMistake) };
  normalizeRecord(source);
  const record = plainToInstance(CustomerRecord, source);
  const errors = validateSync(record, { whitelist: true, forbidNonWhitelisted: true });
  return errors.length > 0 ? { mistakes: errors.flatMap((error) => mistakesIn(error, '')) } : { record, source };
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const notJson: Bilingual = {
  ja: 'JSONとして読み取れません。1行に1つのJSONオブジェクトを書いてください。',
  en: 'This is not JSON. Write one JSON object a line.',
};

const strangeMistake = ({ path, code, detail }: FieldFailure): Bilingual => {
  const { ja, en } = code === 'property.unknown' ? noSuchField : detail;
  return { ja: `${path}: ${ja}`, en: `${path}: ${en}` };
};

const mistakesIn = (error: ValidationError, parent: string): Bilingual[] => {
  const path = parent ? `${parent}.${error.property}` : error.property;
  const contexts: Record<string, Bilingual | undefined> = error.contexts ?? {};
  const own = Object.keys(error.constraints ?? {}).map((rule) => {
    const context = contexts[rule] ?? sentenceFor(rule);
    return { ja: `${path}${quoted(error.value).ja}: ${context.ja}`, en: `${path}${quoted(error.value).en}: ${context.en}` };
  });
  // What is not even of the right shape has nothing right inside.
  return own.length > 0 ? own.slice(0, 1) : (error.children ?? []).flatMap((child) => mistakesIn(child, path));
};

/** Objects and lists say nothing when quoted. */
const quoted = (value: unknown): Bilingual => {
  if (value === undefined) return { ja: '（未指定）', en: ' (not given)' };
  if (typeof value === 'object') return { ja: '', en: '' };
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { ja: `「${text}」`, en: ` "${text}"` };
};

const sentenceFor = (rule: string): Bilingual =>
  rule === 'whitelistValidation' ? noSuchField : { ja: '値が正しくありません。', en: 'The value is not valid.' };

const noSuchField: Bilingual = { ja: 'この項目はありません。削除してください。', en: 'There is no such field. Remove it.' };
