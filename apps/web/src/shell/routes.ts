import type { ReactElement } from 'react';
import { redirect, type LoaderFunction, type RouteObject } from 'react-router';
import type { ApplicationKind } from '../api/types';
import { changeKinds, changePath } from '../change/asked';
import { CARD_PAGE } from '../payment/card/card';
import { DEBIT_FORM } from '../payment/debit/debit-form';
import { loginPath } from '../session/next-path';
import { hasSession } from '../session/presence';
import { DoorLayout } from './door-layout';
import { PortalLayout } from './portal-layout';
import { PublicLayout } from './public-layout';
import { RouteError } from './route-error';

const changeRoute = async (kind: ApplicationKind): Promise<{ Component: () => ReactElement }> => ({
  Component: (await import('../change/change.page')).changePage(kind),
});

/** Before the log-in. */
const door: RouteObject[] = [
  { path: '/login', lazy: () => import('../session/login.page') },
  { path: '/sign-up', lazy: () => import('../sign-up/customer.page') },
  { path: '/sign-up/account', lazy: () => import('../sign-up/account.page') },
  { path: '/sign-up/sent', lazy: () => import('../sign-up/sent.page') },
  { path: '/s', lazy: () => import('../sign-up/link.page') },
  { path: '/e', lazy: () => import('../customer/email/link.page') },
  { path: '/password-reset', lazy: () => import('../password/reset/request.page') },
  { path: '/r', lazy: () => import('../password/reset/link.page') },
  { path: '/f', lazy: () => import('../account/freeze/freeze.page') },
  { path: '/d', lazy: () => import('../account/freeze/decision.page') },
  { path: '/i', lazy: () => import('../account/invitation.page') },
];

const portal: RouteObject[] = [
  { path: '/', lazy: () => import('../top/top.page') },
  { path: '/contracts/:product', lazy: () => import('../contract/contract.page') },
  { path: '/contracts/:product/disk-usage', lazy: () => import('../disk/disk.page') },
  { path: '/contracts/:product/change', lazy: () => import('../change/choice/choice.page') },
  ...changeKinds.map((kind) => ({ path: changePath(':product', kind), lazy: () => changeRoute(kind) })),
  { path: '/applications', lazy: () => import('../application/applications.page') },
  { path: '/applications/:applicationId', lazy: () => import('../application/application.page') },
  { path: '/applications/:applicationId/received', lazy: () => import('../application/received.page') },
  { path: '/invoices', lazy: () => import('../invoice/invoices.page') },
  { path: '/invoices/:invoiceId', lazy: () => import('../invoice/invoice.page') },
  { path: '/calendar', lazy: () => import('../calendar/calendar.page') },
  { path: '/accounts', lazy: () => import('../account/accounts.page') },
  { path: '/accounts/new', lazy: () => import('../account/invite.page') },
  { path: '/audit', lazy: () => import('../audit/audit.page') },
  { path: '/me/security', lazy: () => import('../security/security.page') },
  { path: '/me/password', lazy: () => import('../password/change.page') },
  { path: '/me/factors', lazy: () => import('../factor/factors.page') },
  { path: '/customer', lazy: () => import('../customer/customer.page') },
  { path: '/customer/edit', lazy: () => import('../customer/edit/edit.page') },
  { path: '/customer/email', lazy: () => import('../customer/email/email.page') },
  { path: '/customer/terms', lazy: () => import('../change/terms/terms-entry.page') },
  { path: CARD_PAGE, lazy: () => import('../payment/card/card.page') },
  { path: DEBIT_FORM, lazy: () => import('../payment/debit/debit-form.page') },
];

/** For everybody, with or without a session. */
const open: RouteObject[] = [
  { path: '/notices', lazy: () => import('../notice/notices.page') },
  { path: '/notices/:noticeId', lazy: () => import('../notice/notice.page') },
  { path: '/faqs', lazy: () => import('../faq/faqs.page') },
  { path: '/help', lazy: () => import('../help/help.page') },
  { path: '/terms', lazy: () => import('../help/terms.page') },
  { path: '/faqs/:faqId', lazy: () => import('../faq/faq.page') },
  { path: '*', lazy: () => import('./not-found.page') },
];

/** Without a session nothing is asked of the server: it could only refuse. */
const behindLogin: LoaderFunction = ({ request }) => {
  const { pathname, search } = new URL(request.url);
  return hasSession() ? null : redirect(loginPath(`${pathname}${search}`));
};

/** Every page is a bundle of its own; a failure in one keeps the frame around it. */
export const routes: RouteObject[] = [
  {
    ErrorBoundary: RouteError,
    HydrateFallback: () => null,
    children: [
      { Component: DoorLayout, children: [{ ErrorBoundary: RouteError, children: door }] },
      { Component: PortalLayout, loader: behindLogin, children: [{ ErrorBoundary: RouteError, children: portal }] },
      { Component: PublicLayout, loader: () => hasSession(), children: [{ ErrorBoundary: RouteError, children: open }] },
    ],
  },
];
