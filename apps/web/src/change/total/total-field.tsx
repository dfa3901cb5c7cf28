import { ActionIcon, TextInput } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Judgement } from '../change-form';
import { formatNumber } from '../../format/money';
import { stepTotal, type TotalNow } from './total-form';
import classes from './total.module.css';

interface TotalFieldProps {
  /** Name of the field on the wire. */
  readonly field: 'users' | 'units';
  readonly held: TotalNow;
  readonly value: string;
  readonly judgement: Judgement;
  readonly onChange: (value: string) => void;
}

type StepProps = Pick<TotalFieldProps, 'field' | 'held' | 'value' | 'onChange'> & { readonly by: 1 | -1 };

const Step = ({ field, held, value, by, onChange }: StepProps): ReactElement => {
  const { t } = useTranslation('changeForms');
  const next = stepTotal(held, value, by);
  return (
    <ActionIcon
      variant="default"
      size={50}
      aria-label={t(by === 1 ? 'more' : 'fewer')}
      aria-controls={field}
      disabled={next === value}
      onClick={() => onChange(next)}
    >
      {by === 1 ? <IconPlus size={20} aria-hidden /> : <IconMinus size={20} aria-hidden />}
    </ActionIcon>
  );
};

const useFieldError = (field: 'users' | 'units', judgement: Judgement): string | undefined => {
  const { t } = useTranslation('changeForms');
  if (judgement.kind !== 'wrong') return undefined;
  const { words, min = 0, max = 0 } = judgement;
  if (words === 'needNumber' || words === 'needOther') return t(`${field}_${words}`);
  if (words === 'belowRange') return t(`${field}_belowRange`, { min: formatNumber(min) });
  return t(`${field}_aboveRange`, { max: formatNumber(max) });
};

/** The new total, typed or stepped to. */
export const TotalField = ({ judgement, ...props }: TotalFieldProps): ReactElement => {
  const { t } = useTranslation('changeForms');
  const { field, value, onChange } = props;
  return (
    <TextInput
      id={field}
      label={t(`${field}_field`)}
      description={t(`${field}_hint`)}
      error={useFieldError(field, judgement)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      inputMode="numeric"
      autoComplete="off"
      size="lg"
      inputContainer={(input) => (
        <div className={classes.stepper}>
          <Step {...props} by={-1} />
          {input}
          <Step {...props} by={1} />
        </div>
      )}
    />
  );
};
