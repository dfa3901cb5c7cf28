import { type FieldFailure, invalid, type Shape } from '@csite/protocol';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { fieldFailures } from './field-failures';
import { refuseStrange } from './strange-value';

/**
 * A value from outside as an instance of its wire class, or the failure `request.invalid` that names every wrong
 * field. Both ends of the bus use it: no service trusts that somebody checked before.
 */
export const validated = <T extends object>(shape: Shape<T>, value: unknown): T => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notAnObject();
  refuseStrange(value);
  const instance = plainToInstance(shape, value);
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
    stopAtFirstError: false,
  });
  if (errors.length > 0) throw requestInvalid(fieldFailures(errors));
  return instance;
};

export const notAnObject = (): Error =>
  invalid('request.invalid', { ja: 'リクエストはJSONオブジェクトで送ってください。', en: 'The request must be a JSON object.' });

const requestInvalid = (fields: readonly FieldFailure[]): Error => {
  const paths = fields.map((each) => each.path).join(', ');
  return invalid(
    'request.invalid',
    { ja: `入力内容をご確認ください: ${paths}`, en: `Check what was entered: ${paths}.` },
    { fields },
  );
};
