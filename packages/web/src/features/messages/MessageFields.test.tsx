import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { emptyDraft, MessageFields } from './MessageFields.tsx';

it('a message is written in its language, under labels and faults in the screen’s [Q4, Q5]', () => {
  const html = renderToStaticMarkup(
    <MessageFields draft={emptyDraft} error="Skriv en melding." onChange={() => undefined} />,
  );
  const inLanguage = [...html.matchAll(/<(\w+)[^>]* lang="(\w+)"/g)].map(([, tag, lang]) => [tag, lang]);
  expect(inLanguage).toEqual(['nb', 'nn', 'en'].map((lang) => ['textarea', lang]));
  expect(html).toContain('Skriv en melding.');
});
