import { NumberInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../choice-input.module.css';

interface QuantityInputProps {
  readonly name: string;
  readonly value: number;
  readonly onChange: (quantity: number) => void;
}

/** How many of an option whose number no rule fixes. */
export const QuantityInput = ({ name, value, onChange }: QuantityInputProps): ReactElement => {
  const { t } = useTranslation('changeForms');
  return (
    <NumberInput
      className={classes.quantity}
      aria-label={t('optionHowMany', { name })}
      value={value}
      min={1}
      max={1_000_000}
      allowDecimal={false}
      onChange={(typed) => {
        if (typeof typed === 'number') onChange(typed);
      }}
    />
  );
};
