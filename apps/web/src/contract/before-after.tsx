import { IconArrowRight } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractState } from '../api/types';
import { formatYen } from '../format/money';
import { useFormat } from '../format/use-format';
import classes from './before-after.module.css';
import { differencesOf, type Differences } from './differences';
import { useFigures } from './use-figures';

interface Shown {
  readonly key: string;
  /** Absent where the figure speaks for itself. */
  readonly name?: string;
  readonly figure: string;
}

/** The figures of one side: those that differ, or the users where nothing does. */
const useShown = (state: ContractState, other: ContractState, { facts, codes }: Differences): readonly Shown[] => {
  const { t } = useTranslation('contract');
  const { text } = useFormat();
  const { fact, quantity } = useFigures();
  const line = ({ lines }: ContractState, code: string) => lines.find((one) => one.code === code);
  const shown = facts.length + codes.length === 0 ? (['users'] as const) : facts;
  return [
    ...shown.map((name) => ({ key: name, figure: fact(state, name), ...(name !== 'users' && { name: t(name) }) })),
    ...codes.map((code) => {
      const name = (line(state, code) ?? line(other, code))?.name;
      return { key: code, figure: quantity(line(state, code)), ...(name && { name: text(name) }) };
    }),
  ];
};

interface StateProps {
  readonly name: string;
  readonly state: ContractState;
  readonly other: ContractState;
  readonly differences: Differences;
  readonly after?: boolean;
}

const State = ({ name, state, other, differences, after = false }: StateProps): ReactElement => {
  const { t } = useTranslation('contract');
  const shown = useShown(state, other, differences);
  const sum = state.perPeriod;
  return (
    <div className={`${classes.state ?? ''} ${after ? (classes.after ?? '') : ''}`}>
      <span className={classes.label}>{name}</span>
      {shown.map((one) => (
        <span key={one.key} className={classes.figure}>
          {one.name !== undefined && <span className={classes.name}>{one.name}</span>}
          <span className={shown.length === 1 ? classes.alone : classes.one}>{one.figure}</span>
        </span>
      ))}
      {sum && (
        <span
          className={classes.sum}
        >{`${sum.period === 'month' ? t('perMonth') : t('perYear')} ${formatYen(sum.gross)}（${t('withTax')}）`}</span>
      )}
    </div>
  );
};

interface BeforeAfterProps {
  readonly before?: ContractState;
  readonly after: ContractState;
}

/** What a contract held before a change, and after it: all that differs, and what it costs. */
export const BeforeAfter = ({ before, after }: BeforeAfterProps): ReactElement => {
  const { t } = useTranslation('contract');
  const differences = differencesOf(before ?? after, after);
  if (before === undefined) return <State name={t('taken')} state={after} other={after} differences={differences} />;
  return (
    <div className={classes.pair}>
      <State name={t('before')} state={before} other={after} differences={differences} />
      <IconArrowRight className={classes.arrow} aria-label="→" role="img" />
      <State name={t('after')} state={after} other={before} differences={differences} after />
    </div>
  );
};
