import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { toggled } from '../../ui/choice';
import { Choices, Filters } from '../../ui/choices';
import { DayField } from './day-field';
import { historyKinds, type HistoryFilter } from './history-filter';
import classes from './history.module.css';

interface HistoryFiltersProps {
  readonly filter: HistoryFilter;
  /** Why an end of the period is refused, by its name. */
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (filter: HistoryFilter) => void;
}

const Period = ({ filter, errors, onChange }: HistoryFiltersProps): ReactElement => {
  const { t } = useTranslation('history');
  // The fields hold what is typed; clearing makes new ones.
  const [round, setRound] = useState(0);
  const isSet = filter.kinds.length > 0 || filter.from !== undefined || filter.to !== undefined;
  const clear = (): void => {
    setRound(round + 1);
    onChange({ kinds: [] });
  };
  return (
    <div className={classes.period} role="group" aria-label={t('filterPeriod')} key={round}>
      <DayField
        id="from"
        label={t('from')}
        day={filter.from}
        error={errors.from}
        onDay={(from) => onChange({ ...filter, from })}
      />
      <DayField id="to" label={t('to')} day={filter.to} error={errors.to} onDay={(to) => onChange({ ...filter, to })} />
      {isSet && (
        <Button variant="subtle" onClick={clear}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
};

/** Which changes are listed: of which kinds, effective when. */
export const HistoryFilters = (props: HistoryFiltersProps): ReactElement => {
  const { t } = useTranslation(['history', 'contract']);
  const { filter, onChange } = props;
  return (
    <>
      <Filters>
        <Choices
          name={t('filterKind')}
          options={historyKinds.map((kind) => ({ value: kind, label: t(`contract:history_${kind}`) }))}
          chosen={filter.kinds}
          onChoose={(kind) => onChange({ ...filter, kinds: kind === undefined ? [] : toggled(historyKinds, filter.kinds, kind) })}
        />
      </Filters>
      <Period {...props} />
    </>
  );
};
