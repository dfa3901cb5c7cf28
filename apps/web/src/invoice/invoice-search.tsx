import { Button, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { filterIn, filterNames, isYen, type InvoiceFilter } from './invoice-filter';
import classes from './invoice.module.css';

interface InvoiceSearchProps {
  readonly filter: InvoiceFilter;
  readonly onFind: (filter: InvoiceFilter) => void;
}

const kinds = { from: 'date', to: 'date', min: 'text', max: 'text', text: 'search' } as const;
const nothing = filterIn(new URLSearchParams());

interface FieldsProps {
  readonly typed: InvoiceFilter;
  readonly set: (name: keyof InvoiceFilter, value: string) => void;
}

const isWrong = (typed: InvoiceFilter, name: keyof InvoiceFilter): boolean =>
  (name === 'min' || name === 'max') && !isYen(typed[name]);

const Fields = ({ typed, set }: FieldsProps): ReactElement => {
  const { t } = useTranslation('invoice');
  return (
    <div className={classes.fields}>
      {filterNames.map((name) => (
        <TextInput
          key={name}
          className={name === 'text' ? classes.wide : undefined}
          type={kinds[name]}
          inputMode={name === 'min' || name === 'max' ? 'numeric' : undefined}
          label={t(name)}
          value={typed[name]}
          maxLength={100}
          error={isWrong(typed, name) ? t('wholeYen') : undefined}
          onChange={({ currentTarget: { value } }) => set(name, value)}
        />
      ))}
    </div>
  );
};

/** 発行日, 金額 and words, each a range or left open, together or alone (電子帳簿保存法). */
export const InvoiceSearch = ({ filter, onFind }: InvoiceSearchProps): ReactElement => {
  const { t } = useTranslation('invoice');
  const [typed, setTyped] = useState(filter);
  const find = (event: { preventDefault: () => void }): void => {
    event.preventDefault();
    if (!filterNames.some((name) => isWrong(typed, name))) onFind(typed);
  };
  const clear = (): void => {
    setTyped(nothing);
    onFind(nothing);
  };
  return (
    <form role="search" aria-label={t('search')} noValidate onSubmit={find}>
      <Fields typed={typed} set={(name, value) => setTyped((before) => ({ ...before, [name]: value }))} />
      <div className={classes.buttons}>
        <Button type="submit">{t('find')}</Button>
        <Button variant="default" onClick={clear}>
          {t('clear')}
        </Button>
      </div>
    </form>
  );
};
