import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatYen } from '../../format/money';
import { useFormat } from '../../format/use-format';
import type { ControlsProps } from '../change-form';
import { ChoiceInput } from '../choice-input';
import classes from '../choice-input.module.css';
import { planChoices, type PlanChoice } from './plan-form';

interface PlanProps {
  readonly choice: PlanChoice;
  readonly users: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

const Plan = ({ choice: { item, present, reason }, users, chosen, onChoose }: PlanProps): ReactElement => {
  const { t } = useTranslation('changeForms');
  const { text } = useFormat();
  const sum = { users: formatNumber(users), amount: formatYen(users * item.monthlyPrice) };
  return (
    <ChoiceInput
      type="radio"
      group="code"
      title={text(item.name)}
      price={t('perUserMonth', { price: formatYen(item.monthlyPrice) })}
      detail={t('planSum', sum)}
      badge={present ? t('planPresent') : undefined}
      checked={chosen}
      disabled={reason !== undefined && !chosen}
      reason={reason && text(reason)}
      onChange={onChoose}
    />
  );
};

/** プラン: each with its price; the present one is marked. */
export const PlanControls = ({ now, draft, set }: ControlsProps): ReactElement => {
  const { t } = useTranslation('changeForms');
  const choices = planChoices(now);
  const chosen = choices.find(({ item }) => item.code === draft.code) ?? choices.find(({ present }) => present);
  return (
    <fieldset className={classes.choices}>
      <legend>{t('planField')}</legend>
      {choices.map((choice) => {
        const { code } = choice.item;
        const choose = (): void => set({ code: choice.present ? '' : code });
        return <Plan key={code} choice={choice} users={now.contract.users} chosen={choice === chosen} onChoose={choose} />;
      })}
      {choices.length < 2 && <p>{t('planAlone')}</p>}
    </fieldset>
  );
};
