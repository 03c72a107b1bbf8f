import '@digdir/designsystemet-css';
import '@digdir/designsystemet-css/theme.css';
import './ui/styles/styles.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { createQueryClient } from './api/query-client.ts';
import { keepKeyWithSession } from './device/key-with-session.ts';
import { leaveWithPerson } from './device/remembered-person.ts';
import { routes } from './frame/routes.tsx';
import { LanguageProvider } from './text/language.tsx';
import { keepArrowsAfterTab } from './ui/focus/arrow-after-tab.ts';
import { keepFocusOnPage } from './ui/focus/focus-keeper.ts';
import { LiveRegion } from './ui/focus/LiveRegion.tsx';
import { ViewProvider } from './ui/view/ViewProvider.tsx';

const queries = createQueryClient();
const router = createBrowserRouter(routes);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

leaveWithPerson();
keepKeyWithSession();
keepFocusOnPage();
keepArrowsAfterTab();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <ViewProvider>
          <LiveRegion>
            <RouterProvider router={router} />
          </LiveRegion>
        </ViewProvider>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
