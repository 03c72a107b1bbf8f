import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { BeginningText, DeadlineText } from './DeadlineText.tsx';

const midnight = '2026-12-14T23:00:00Z';

it('an event that begins at midnight is written on its own day, and a deadline at midnight on the day before [Q5]', () => {
  expect(renderToStaticMarkup(<BeginningText instant={midnight} />)).toContain(
    'tirsdag 15. desember 2026 kl. 00.00',
  );
  expect(renderToStaticMarkup(<DeadlineText instant={midnight} />)).toContain(
    'mandag 14. desember 2026 kl. 23.59',
  );
});
