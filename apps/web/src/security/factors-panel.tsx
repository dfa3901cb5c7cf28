import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { factorsQuery } from '../factor/factor.requests';
import { ButtonLink } from '../ui/button-link';
import { Loaded, SkeletonLines } from '../ui/loaded';
import { Panel } from '../ui/panel';

/** Whether the log-in takes a second step, and the way to set it up. */
export const FactorsPanel = (): ReactElement => {
  const { t } = useTranslation('security');
  const query = useQuery(factorsQuery);
  return (
    <Panel title={t('factors')}>
      <Loaded query={query} skeleton={<SkeletonLines lines={2} />}>
        {({ items }) => (
          <>
            <p>{items.length === 0 ? t('noFactors') : t('hasFactors', { names: items.map(({ name }) => name).join('、') })}</p>
            <ButtonLink to="/me/factors" variant="default">
              {t('toFactors')}
            </ButtonLink>
          </>
        )}
      </Loaded>
    </Panel>
  );
};
