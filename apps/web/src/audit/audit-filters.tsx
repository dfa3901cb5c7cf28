import { Button, TextInput } from '@mantine/core';
import { type ReactElement, type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../contract/history/day-field';
import history from '../contract/history/history.module.css';
import { toggled } from '../ui/choice';
import { Choices, Filters } from '../ui/choices';
import { actGroups } from './acts';
import type { AuditFilter } from './audit-filter';

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  /** Why a field is refused, by its name. */
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (filter: AuditFilter) => void;
}

const Person = ({ filter, errors, onChange }: AuditFiltersProps): ReactElement => {
  const { t } = useTranslation('audit');
  const [person, setPerson] = useState(filter.person ?? '');
  const search = (event: SyntheticEvent): void => {
    event.preventDefault();
    const words = person.trim();
    onChange({ ...filter, person: words === '' ? undefined : words });
  };
  return (
    <form onSubmit={search} className={history.period} role="search">
      <TextInput
        id="person"
        label={t('person')}
        description={t('personHint')}
        value={person}
        maxLength={100}
        error={errors.person}
        onChange={({ currentTarget: { value } }) => setPerson(value)}
      />
      <Button type="submit" variant="default">
        {t('search')}
      </Button>
    </form>
  );
};

const Period = ({ filter, errors, onChange }: AuditFiltersProps): ReactElement => {
  const { t } = useTranslation('audit');
  return (
    <div className={history.period} role="group" aria-label={t('filterPeriod')}>
      <DayField
        id="from"
        label={t('from')}
        day={filter.from}
        error={errors.from}
        onDay={(from) => onChange({ ...filter, from })}
      />
      <DayField id="to" label={t('to')} day={filter.to} error={errors.to} onDay={(to) => onChange({ ...filter, to })} />
    </div>
  );
};

const Groups = ({ filter, onChange }: AuditFiltersProps): ReactElement => {
  const { t } = useTranslation('audit');
  return (
    <Filters>
      <Choices
        name={t('filterKind')}
        options={actGroups.map((group) => ({ value: group, label: t(`group_${group}`) }))}
        chosen={filter.groups}
        onChoose={(group) => onChange({ ...filter, groups: group === undefined ? [] : toggled(actGroups, filter.groups, group) })}
      />
    </Filters>
  );
};

/** Which acts are listed: of which kinds, when, by or of whom. */
export const AuditFilters = (props: AuditFiltersProps): ReactElement => {
  const { t } = useTranslation('audit');
  const { filter, onChange } = props;
  // The fields hold what is typed; clearing makes new ones.
  const [round, setRound] = useState(0);
  const clear = (): void => {
    setRound(round + 1);
    onChange({ groups: [] });
  };
  const isSet = filter.groups.length > 0 || [filter.from, filter.to, filter.person].some((each) => each !== undefined);
  return (
    <div key={round}>
      <Groups {...props} />
      <Period {...props} />
      <Person {...props} />
      {isSet && (
        <Button variant="subtle" mb="md" onClick={clear}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
};
