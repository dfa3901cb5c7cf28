import './shell/mantine-styles';
import './shell/global.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { onSessionLost } from './api/session-fetch';
import { startI18n } from './i18n/i18n';
import { loginPath } from './session/next-path';
import { queryClient } from './shell/query-client';
import { routes } from './shell/routes';
import { provideNonce, styleNonce } from './shell/style-nonce';
import { surfaces, theme } from './shell/theme';

/** Pages that need no session: nothing is lost there. */
const openPaths = /^\/(login|sign-up|s)(\/|$)/;

const start = async (root: HTMLElement): Promise<void> => {
  provideNonce();
  await startI18n();
  const router = createBrowserRouter(routes);
  onSessionLost(() => {
    const { pathname, search, hash } = router.state.location;
    if (!openPaths.test(pathname)) void router.navigate(loginPath(`${pathname}${search}${hash}`), { replace: true });
  });
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={surfaces} defaultColorScheme="auto" getStyleNonce={styleNonce}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
};

const root = document.getElementById('root');
if (root !== null) void start(root);
