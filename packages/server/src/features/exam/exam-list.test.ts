import { expect, test } from 'vitest';
import { isAskedFor, termOf } from './exam-list.ts';

const at = (instant: string) => ({ startsAt: Temporal.Instant.from(instant) });
const exam = {
  ...at('2026-03-02T08:00:00Z'),
  state: 'published',
  courseCode: 'RET1001',
  courseTitle: { nb: 'Rettslære', nn: 'Rettslære', en: 'Jurisprudence' },
  unitName: { nb: 'Juridisk institutt', nn: 'Juridisk institutt', en: 'Department of Law' },
} as const;

test.each([
  ['2025-12-31T23:00:00Z', '2026-spring'],
  ['2026-07-31T21:59:59Z', '2026-spring'],
  ['2026-07-31T22:00:00Z', '2026-autumn'],
  ['2026-12-31T22:59:59Z', '2026-autumn'],
])('an exam that begins at %s is one of the term %s, by the day in Oslo', (instant, term) => {
  expect(termOf(at(instant))).toBe(term);
});

test.each([
  [{}, true],
  [{ text: '' }, true],
  [{ text: 'ret1001' }, true],
  [{ text: ' JURISPRUDENCE  law ' }, true],
  [{ text: 'rettslære økonomi' }, false],
  [{ term: '2026-spring', state: 'published', text: 'juridisk' }, true],
  [{ term: '2026-autumn' }, false],
  [{ state: 'planned' }, false],
])('with the filter %j, a published exam in law this spring is listed: %s', (wishes, isListed) => {
  expect(isAskedFor(exam, wishes)).toBe(isListed);
});
