import { Button, CopyButton, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format';
import classes from './calendar.module.css';

/** The address, this once, in the language of the reader. */
export const FeedAddress = ({ url }: { readonly url: string }): ReactElement => {
  const { t } = useTranslation('calendar');
  const { language } = useFormat();
  const address = language === 'ja' ? url : `${url}?lang=${language}`;
  return (
    <div className={classes.address}>
      <TextInput
        label={t('feedAddress')}
        description={t('feedOnce')}
        value={address}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <Button
            variant="light"
            onClick={copy}
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          >
            {t(copied ? 'feedCopied' : 'feedCopy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
};
