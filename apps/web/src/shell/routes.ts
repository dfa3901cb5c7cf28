import type { RouteObject } from 'react-router';
import { DoorLayout } from './door-layout';
import { PortalLayout } from './portal-layout';
import { RouteError } from './route-error';

/** Before the log-in. */
const door: RouteObject[] = [
  { path: '/login', lazy: () => import('../session/login.page') },
  { path: '/sign-up', lazy: () => import('../sign-up/customer.page') },
  { path: '/sign-up/account', lazy: () => import('../sign-up/account.page') },
  { path: '/sign-up/sent', lazy: () => import('../sign-up/sent.page') },
  { path: '/s', lazy: () => import('../sign-up/link.page') },
];

const portal: RouteObject[] = [
  { path: '/', lazy: () => import('../top/top.page') },
  { path: '/contracts/:product', lazy: () => import('../contract/contract.page') },
  { path: '/contracts/:product/change', lazy: () => import('../contract/change.page') },
  { path: '/contracts/:product/users', lazy: () => import('../users-change/users-change.page') },
  { path: '/applications', lazy: () => import('../application/applications.page') },
  { path: '/applications/:applicationId', lazy: () => import('../application/application.page') },
  { path: '/applications/:applicationId/received', lazy: () => import('../application/received.page') },
  { path: '/notices', lazy: () => import('../notice/notices.page') },
  { path: '/notices/:noticeId', lazy: () => import('../notice/notice.page') },
  { path: '/customer', lazy: () => import('../customer/customer.page') },
  { path: '*', lazy: () => import('./not-found.page') },
];

/** Every page is a bundle of its own; a failure in one keeps the frame around it. */
export const routes: RouteObject[] = [
  {
    ErrorBoundary: RouteError,
    HydrateFallback: () => null,
    children: [
      { Component: DoorLayout, children: [{ ErrorBoundary: RouteError, children: door }] },
      { Component: PortalLayout, children: [{ ErrorBoundary: RouteError, children: portal }] },
    ],
  },
];
