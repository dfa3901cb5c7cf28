import { ValidateBy } from 'class-validator';
import type { Bilingual } from '../wire/failure';
import { Text } from './fields';
import { prefectures } from './prefectures';

/**
 * The fields of forms that a person fills in. They take what a Japanese keyboard gives (full-width digits, half-width kana);
 * services store the normal form (`@csite/values`). A broken rule is named `field.<name>`.
 */
const Rule =
  (name: string, holds: (typed: string) => boolean, says: Bilingual): PropertyDecorator =>
  (target, key) => {
    const validate = (value: unknown): boolean => typeof value !== 'string' || holds(value.normalize('NFKC').trim());
    // Without a message of its own the library drops the context.
    ValidateBy({ name, validator: { validate, defaultMessage: () => name } }, { context: says })(target, key);
  };

const both =
  (one: PropertyDecorator, other: PropertyDecorator): PropertyDecorator =>
  (target, key) => {
    one(target, key);
    other(target, key);
  };

interface Optionally {
  /** Takes empty text, too. */
  readonly optional?: true;
}

const orEmpty =
  (optional: true | undefined, holds: (typed: string) => boolean) =>
  (typed: string): boolean =>
    typed === '' ? optional === true : holds(typed);

/** Something that can be read: not only spaces. At most 100 characters unless told. */
export const Filled = ({ max = 100 }: { max?: number } = {}): PropertyDecorator =>
  both(
    Text({ min: 0, max }),
    Rule('filled', (typed) => typed !== '', { ja: '入力してください。', en: 'Fill this in.' }),
  );

const postalCode = /^〒?\s*\d{3}[-\u2010-\u2015\u2212\u30fc\s]?\d{4}$/;

/** 郵便番号: seven digits, with or without hyphen. */
export const PostalCode = ({ optional }: Optionally = {}): PropertyDecorator =>
  both(
    Text({ min: 0, max: 20 }),
    Rule(
      'postalCode',
      orEmpty(optional, (typed) => postalCode.test(typed)),
      {
        ja: '郵便番号を7桁の数字で入力してください（例：220-8110）。',
        en: 'Enter the seven digits of the postal code, such as 220-8110.',
      },
    ),
  );

const phone = /^[\d\s-\u2010-\u2015\u2212\u30fc]+$/;
const digitsIn = (typed: string): number => typed.replaceAll(/\D/g, '').length;

/** 電話番号, FAX番号: 9 to 15 digits, with or without hyphens. */
export const Phone = ({ optional }: Optionally = {}): PropertyDecorator =>
  both(
    Text({ min: 0, max: 30 }),
    Rule(
      'phone',
      orEmpty(optional, (typed) => phone.test(typed) && digitsIn(typed) >= 9 && digitsIn(typed) <= 15),
      {
        ja: '9〜15桁の数字とハイフンで、市外局番から入力してください（例：045-640-5910）。',
        en: 'Enter 9 to 15 digits with the area code, and hyphens if you like, such as 045-640-5910.',
      },
    ),
  );

const kana = /^[\p{Script=Katakana}\p{Script=Hiragana}ー・\s A-Za-z0-9&.,'()/+-]*$/u;

/** フリガナ: kana, full-width or half-width; may be empty. */
export const Kana = (): PropertyDecorator =>
  both(
    Text({ min: 0, max: 100 }),
    Rule('kana', (typed) => kana.test(typed), { ja: 'カタカナで入力してください。', en: 'Enter it in kana.' }),
  );

/** 都道府県. */
export const Prefecture = ({ optional }: Optionally = {}): PropertyDecorator =>
  both(
    Text({ min: 0, max: 10 }),
    Rule(
      'prefecture',
      orEmpty(optional, (typed) => prefectures.includes(typed)),
      { ja: '都道府県を選択してください。', en: 'Choose one of the 47 prefectures.' },
    ),
  );
