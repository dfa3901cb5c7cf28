import { Alert, Stack, TextInput } from '@mantine/core';
import { IconUserCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ControlsProps, Wrong } from '../change-form';
import { Today } from '../today';
import { fullWidthKana } from './legal-name-form';

const about = {
  company: ['needCompany', 'needOtherName'],
  companyKana: ['needKana', 'needKanaLetters'],
} as const satisfies Record<string, readonly Wrong[]>;

interface NameInputProps extends Pick<ControlsProps, 'draft' | 'judgement' | 'set'> {
  readonly field: keyof typeof about;
  readonly hint?: string;
}

const NameInput = ({ field, hint, draft, judgement, set }: NameInputProps): ReactElement => {
  const { t } = useTranslation('changeForms');
  const words = judgement.kind === 'wrong' ? about[field].find((wrong) => wrong === judgement.words) : undefined;
  return (
    <TextInput
      id={field}
      label={t(`${field}_field`)}
      description={hint}
      error={words && t(words)}
      value={draft[field] ?? ''}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
      maxLength={200}
      autoComplete="off"
      size="md"
    />
  );
};

/** 会社名 with its reading; the vendor looks at it before it counts. */
export const LegalNameControls = ({ now, ...props }: ControlsProps): ReactElement => {
  const { t } = useTranslation('changeForms');
  const { company, companyKana } = now.customer.contractor;
  const typed = props.draft.companyKana ?? '';
  const kept = fullWidthKana(typed);
  const hint = typed !== '' && kept !== typed ? t('kanaKept', { kana: kept }) : t('kanaHint');
  const today = [
    { name: t('companyNow'), value: company },
    { name: t('kanaNow'), value: companyKana === '' ? '—' : companyKana },
  ];
  return (
    <>
      <Today facts={today} />
      <Stack gap="md">
        <NameInput field="company" {...props} />
        <NameInput field="companyKana" hint={hint} {...props} />
        <Alert variant="light" color="ai" icon={<IconUserCheck aria-hidden />}>
          {t('nameChecked')}
        </Alert>
      </Stack>
    </>
  );
};
