import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsEmail,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Bilingual } from '../wire/failure';
import { all, says } from './decorate';

export { Day, Instant, instantReader, Month, readInstant } from './time-fields';

interface TextOptions {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: RegExp;
  /** What a value that misses the pattern should look like. */
  readonly hint?: Bilingual;
}

/** No control characters but line breaks: neither a mail header nor PostgreSQL takes them. */
const printable = /^[^\u0000-\u0009\u000b-\u001f\u007f]*$/;
const saysPrintable = says('使用できない文字が含まれています。', 'Holds characters that are not allowed.');

/** Free text, 1 to 200 characters unless told; no control characters but line breaks. */
export const Text = ({ min = 1, max = 200, pattern, hint }: TextOptions = {}): PropertyDecorator =>
  all(
    IsString(says('文字列で指定してください。', 'Must be text.')),
    Length(min, max, says(`${min}〜${max}文字で入力してください。`, `Must have ${min} to ${max} characters.`)),
    Matches(printable, saysPrintable),
    ...(pattern ? [Matches(pattern, { context: hint ?? { ja: '形式が正しくありません。', en: 'Has the wrong format.' } })] : []),
  );

/** A mail address that may stand in an SMTP envelope. */
export const Email = (): PropertyDecorator =>
  all(
    IsEmail(
      {},
      says('メールアドレスを「name@example.com」の形式で入力してください。', 'Must be a mail address such as name@example.com.'),
    ),
    Length(3, 254, says('254文字以内で入力してください。', 'Must have at most 254 characters.')),
  );

/** A secret the person types: any characters, bounded. */
export const Secret = ({ min = 1, max = 128 }: { min?: number; max?: number } = {}): PropertyDecorator =>
  all(
    IsString(says('文字列で指定してください。', 'Must be text.')),
    Length(min, max, says(`${min}〜${max}文字で入力してください。`, `Must have ${min} to ${max} characters.`)),
  );

/** A whole number. */
export const Int = ({ min = 0, max = 2_147_483_647 }: { min?: number; max?: number } = {}): PropertyDecorator =>
  all(
    IsInt(says('整数で指定してください。', 'Must be a whole number.')),
    Min(min, says(`${min}以上で指定してください。`, `Must be at least ${min}.`)),
    Max(max, says(`${max}以下で指定してください。`, `Must be at most ${max}.`)),
  );

/** Integer yen; may be negative in a credit. */
export const Yen = (): PropertyDecorator => Int({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });

/** A measured figure. */
export const Figure = (): PropertyDecorator => all(IsNumber({}, says('数値で指定してください。', 'Must be a number.')));

export const Flag = (): PropertyDecorator =>
  all(IsBoolean(says('true または false を指定してください。', 'Must be true or false.')));

/** A UUIDv7 in text. */
export const Id = (): PropertyDecorator => all(IsUUID('all', says('IDの形式が正しくありません。', 'Must be a UUID.')));

export const OneOf = (values: readonly string[]): PropertyDecorator =>
  all(IsIn([...values], says(`次のいずれかを指定してください: ${values.join('、')}`, `Must be one of: ${values.join(', ')}.`)));

/**
 * May be absent, which is one thing alone: left out. `null` is no way to say it, neither in a reply nor in a request, where it
 * would reach rules that know the field as set or unset; class-validator's own IsOptional lets it through.
 */
export const Optional = (): PropertyDecorator => ValidateIf((_owner: object, value: unknown) => value !== undefined);

/** One object of another wire class; without IsDefined an absent one would pass, without IsObject an empty list. */
export const Nested = (shape: () => new () => object): PropertyDecorator =>
  all(
    IsDefined(says('必須項目です。', 'Is required.')),
    IsObject(says('オブジェクトで指定してください。', 'Must be an object.')),
    ValidateNested(says('内容が正しくありません。', 'Is not valid.')),
    Type(shape),
  );

/** An object whose names and values only its writer knows: for what is shown, never for what is asked. */
export const Values = (): PropertyDecorator => IsObject(says('オブジェクトで指定してください。', 'Must be an object.'));

/** A list of objects of another wire class. */
export const ListOf = (shape: () => new () => object, { max = 1000 }: { max?: number } = {}): PropertyDecorator =>
  all(
    IsArray(says('配列で指定してください。', 'Must be a list.')),
    ArrayMaxSize(max, says(`${max}件以内で指定してください。`, `Must have at most ${max} entries.`)),
    IsObject({ each: true, ...says('オブジェクトの配列で指定してください。', 'Must be a list of objects.') }),
    ValidateNested({ each: true, ...says('内容が正しくありません。', 'Is not valid.') }),
    Type(shape),
  );

/** A list of texts, each of 1 to 200 characters unless told. */
export const Texts = ({ max = 100, length = 200 }: { max?: number; length?: number } = {}): PropertyDecorator =>
  all(
    IsArray(says('配列で指定してください。', 'Must be a list.')),
    ArrayMaxSize(max, says(`${max}件以内で指定してください。`, `Must have at most ${max} entries.`)),
    IsString({ each: true, ...says('文字列で指定してください。', 'Must be text.') }),
    Length(1, length, {
      each: true,
      ...says(`各項目を1〜${length}文字で入力してください。`, `Each must have 1 to ${length} characters.`),
    }),
    Matches(printable, { each: true, ...saysPrintable }),
  );

/** A list of mail addresses. */
export const Emails = ({ max = 100 }: { max?: number } = {}): PropertyDecorator =>
  all(
    IsArray(says('配列で指定してください。', 'Must be a list.')),
    ArrayMaxSize(max, says(`${max}件以内で指定してください。`, `Must have at most ${max} entries.`)),
    IsEmail(
      {},
      {
        each: true,
        ...says(
          'メールアドレスを「name@example.com」の形式で入力してください。',
          'Must be mail addresses such as name@example.com.',
        ),
      },
    ),
  );

/** A list of some of the given values. */
export const OneOfEach = (values: readonly string[]): PropertyDecorator =>
  all(
    IsArray(says('配列で指定してください。', 'Must be a list.')),
    ArrayMaxSize(
      values.length,
      says(`${values.length}件以内で指定してください。`, `Must have at most ${values.length} entries.`),
    ),
    IsIn([...values], {
      each: true,
      ...says(`次のいずれかを指定してください: ${values.join('、')}`, `Must be one of: ${values.join(', ')}.`),
    }),
  );
