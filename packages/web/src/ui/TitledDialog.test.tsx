import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { pageIsFor, sessionIsOver } from '../api/page-session.ts';
import { keptText } from '../kept-writing/kept-texts.ts';
import { TitledDialog } from './TitledDialog.tsx';

const shown = () =>
  renderToStaticMarkup(
    <TitledDialog open onClose={() => undefined} title="Rett opplysningene">
      <input />
    </TitledDialog>,
  );

afterEach(() => {
  pageIsFor('someone');
  vi.unstubAllGlobals();
});

it('a dialog shows that the session has ended, since the page’s own notice is behind it [U2, G15]', () => {
  vi.stubGlobal('window', { location: { pathname: '/exams/1/candidates', search: '?page=2' } });
  expect(shown()).not.toContain(keptText.nb.signedOutTitle);
  sessionIsOver();
  expect(shown()).toContain(keptText.nb.signedOutTitle);
  expect(shown()).toContain(encodeURIComponent('/exams/1/candidates?page=2'));
});
