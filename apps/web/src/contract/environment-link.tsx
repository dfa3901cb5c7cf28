import { Anchor, VisuallyHidden } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** ② Where the customer uses the product. */
export const EnvironmentLink = ({ url }: { readonly url: string }): ReactElement => {
  const { t } = useTranslation();
  return (
    <Anchor href={url} target="_blank" rel="noreferrer" inherit style={{ wordBreak: 'break-all' }}>
      {url} <IconExternalLink size={15} aria-hidden style={{ verticalAlign: '-2px' }} />
      <VisuallyHidden>{t('opensNewTab')}</VisuallyHidden>
    </Anchor>
  );
};
