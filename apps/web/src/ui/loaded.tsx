import { Button, Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';
import { ButtonLink } from './button-link';
import { ErrorSummary } from './error-summary';
import { Panel } from './panel';

interface Failed {
  readonly error: Error;
  readonly refetch: () => Promise<unknown>;
}

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

const isFinal = (error: Error): boolean => error instanceof ApiProblem && [403, 404].includes(error.status);

/** Asking again for what does not exist, or is not for this account, helps nobody: then the way leads home. */
const WayOn = ({ error, retry }: { readonly error: Error; readonly retry: () => void }): ReactElement => {
  const { t } = useTranslation();
  if (isFinal(error)) return <ButtonLink to="/">{t('toHome')}</ButtonLink>;
  return (
    <Button variant="default" onClick={retry}>
      {t('retry')}
    </Button>
  );
};

/** Why there is nothing to see, and the way on. */
export const LoadFailure = ({ query }: { readonly query: Failed }): ReactElement => {
  const { t } = useTranslation();
  const { error, refetch } = query;
  return (
    <div>
      <ErrorSummary error={error} title={t('couldNotShow')} />
      <WayOn error={error} retry={() => void refetch()} />
    </div>
  );
};

/** Something is on its way: said to who does not see its outline. */
const Loading = ({ children }: { readonly children: ReactNode }): ReactElement => {
  const { t } = useTranslation();
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      {children}
    </div>
  );
};

/** A list is on its way. */
export const LoadingLines = ({ lines }: { readonly lines: number }): ReactElement => (
  <Loading>
    <SkeletonLines lines={lines} />
  </Loading>
);

/** The content of a query: its skeleton, its failure with a way on, or itself. */
export const Loaded = <Data,>({ query, children, skeleton, without }: LoadedProps<Data>): ReactElement => {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError)
    return (
      <div>
        <LoadFailure query={query} />
        {without}
      </div>
    );
  return <Loading>{skeleton ?? <SkeletonPanel />}</Loading>;
};
