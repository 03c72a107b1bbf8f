import { describe, expect, it } from 'vitest';
import { courseList, unitList } from './catalogue-list.ts';

const lines = (text: string) =>
  text.split('\n').map((line, index) => ({ line: index + 1, cells: line.split(';') }));

describe('a list of courses', () => {
  it('is read below its headings, at any place and in the names of any system', () => {
    const list = lines(
      'Emner våren 2027\n\nEmnekode;Emnenavn (bokmål);Engelsk;Studiepoeng;Nivå;Institutt;Merknad\nMAT1100;Statistikk;Statistics;7,5;Bachelor;INF;x\n;;;;;;\nMAT4100;Analyse;;10;Høyere grad;INF;',
    );
    expect(courseList(list)).toEqual({
      errors: [],
      unread: ['Merknad'],
      rows: [
        {
          line: 4,
          code: 'MAT1100',
          nb: 'Statistikk',
          nn: 'Statistikk',
          en: 'Statistics',
          credits: 7.5,
          level: 'bachelor',
          unit: 'INF',
        },
        {
          line: 6,
          code: 'MAT4100',
          nb: 'Analyse',
          nn: 'Analyse',
          en: 'Analyse',
          credits: 10,
          level: 'master',
          unit: 'INF',
        },
      ],
    });
  });

  it.each([
    ['MAT 1;Statistikk;10;', 'codeUnusable', 'MAT 1'],
    ['MAT1;;10;', 'namesMissing', ''],
    ['MAT1;Statistikk;ti;', 'creditsUnusable', 'ti'],
    ['MAT1;Statistikk;;', 'creditsUnusable', ''],
    ['MAT1;Statistikk;10;videregående', 'levelUnknown', 'videregående'],
  ])('names the line of %j, which is %s', (line, code, value) => {
    const { rows, errors } = courseList(lines(`Kode;Navn;SP;Nivå\nNOR1;Norsk;5;\n${line}`));
    expect(rows.map((row) => row.code)).toEqual(['NOR1']);
    expect(errors).toEqual([{ line: 3, code, value }]);
  });

  it('refuses a code given twice, whatever its letters’ case', () => {
    const { rows, errors } = courseList(lines('Kode;Navn;SP\nNOR1;Norsk;5\nnor1;Norsk igjen;5'));
    expect(rows).toHaveLength(1);
    expect(errors).toEqual([{ line: 3, code: 'repeated', value: 'nor1' }]);
  });

  it('names the headings that are not read: one of them may be the unit by another word', () => {
    const { rows, unread } = courseList(
      lines('ECTS;Course title;Course code;Owner;;\n10;Ethics;SYK-1001;IHV'),
    );
    expect(rows.map(({ nb, credits, unit }) => [nb, credits, unit])).toEqual([['Ethics', 10, '']]);
    expect(unread).toEqual(['Owner']);
  });

  it.each(['Enhet', 'Eining', 'Enhetskode', 'Unit'])(
    'has the code of the unit under %j, wherever it stands',
    (heading) => {
      const { rows } = courseList(lines(`${heading};Emnekode;Emnenamn;SP\nIHV;SYK1;Etikk;10`));
      expect(rows.map(({ code, nb, unit }) => [code, nb, unit])).toEqual([['SYK1', 'Etikk', 'IHV']]);
    },
  );

  it.each(['', 'bare tekst', 'Kode;SP\nNOR1;5', 'Navn;SP\nNorsk;5'])(
    'without a column for the code and one for the name is none: %j',
    (text) => {
      expect(courseList(lines(text))).toEqual({
        rows: [],
        errors: [{ line: 1, code: 'noHeadings', value: '' }],
        unread: [],
      });
    },
  );
});

it('a list of units has the code of the unit above each', () => {
  const { rows, errors } = unitList(
    lines('Stedkode;Enhet;Overordnet\nTN;Teknologi;HIF\nTN-INF;Informatikk;TN\nX;;TN'),
  );
  expect(rows.map(({ code, nb, unit }) => [code, nb, unit])).toEqual([
    ['TN', 'Teknologi', 'HIF'],
    ['TN-INF', 'Informatikk', 'TN'],
  ]);
  expect(errors).toEqual([{ line: 4, code: 'codeUnusable', value: 'X' }]);
});

it('a list of units may be in nynorsk, with the unit above first and empty columns last', () => {
  const { rows, unread } = unitList(
    lines(
      '\uFEFFOverordna eining;Einingskode;Namn;Bokmål;English ;;\nINST;IHV;Helsefag;Helse;Health;;\n;;;;;;',
    ),
  );
  expect(rows.map(({ code, unit, nb, nn, en }) => [code, unit, nb, nn, en])).toEqual([
    ['IHV', 'INST', 'Helse', 'Helsefag', 'Health'],
  ]);
  expect(unread).toEqual([]);
});
