import './exam.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { ExamBoundary } from './ExamBoundary.tsx';
import { ExamPages } from './exam-routes.tsx';
import { keepPageOnThisMachine } from './exam-worker/register.ts';
import { askForLastingStore } from './features/sitting/lasting-store.ts';
import { createExamQueryClient } from './query-client.ts';
import { leaveWithPerson } from './remembered-person.ts';
import { LanguageProvider } from './text/language.tsx';
import { keepFocusOnPage } from './ui/focus-keeper.ts';
import { LiveRegion } from './ui/LiveRegion.tsx';
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
keepPageOnThisMachine();
void askForLastingStore(navigator);
