import { findSheetHeadings } from '@karakter/domain/grading/sheet/headings';
import type { Question } from '@karakter/domain/papers/paper';
import { languages } from '@karakter/domain/text/language';
import { expect, it } from 'vitest';
import { templateCells } from './sheet-template.ts';
import { sheetText } from './sheet-texts.ts';

const essay = { id: 'q1', kind: 'essay', points: 10 } as Question;
const closed = { id: 'q2', kind: 'multipleChoice', points: 5 } as Question;
const questions = [essay, closed, { ...essay, id: 'q3' }];

it.each(languages)(
  'the template in %s is read as it was written, in the order of the numbers alone [G7]',
  (language) => {
    const words = sheetText[language].columns;
    const cells = templateCells([30_002, 10_001, 20_003], { questions, words, written: String });
    expect(cells.map(([number]) => number).slice(1)).toEqual([10_001, 20_003, 30_002]);
    const lines = cells.map((row, index) => ({ line: index + 1, cells: row.map(String) }));
    const found = findSheetHeadings(lines, questions.length);
    expect(found).toEqual({
      at: 0,
      places: {
        candidateNumber: 0,
        grade: 3,
        questions: new Map([
          [1, 1],
          [3, 2],
        ]),
        ignored: [],
        totals: [],
      },
    });
  },
);
