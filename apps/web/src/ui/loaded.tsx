import { Button, Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';
import { ButtonLink } from './button-link';
import { ErrorSummary } from './error-summary';
import { Panel } from './panel';

interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
  /** What is shown meanwhile; some lines unless told. */
  readonly skeleton?: ReactNode;
  /** What can be shown without the data, below the failure. */
  readonly without?: ReactNode;
}

export const SkeletonLines = ({ lines = 4 }: { readonly lines?: number }): ReactElement => (
  <Stack gap="md" aria-hidden>
    {Array.from({ length: lines }, (_, line) => (
      <Skeleton key={line} height={18} width={line % 3 === 2 ? '60%' : '100%'} />
    ))}
  </Stack>
);

export const SkeletonPanel = (): ReactElement => (
  <Panel>
    <SkeletonLines lines={6} />
  </Panel>
);

/** Asking again for what does not exist helps nobody: then the way leads home. */
const WayOn = ({ error, retry }: { readonly error: Error; readonly retry: () => void }): ReactElement => {
  const { t } = useTranslation();
  if (error instanceof ApiProblem && error.status === 404) return <ButtonLink to="/">{t('toHome')}</ButtonLink>;
  return (
    <Button variant="default" onClick={retry}>
      {t('retry')}
    </Button>
  );
};

/** The content of a query: its skeleton, its failure with a way on, or itself. */
export const Loaded = <Data,>({ query, children, skeleton, without }: LoadedProps<Data>): ReactElement => {
  const { t } = useTranslation();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError)
    return (
      <div>
        <ErrorSummary error={query.error} title={t('couldNotShow')} />
        <WayOn error={query.error} retry={() => void query.refetch()} />
        {without}
      </div>
    );
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      {skeleton ?? <SkeletonPanel />}
    </div>
  );
};
