import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, it } from 'vitest';
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
});

it('a dialog shows that the session has ended, since the page’s own notice is behind it [U2, G15]', () => {
  expect(shown()).not.toContain(keptText.nb.signedOutTitle);
  sessionIsOver();
  expect(shown()).toContain(keptText.nb.signedOutTitle);
  expect(shown()).toContain(`>${keptText.nb.signIn}</button>`);
});
