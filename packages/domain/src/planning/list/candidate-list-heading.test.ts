import { describe, expect, it } from 'vitest';
import { heading, kari, readRows } from '../../test/candidate-rows.ts';

describe('the headings of a candidate list', () => {
  it.each<[string, string[][], number]>([
    ['the first line, though it names one column only', [['E-post'], kari], 1],
    ['the line below that names more', [['Studentnummer', 'Navn'], heading, kari], 2],
    ['the first of two that name as many', [['Navn', 'E-post'], ['Studentnr', 'Navn'], kari], 1],
    ['a line below a title that begins with a year', [['2026', 'Eksamen i TBA4100'], heading, kari], 2],
    ['a line below a title with a long number in its words', [['Sak 2026/12345', 'Høst'], heading, kari], 2],
    ['a line below one of the wrong two columns', [['Studentnummer', 'Rom'], heading, kari], 2],
  ])('are %s', (_, lines, line) => {
    const list = readRows(lines);
    expect(list.headerRecognised).toBe(true);
    const above = list.notes.find(({ kind }) => kind === 'linesAbove')?.count ?? 0;
    expect(above + 1).toBe(line);
  });

  it('are not a single word further down, nor below a number of five digits before a name', () => {
    expect(readRows([['Eksamen'], ['Kandidat'], kari]).headerRecognised).toBe(false);
    expect(readRows([['12345', 'Per Vik'], heading, kari]).headerRecognised).toBe(false);
  });
});
