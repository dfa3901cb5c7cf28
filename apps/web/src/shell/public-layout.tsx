import type { ReactElement } from 'react';
import { useLoaderData } from 'react-router';
import { PortalLayout } from './portal-layout';
import { VisitorLayout } from './visitor-layout';

/** The frame of pages that are for everybody: the portal's for who is logged in. */
export const PublicLayout = (): ReactElement => {
  const loggedIn = useLoaderData<boolean>();
  return loggedIn ? <PortalLayout /> : <VisitorLayout />;
};
