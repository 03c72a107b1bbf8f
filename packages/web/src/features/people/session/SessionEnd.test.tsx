import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SessionEnd } from './SessionEnd.tsx';
import { sessionEndText } from './session-end-texts.ts';

const hour = 3600;
const shownOf = (seconds: number, idleSeconds: number) =>
  renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <SessionEnd ends={{ seconds, idleSeconds }} saidAt={Date.now()} />
    </QueryClientProvider>,
  );

it('a dialog asks before the session ends, and once it has ended the page’s notice alone says so [U2, Q4]', () => {
  expect(shownOf(hour, 200)).toContain(sessionEndText.nb.unusedTitle);
  expect(shownOf(200, hour)).toContain(sessionEndText.nb.lastTitle);
  expect(shownOf(0, hour)).toBe('');
  expect(shownOf(hour, 0)).toBe('');
});
