import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { page, placesOfRequirements, withPlaces } from './requirements.ts';

const written = readFileSync(join(import.meta.dirname, '..', page), 'utf8');
const rows = new Set([...written.matchAll(/^- \*\*([A-Z]\d+)\*\* /gm)].map(([, code]) => code ?? ''));

test('every requirement that code or a test names has a sentence', () => {
  const places = placesOfRequirements();
  const wanting = [...places.keys()].filter((code) => !rows.has(code));
  const untested = [...places].flatMap(([code, { tests }]) => (tests.length === 0 ? [code] : []));
  console.info(`named in code, and in no test's title: ${untested.sort().join(', ') || 'none'}`);
  console.info(`not begun: ${[...rows].filter((code) => !places.has(code)).join(', ')}`);
  expect(wanting).toEqual([]);
});

test('the listed rooms and tests are up to date: `npm run docs:requirements` writes them', () => {
  expect(withPlaces(written, placesOfRequirements())).toBe(written);
});
