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

/** 発行日, 金額 and words, each a range or left open, together or alone (電子帳簿保存法). */
export const InvoiceSearch = ({ filter, onFind }: InvoiceSearchProps): ReactElement => {
  const { t } = useTranslation('invoice');
  const [typed, setTyped] = useState(filter);
  const wrong = (name: keyof InvoiceFilter): boolean => (name === 'min' || name === 'max') && !isYen(typed[name]);
  const find = (): void => {
    if (!filterNames.some(wrong)) onFind(typed);
  };
  return (
    <form
      role="search"
      aria-label={t('search')}
      onSubmit={(event) => {
        event.preventDefault();
        find();
      }}
    >
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
            error={wrong(name) ? t('wholeYen') : undefined}
            onChange={({ currentTarget: { value } }) => setTyped((before) => ({ ...before, [name]: value }))}
          />
        ))}
      </div>
      <div className={classes.buttons}>
        <Button type="submit">{t('find')}</Button>
        <Button
          variant="default"
          onClick={() => {
            setTyped(nothing);
            onFind(nothing);
          }}
        >
          {t('clear')}
        </Button>
      </div>
    </form>
  );
};
