// @vitest-environment jsdom
import { createRoot } from 'react-dom/client';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, it } from 'vitest';
import { useHeadingFocus } from './page-title.ts';

function Page({ title }: { readonly title: string }) {
  return (
    <h1 ref={useHeadingFocus()} tabIndex={-1}>
      {title}
    </h1>
  );
}

/** What has the focus as soon as the page shows the words. */
function focusedWhenShown(words: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const watching = new MutationObserver(() => {
      if (!document.body.textContent.includes(words)) return;
      watching.disconnect();
      resolve(document.activeElement?.tagName);
    });
    watching.observe(document.body, { childList: true, subtree: true });
  });
}

it('a page has the focus on its heading as soon as it can be read, so that no press is lost [Q4]', async () => {
  const router = createMemoryRouter(
    [
      { path: '/answer', element: <Page key="answer" title="Oppgave 1" /> },
      { path: '/hand-in', element: <Page key="hand-in" title="Lever besvarelsen" /> },
    ],
    { initialEntries: ['/answer'] },
  );
  const shown = focusedWhenShown('Oppgave 1');
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(<RouterProvider router={router} />);
  await shown;
  const focused = focusedWhenShown('Lever besvarelsen');
  void router.navigate('/hand-in');
  expect(await focused).toBe('H1');
  root.unmount();
});
