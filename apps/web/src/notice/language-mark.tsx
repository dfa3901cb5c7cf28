import { Alert } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../api/types';
import { useFormat } from '../format/use-format';

type Written = Pick<Notice, 'body' | 'translationBehind'>;

/** Who reads English learns where the Japanese says more. */
export const LanguageMark = ({ notice }: { readonly notice: Written }): ReactElement | null => {
  const { t } = useTranslation('notice');
  const { language } = useFormat();
  if (language !== 'en' || (notice.body.en !== undefined && notice.translationBehind !== true)) return null;
  return (
    <Alert role="note" variant="light" color="orange" icon={<IconLanguage aria-hidden />} mb="lg">
      {notice.body.en === undefined ? t('onlyJapanese') : t('translationBehind')}
    </Alert>
  );
};
