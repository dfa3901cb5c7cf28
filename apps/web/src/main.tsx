import './shell/mantine-styles';
import './shell/global.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { onSessionLost } from './api/session-fetch';
import { letDraftsWait } from './draft/drafts';
import { forgetTypedInTime } from './draft/forget-typed';
import { startI18n } from './i18n/i18n';
import { ConfirmationHost } from './confirmation/confirmation-host';
import { afterSession } from './session/after-session';
import { forgetSession } from './session/presence';
import { queryClient } from './shell/query-client';
import { routes } from './shell/routes';
import { provideNonce, styleNonce } from './shell/style-nonce';
import { surfaces, theme } from './shell/theme';

const start = async (root: HTMLElement): Promise<void> => {
  provideNonce();
  await startI18n();
  const router = createBrowserRouter(routes);
  onSessionLost(() => {
    forgetSession();
    letDraftsWait(sessionStorage, Date.now());
    const way = afterSession(router.state.location);
    if (way === undefined) void router.revalidate();
    else void router.navigate(way, { replace: true, state: { expired: true } });
  });
  forgetTypedInTime();
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={surfaces} defaultColorScheme="auto" getStyleNonce={styleNonce}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <ConfirmationHost />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
};

const root = document.getElementById('root');
if (root !== null) void start(root);
