import { Alert } from '@mantine/core';
import { IconCalendarDue } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueItem } from '../../api/types';
import { formatNumber, formatYen } from '../../format/money';
import { useFormat } from '../../format/use-format';
import type { ControlsProps } from '../change-form';
import { ChoiceInput } from '../choice-input';
import classes from '../choice-input.module.css';
import { isMixed, optionChoices, withOption, type OptionChoice } from './options-form';
import { QuantityInput } from './quantity-input';

const usePrice = ({ monthlyPrice, unit }: CatalogueItem): string => {
  const { t } = useTranslation('changeForms');
  return t(unit === 'user' ? 'perUserMonth' : 'perMonth', { price: formatYen(monthlyPrice) });
};

const useQuantity = ({ item, fixed, wanted, held }: OptionChoice): string => {
  const { t } = useTranslation('changeForms');
  const quantity = fixed ?? (wanted || held || 1);
  const figures = { quantity: formatNumber(quantity), amount: formatYen(quantity * item.monthlyPrice) };
  return t(item.quantity === 'same-as-plan' ? 'optionSameAsPlan' : 'optionQuantity', figures);
};

interface OptionProps {
  readonly choice: OptionChoice;
  readonly onQuantity: (quantity: number) => void;
}

const Option = ({ choice, onQuantity }: OptionProps): ReactElement => {
  const { t } = useTranslation('changeForms');
  const { text } = useFormat();
  const { item, held, wanted, fixed, reason } = choice;
  const badge = held === wanted ? (held > 0 ? 'optionHeld' : undefined) : wanted === 0 ? 'optionRemoved' : 'optionAdded';
  return (
    <ChoiceInput
      type="checkbox"
      title={text(item.name)}
      price={usePrice(item)}
      detail={useQuantity(choice)}
      badge={badge && t(badge)}
      checked={wanted > 0}
      disabled={reason !== undefined && wanted === held}
      reason={reason && text(reason)}
      onChange={(checked) => onQuantity(checked ? (fixed ?? (held || 1)) : 0)}
    >
      {fixed === undefined && wanted > 0 && <QuantityInput name={text(item.name)} value={wanted} onChange={onQuantity} />}
    </ChoiceInput>
  );
};

/** サービス/オプション: any number of them at once. */
export const OptionsControls = ({ now, draft, set }: ControlsProps): ReactElement => {
  const { t } = useTranslation('changeForms');
  const choices = optionChoices(now, draft);
  return (
    <>
      <fieldset className={classes.choices}>
        <legend>{t('optionsField')}</legend>
        {choices.map((choice) => {
          const { code } = choice.item;
          const order = (quantity: number): void => set(withOption(now, draft, { code, quantity }));
          return <Option key={code} choice={choice} onQuantity={order} />;
        })}
        {choices.length === 0 && <p>{t('optionsNone')}</p>}
      </fieldset>
      {isMixed(choices) && (
        <Alert mt="md" variant="light" color="ai" icon={<IconCalendarDue aria-hidden />}>
          {t('optionsMixed')}
        </Alert>
      )}
    </>
  );
};
