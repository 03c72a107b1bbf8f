import './exam.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { createExamQueryClient } from './api/query-client.ts';
import { leaveWithPerson } from './device/remembered-person.ts';
import { keepPageOnThisDevice } from './exam-worker/register.ts';
import { askForLastingStore } from './features/sitting/local/lasting-store.ts';
import { ExamBoundary } from './frame/ExamBoundary.tsx';
import { ExamPages } from './frame/exam-routes.tsx';
import { LanguageProvider } from './text/language.tsx';
import { keepFocusOnPage } from './ui/focus/focus-keeper.ts';
import { LiveRegion } from './ui/focus/LiveRegion.tsx';
import { ViewProvider } from './ui/view/ViewProvider.tsx';

const queries = createExamQueryClient();
const root = document.getElementById('root');
if (!root) throw new Error('exam.html has no #root');

leaveWithPerson();
keepFocusOnPage();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <ViewProvider>
          <LiveRegion>
            <BrowserRouter>
              <ExamBoundary>
                <ExamPages />
              </ExamBoundary>
            </BrowserRouter>
          </LiveRegion>
        </ViewProvider>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
keepPageOnThisDevice();
void askForLastingStore(navigator);
