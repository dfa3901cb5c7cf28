import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { toggled } from '../ui/choice';
import { Choices, Filters } from '../ui/choices';
import { listedKinds, listedStates, type ApplicationFilter } from './application-filter';

interface ApplicationFiltersProps {
  readonly filter: ApplicationFilter;
  readonly onChange: (filter: ApplicationFilter) => void;
}

/** Which applications are listed: in which state, of which kind. */
export const ApplicationFilters = ({ filter, onChange }: ApplicationFiltersProps): ReactElement => {
  const { t } = useTranslation('application');
  const { states, kinds } = filter;
  return (
    <Filters>
      <Choices
        name={t('filterState')}
        options={listedStates.map((state) => ({ value: state, label: t(`state_${state}`) }))}
        chosen={states}
        onChoose={(state) => onChange({ kinds, states: state === undefined ? [] : toggled(listedStates, states, state) })}
      />
      <Choices
        name={t('filterKind')}
        options={listedKinds.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))}
        chosen={kinds}
        onChoose={(kind) => onChange({ states, kinds: kind === undefined ? [] : toggled(listedKinds, kinds, kind) })}
      />
    </Filters>
  );
};
