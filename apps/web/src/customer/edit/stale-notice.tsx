import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Fact, Facts } from '../../ui/facts';
import type { EditedField } from './fields';
import { useFieldName } from './use-field-name';
import type { Rivalry } from './texts';

interface StaleNoticeProps<Field extends EditedField> {
  readonly rivalries: readonly Rivalry<Field>[];
  readonly take: (field: Field, theirs: string) => void;
}

/** Somebody else saved first: both versions of each field that differs. The form keeps what was typed. */
export const StaleNotice = <Field extends EditedField>({ rivalries, take }: StaleNoticeProps<Field>): ReactElement => {
  const { t } = useTranslation('customerEdit');
  const nameOf = useFieldName();
  return (
    <Alert role="alert" color="orange" variant="light" mb="lg" icon={<IconUsers aria-hidden />} title={t('staleTitle')}>
      <p>{t(rivalries.length === 0 ? 'staleSame' : 'staleText')}</p>
      <Facts>
        {rivalries.map(({ field, theirs, mine }) => (
          <Fact key={field} name={nameOf(field)}>
            <Stack gap={4} align="flex-start">
              <Text inherit>{t('theirs', { value: theirs === '' ? '—' : theirs })}</Text>
              <Text inherit>{t('mine', { value: mine === '' ? '—' : mine })}</Text>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('takeTheirsOf', { field: nameOf(field) })}
                onClick={() => take(field, theirs)}
              >
                {t('takeTheirs')}
              </Button>
            </Stack>
          </Fact>
        ))}
      </Facts>
    </Alert>
  );
};
