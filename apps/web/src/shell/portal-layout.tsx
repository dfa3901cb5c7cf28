import type { ReactElement } from 'react';
import { Live } from '../live/live';
import { MainArea, SkipLink } from './main-area';
import classes from './portal-layout.module.css';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

/** The frame of every page behind the log-in. */
export const PortalLayout = (): ReactElement => (
  <div className={classes.layout}>
    <SkipLink />
    <SiteHeader />
    <MainArea />
    <SiteFooter />
    <Live />
  </div>
);
