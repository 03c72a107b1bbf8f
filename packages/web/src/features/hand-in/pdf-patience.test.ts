import { expect, it } from 'vitest';
import { pdfPatienceMs } from './pdf-patience.ts';

it('a receipt requests its PDF soon at first, and a dozen times in six minutes, not a hundred [S2]', () => {
  let asked = 1;
  let waited = 0;
  for (; waited < 360_000; asked += 1) waited += pdfPatienceMs({ state: { dataUpdateCount: asked } });
  expect(pdfPatienceMs({ state: { dataUpdateCount: 1 } })).toBe(3_000);
  expect(asked).toBeLessThanOrEqual(15);
  expect(pdfPatienceMs({ state: { dataUpdateCount: 5_000 } })).toBe(60_000);
});
