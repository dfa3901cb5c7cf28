import { Anchor, VisuallyHidden } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** A long URL breaks after its slashes first. */
const Breakable = ({ url }: { readonly url: string }): ReactElement => (
  <>
    {url.split(/(?<=\w\/)/).map((part) => (
      <Fragment key={part}>
        {part}
        <wbr />
      </Fragment>
    ))}
  </>
);

/** ② Where the customer uses the product. */
export const EnvironmentLink = ({ url }: { readonly url: string }): ReactElement => {
  const { t } = useTranslation();
  return (
    <Anchor href={url} target="_blank" rel="noreferrer" inherit style={{ overflowWrap: 'anywhere' }}>
      <Breakable url={url} /> <IconExternalLink size={15} aria-hidden style={{ verticalAlign: '-2px' }} />
      <VisuallyHidden>{t('opensNewTab')}</VisuallyHidden>
    </Anchor>
  );
};
