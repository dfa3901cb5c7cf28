import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Fact, Facts } from '../../ui/facts';
import type { EditedField } from './fields';
import type { Rivalry } from './texts';
import { useFieldName } from './use-field-name';

interface StaleNoticeProps<Field extends EditedField> {
  readonly rivalries: readonly Rivalry<Field>[];
  /** Where theirs was taken over, as nothing was typed here. */
  readonly taken: readonly Field[];
  readonly take: (field: Field, theirs: string) => void;
  /** What a value is called that is no text of its own. */
  readonly wordsOf?: (field: Field, value: string) => string;
}

interface VersionsProps {
  readonly field: string;
  readonly theirs: string;
  readonly mine: string;
  readonly onTake: () => void;
}

const Versions = ({ field, theirs, mine, onTake }: VersionsProps): ReactElement => {
  const { t } = useTranslation('customerEdit');
  return (
    <Stack gap={4} align="flex-start">
      <Text inherit>{t('theirs', { value: theirs === '' ? '—' : theirs })}</Text>
      <Text inherit>{t('mine', { value: mine === '' ? '—' : mine })}</Text>
      <Button size="compact-sm" variant="default" aria-label={t('takeTheirsOf', { field })} onClick={onTake}>
        {t('takeTheirs')}
      </Button>
    </Stack>
  );
};

/** Somebody else saved first: both versions of each field that differs. The form keeps what was typed. */
export const StaleNotice = <Field extends EditedField>(props: StaleNoticeProps<Field>): ReactElement => {
  const { rivalries, taken, take, wordsOf = (_field, value) => value } = props;
  const { t, i18n } = useTranslation('customerEdit');
  const nameOf = useFieldName();
  return (
    <Alert role="alert" color="orange" variant="light" mb="lg" icon={<IconUsers aria-hidden />} title={t('staleTitle')}>
      <p>{t(rivalries.length === 0 ? 'staleSame' : 'staleText')}</p>
      {taken.length > 0 && <p>{t('staleTaken', { fields: new Intl.ListFormat(i18n.language).format(taken.map(nameOf)) })}</p>}
      <Facts>
        {rivalries.map(({ field, theirs, mine }) => (
          <Fact key={field} name={nameOf(field)}>
            <Versions
              field={nameOf(field)}
              theirs={wordsOf(field, theirs)}
              mine={wordsOf(field, mine)}
              onTake={() => take(field, theirs)}
            />
          </Fact>
        ))}
      </Facts>
    </Alert>
  );
};
