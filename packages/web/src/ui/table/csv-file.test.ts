import { expect, it } from 'vitest';
import { csvText } from './csv-file.ts';

it('a list as CSV has a line for each row, quotes what would break it, and leaves numbers as they are [V1]', () => {
  const cells = [
    ['Navn', 'Svar'],
    ['Berg; Ada', 'Hun sa «ja» og "nei"'],
    ['Bo', -3],
  ];
  expect(csvText(cells)).toBe('\uFEFFNavn;Svar\r\n"Berg; Ada";"Hun sa «ja» og ""nei"""\r\nBo;-3\r\n');
});

it.each(['=1+1', '+47', '-1', '@SUM(A1)'])('and runs nothing: %s stays text', (text) => {
  expect(csvText([[text]])).toBe(`\uFEFF'${text}\r\n`);
});
