import { NativeSelect, TextInput } from '@mantine/core';
import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostalPlace } from '../../api/types';
import { autoComplete, type TextField } from './fields';
import { PostalLookup } from './postal-lookup';
import { prefectures } from './prefectures';
import { useFieldName } from './use-field-name';

interface TextFieldsProps<Field extends TextField> {
  readonly fields: readonly Field[];
  readonly required: readonly TextField[];
  /** Stands before the ids of the inputs, where two forms are on one page; ends with a dot, as paths of the API do. */
  readonly prefix?: string;
  readonly values: Readonly<Record<Field, string>>;
  /** What the server said, by path. */
  readonly errors: Readonly<Record<string, string>>;
  readonly set: (field: Field, value: string) => void;
}

const hints = { nameKana: 'hint_nameKana', postalCode: 'hint_postalCode', tel: 'hint_tel' } as const;
const hintOf = (field: TextField): (typeof hints)[keyof typeof hints] | undefined =>
  field in hints ? hints[field as keyof typeof hints] : undefined;

/** Prefecture, city and town take the place of what stood there; a house number that was typed after the town stays. */
const takePlace = <Field extends TextField>({ values, set }: TextFieldsProps<Field>, place: PostalPlace): void => {
  const { prefecture, city, town } = place;
  const texts = values as Readonly<Record<string, string>>;
  const street = texts.street?.startsWith(town) ? texts.street : town;
  for (const [field, value] of Object.entries({ prefecture, city, street })) set(field as Field, value);
};

/** The inputs of an address or a person, under the names of the API's fields. */
export const TextFields = <Field extends TextField>(props: TextFieldsProps<Field>): ReactElement => {
  const { t } = useTranslation('customerEdit');
  const nameOf = useFieldName();
  const { fields, required, prefix = '', values, errors, set } = props;
  return (
    <>
      {fields.map((field) => {
        const hint = hintOf(field);
        const common = {
          id: `${prefix}${field}`,
          label: nameOf(field),
          description: hint && t(hint),
          required: required.includes(field),
          error: errors[`${prefix}${field}`],
          value: values[field],
          autoComplete: autoComplete[field],
          onChange: (event: { currentTarget: { value: string } }) => set(field, event.currentTarget.value),
        };
        if (field === 'prefecture')
          return <NativeSelect key={field} {...common} data={[{ value: '', label: t('choose') }, ...prefectures]} />;
        return (
          <Fragment key={field}>
            <TextInput {...common} maxLength={100} inputMode={field === 'tel' || field === 'fax' ? 'tel' : undefined} />
            {field === 'postalCode' && <PostalLookup postalCode={values[field]} take={(place) => takePlace(props, place)} />}
          </Fragment>
        );
      })}
    </>
  );
};
