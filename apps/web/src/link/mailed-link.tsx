import { useQuery } from '@tanstack/react-query';
import type { ComponentType, ReactElement } from 'react';
import { useLocation } from 'react-router';
import { answered, api } from '../api/client';
import { ApiProblem } from '../api/problem';
import type { LinkStateAnswer } from '../api/types';
import { Loaded, SkeletonLines } from '../ui/loaded';
import { linkToken } from './link-token';

/** What the page of a link that works is given. */
export interface LinkPageProps {
  readonly token: string;
  readonly expiresAt: string;
}

interface MailedLinkProps {
  readonly purpose: LinkStateAnswer['purpose'];
  readonly Valid: ComponentType<LinkPageProps>;
  readonly Expired: ComponentType;
  readonly Used: ComponentType;
  readonly Unknown: ComponentType;
}

/** Asks about a mailed link without using it up. */
const readLinkState = (token: string): Promise<LinkStateAnswer> => answered(api.POST('/links/state', { body: { token } }));

const Asked = ({ token, purpose, Valid, Expired, Used, Unknown }: MailedLinkProps & { readonly token: string }): ReactElement => {
  const link = useQuery({ queryKey: ['link', token], queryFn: () => readLinkState(token), staleTime: Infinity, retry: false });
  if (link.error instanceof ApiProblem && [400, 404, 422].includes(link.error.status)) return <Unknown />;
  return (
    <Loaded query={link} skeleton={<SkeletonLines lines={5} />}>
      {({ state, expiresAt, ...known }) => {
        if (known.purpose !== purpose) return <Unknown />;
        if (state === 'valid') return <Valid token={token} expiresAt={expiresAt} />;
        return state === 'used' ? <Used /> : <Expired />;
      }}
    </Loaded>
  );
};

/** The page behind a mailed link: opening it changes nothing, it only learns what the link is good for. */
export const MailedLink = (props: MailedLinkProps): ReactElement => {
  const token = linkToken(useLocation().hash);
  return token === undefined ? <props.Unknown /> : <Asked token={token} {...props} />;
};
