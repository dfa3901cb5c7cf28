import { Text } from '../fields/fields';

/** The name of a person, on one line and not all blank (also not by full-width blanks): it stands in the To of mails. */
export const PersonName = (): PropertyDecorator =>
  Text({
    max: 100,
    pattern: /^(?!\s*$)[^\n\u0080-\u009f\u2028\u2029]+$/,
    hint: { ja: 'お名前を1行で入力してください。', en: 'Must be a name, on one line.' },
  });
