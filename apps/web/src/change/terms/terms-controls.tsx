import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format';
import type { ControlsProps } from '../change-form';
import { ChoiceInput } from '../choice-input';
import classes from '../choice-input.module.css';
import { contractTypes, termsPairs, type Pair } from './terms-form';

interface PairProps {
  readonly pair: Pair;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

const PairInput = ({ pair, chosen, onChoose }: PairProps): ReactElement => {
  const { t } = useTranslation('changeForms');
  const { t: contract } = useTranslation('contract');
  const { text } = useFormat();
  const reason = pair.present ? undefined : pair.reason;
  return (
    <ChoiceInput
      type="radio"
      group="terms"
      title={contract(`payment_${pair.paymentMethod}`)}
      badge={pair.present ? t('termsPresent') : undefined}
      checked={chosen}
      disabled={reason !== undefined && !chosen}
      reason={reason && text(reason)}
      onChange={onChoose}
    />
  );
};

/** ご契約種別・お支払い方法: chosen together, because not every method goes with every type. */
export const TermsControls = ({ now, draft, set }: ControlsProps): ReactElement => {
  const { t } = useTranslation('contract');
  const pairs = termsPairs(now.contract);
  const drafted = pairs.find(
    ({ contractType, paymentMethod }) => contractType === draft.contractType && paymentMethod === draft.paymentMethod,
  );
  const chosen = drafted ?? pairs.find(({ present }) => present);
  return (
    <>
      {contractTypes.map((type) => (
        <fieldset key={type} className={classes.choices}>
          <legend>{t(`type_${type}`)}</legend>
          {pairs
            .filter(({ contractType }) => contractType === type)
            .map((pair) => {
              const { contractType, paymentMethod, present } = pair;
              const choose = (): void => set(present ? { contractType: '', paymentMethod: '' } : { contractType, paymentMethod });
              return <PairInput key={paymentMethod} pair={pair} chosen={pair === chosen} onChoose={choose} />;
            })}
        </fieldset>
      ))}
    </>
  );
};
