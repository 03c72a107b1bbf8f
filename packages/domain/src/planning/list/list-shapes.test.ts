import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heading, kari, kariRead, per, readRows } from '../../test/candidate-rows.ts';
import { splitPastedText } from '../../text/pasted-text.ts';
import { type ListHelp, parseCandidateList } from './candidate-list.ts';
import { tableOf } from './spreadsheet-cell.ts';

const read = (text: string, help?: ListHelp) => parseCandidateList(tableOf(splitPastedText(text)), help);
const numberAndName = { ...kariRead, email: '' };

describe('a list in the shape that other systems give it [I10]', () => {
  it.each<[string, string, object]>([
    [
      'FS: a report with title lines, headings of its own, no address',
      `Høgskolen i Fjordvik;;;;
Eksamensoppmelding, høst 2026;;;;

Studentnr;Etternavn;Fornavn;Kand.nr;Emnekode;Eksamenslokale;Plassnr;Tilrettelegging
480123;Moe;Kari;17;NOR1002;Aud. 2;B14;30 min ekstra tid`,
      { ...numberAndName, line: 5, extraMinutes: 30, room: 'Aud. 2', seat: 'B14' },
    ],
    [
      'FS: a title with a comma above cells between semicolons',
      'Eksamen i NOR1002, 14. desember 2026, kl. 09.00\nStudentnr;Navn;E-post\n480123;Moe, Kari;kari@eksempel.no',
      { ...kariRead, line: 3 },
    ],
    [
      'Excel: the separator in a line of its own',
      'sep=;\nStudentnr;Navn;E-post\n480123;Kari Moe;kari@eksempel.no',
      { ...kariRead, line: 3 },
    ],
    [
      'Inspera: English, quoted, with names of its own',
      `"Username","External user id","First name","Last name","Email","Candidate ID","Extra time"
"kamo","480123","Kari","Moe","kari@eksempel.no","1007","30"`,
      { ...kariRead, line: 2, extraMinutes: 30 },
    ],
    [
      'WISEflow: participants',
      `Participant;Student ID;E-mail;Additional time
Kari Moe;480123;kari@eksempel.no;+15`,
      { ...kariRead, line: 2, extraMinutes: 15 },
    ],
    [
      'Canvas: family names first, and a line of points that is no one',
      `Student,ID,SIS User ID,SIS Login ID,Section
    Points Possible,,,,
"Moe, Kari",9912,480123,kari@eksempel.no,NOR1002`,
      { ...kariRead, line: 3 },
    ],
    [
      'a student system of its own: nynorsk, other order, empty columns and lines, a sum in the first column',
      `\uFEFFUttrekk 1.12.2026;;;;;
E-postadresse (student);Etternamn, førenamn;Stud.nr. ;Særskild tilrettelegging (min);Eksamensspråk;
kari@eksempel.no ;Moe, Kari  ;480123;30;nynorsk;
 ;  ;;;;
Tal kandidatar: 1;;;;;`,
      { ...kariRead, line: 3, extraMinutes: 30, language: 'nn' },
    ],
    [
      'a student system of its own: English, names in one column, a count below',
      `Class;E-mail address;Student ID No.;Surname, given name;Extra time (minutes);Written standard
A;kari@eksempel.no;480123;Moe, Kari;15;Nynorsk
Number of candidates: 1;;;;;`,
      { ...kariRead, line: 2, extraMinutes: 15, language: 'nn', group: 'A' },
    ],
    [
      'a teacher: groups of columns under headings that each stand over several',
      `Student;;;Eksamen;
Nummer;Navn;E-post;Lokale;Plass
480123;Kari Moe;kari@eksempel.no;A;3`,
      { ...kariRead, line: 3, room: 'A', seat: '3' },
    ],
    [
      'a teacher: «Navn» merged over first and last name',
      `Studentnr;Navn;;E-post
480123;Kari;Moe;kari@eksempel.no
480124;Per;Vik;per@eksempel.no`,
      { ...kariRead, line: 2 },
    ],
    [
      'a teacher: a title above «Navn» merged over first and last name, the last columns',
      `Eksamen i NOR1002;;;
E-post;Studentnr;Namn;
kari@eksempel.no;480123;Kari;Moe`,
      { ...kariRead, line: 3 },
    ],
    [
      'a teacher: empty rows and columns around the table',
      `;;;

;Navn;;Studentnr;E-post
;;;;
;Kari Moe;;480123;kari@eksempel.no`,
      { ...kariRead, line: 5 },
    ],
    [
      'FS: which of the addresses it is in brackets, and the number of lines below them',
      `Studentnr;Navn;E-post (inst)
480123;Kari Moe;kari@eksempel.no
Antall: 1`,
      { ...kariRead, line: 2 },
    ],
    [
      'Excel: a heading over two lines beside groups of columns',
      `Student;;;Ekstra tid
Studentnr;Navn;E-post;
480123;Kari Moe;kari@eksempel.no;30`,
      { ...kariRead, line: 3, extraMinutes: 30 },
    ],
    [
      'a teacher: names first, no headings',
      'Kari Moe\t480123\tkari@eksempel.no\nPer Vik\t480124\tper@eksempel.no',
      { ...kariRead, line: 1 },
    ],
  ])('is read unchanged: %s', (_, text, row) => {
    const list = read(text);
    expect(list.errors).toEqual([]);
    expect(list.unknownHeadings).toEqual([]);
    expect(list.rows[0]).toEqual(row);
  });

  it.each([
    ['a column without heading that is mostly empty', 'Kari Moe;;', 'Per Vik;syk;'],
    ['a column without heading that holds something else', 'Kari Moe;B14;', 'Per Vik;B15;'],
    ['a column without heading that says the same of all', 'Kari Moe;ja;', 'Per Vik;ja;'],
  ])('reads a name from one column beside %s', (_, first, second) => {
    const list = read(`Navn;;Studentnr;E-post
${first}480123;kari@eksempel.no
${second}480124;per@eksempel.no
Eva Li;;480125;eva@eksempel.no`);
    expect(list.rows.map(({ name }) => name)).toEqual(['Kari Moe', 'Per Vik', 'Eva Li']);
  });

  it('may give only the number or only the address, since the register has the other facts of known people [I10]', () => {
    const { studentNumber: number, name, email } = kariRead;
    const readOne = (...columns: [string, string][]) =>
      readRows([columns.map(([named]) => named), columns.map(([, text]) => text)]);
    const empty = { studentNumber: '', name: '', email: '', extraMinutes: 0, line: 2 };
    expect(readOne(['Studentnr', number]).rows).toEqual([{ ...empty, studentNumber: number }]);
    expect(readOne(['E-post', email]).rows).toEqual([{ ...empty, email }]);
    expect(readOne(['Studentnr', number], ['Navn', name])).toMatchObject({
      errors: [],
      rows: [{ email: '' }],
    });
    expect(readOne(['Navn', name], ['Rom', 'A'])).toMatchObject({
      rows: [],
      errors: [{ line: 1, column: 'studentNumber', code: 'missingColumn', value: '' }],
    });
  });

  it('without headings is recognised by the content of four of five lines, with the minutes last, and otherwise has the fixed order', () => {
    const line = (number: string) => `Kari Moe\t${number}\tkari${number}@eksempel.no\t15`;
    const [one, two, three, four] = ['480121', '480122', '480123', '480124'].map(line);
    expect(read([one, two, three, four, line('x')].join('\n'))).toMatchObject({
      rows: [{ studentNumber: '480121', name: 'Kari Moe', extraMinutes: 15 }, {}, {}, {}],
      faultyRows: [{ line: 5 }],
    });
    expect(read([one, two, three, line('x')].join('\n')).rows).toEqual([]);
    // A single word may be a name or a room: the fixed order holds.
    expect(read('480123\tKari\tkari@eksempel.no\t45').rows).toMatchObject([
      { name: 'Kari', extraMinutes: 45 },
    ]);
    expect(read('Kari Moe\tA\t480123\tkari@eksempel.no').rows).toMatchObject([{ extraMinutes: 0 }]);
  });

  it('asks which of two addresses with a word in brackets is meant, and never reads hours as minutes', () => {
    const two = read(
      'Studentnr;Navn;E-post (inst);E-post (privat)\n480123;Kari Moe;kari@eksempel.no;k@eksempel.no',
    );
    expect(two.unknownHeadings).toEqual(['E-post (inst)', 'E-post (privat)']);
    expect(two.rows).toMatchObject([{ email: '' }]);
    expect(read('Studentnr;Navn;Ekstra tid (timer)\n480123;Kari Moe;1').errors).toMatchObject([
      { column: 'extraMinutes', code: 'badMinutes' },
    ]);
  });

  it('of names and addresses alone is recognised without headings; a column with numbers is never taken for none', () => {
    expect(read('Kari Moe <kari@eksempel.no>; Per Vik <per@eksempel.no>').rows).toMatchObject([
      { name: 'Kari Moe', email: 'kari@eksempel.no', studentNumber: '' },
      { name: 'Per Vik', email: 'per@eksempel.no' },
    ]);
    expect(read('Kari Moe\tkari@eksempel.no\tB112').rows).toEqual([]);
  });

  it.each(['-', 'nei', 'Ingen', ''])('has no extra time where it says %j', (text) => {
    expect(read(`Studentnr;Tilrettelegging\n480123;${text}`).rows[0]?.extraMinutes).toBe(0);
  });

  it.each(['Ja', '25 %', 'eget rom', 'ekstra tid', '601'])(
    'never guesses what extra time %j means: the line waits',
    (text) => {
      const list = read(`Studentnr;Tilrettelegging\n480123;${text}`);
      expect(list.errors).toMatchObject([{ line: 2, column: 'extraMinutes', code: 'badMinutes' }]);
      expect(list.faultyRows).toEqual([{ line: 2, texts: { studentNumber: '480123', extraMinutes: text } }]);
    },
  );
});

describe('a person helps with a list [I10]', () => {
  const unknown = 'Studentnr;Navn;E-post;Hvor\n480123;Kari Moe;kari@eksempel.no;Aud. 2';

  it('by stating once what an unknown heading means', () => {
    expect(read(unknown)).toMatchObject({ unknownHeadings: ['Hvor'], ignoredHeadings: ['Hvor'] });
    const helped = read(unknown, { headings: { hvor: 'room' } });
    expect(helped).toMatchObject({ unknownHeadings: [], rows: [{ room: 'Aud. 2' }] });
    const left = read(unknown, { headings: { hvor: 'none' } });
    expect(left).toMatchObject({ unknownHeadings: [], ignoredHeadings: ['Hvor'] });
    expect(left.rows[0]).not.toHaveProperty('room');
  });

  it('also against a name that Karakter knows, but never by reading per cent as minutes', () => {
    const list = 'Studentnr;Student;Ekstratid (%)\n480123;Kari Moe;25';
    expect(read(list, { headings: { student: 'none' } }).rows).toEqual([]);
    expect(read(list, { headings: { ekstratid: 'extraMinutes' } }).errors).toMatchObject([
      { column: 'extraMinutes', code: 'badMinutes' },
    ]);
  });

  it('by correcting a cell, also one in a column the list lacks; the other lines stay as they are', () => {
    const list = 'Studentnr;Navn\n48x;Kari Moe\n480124;Per Vik';
    const corrections = [
      { line: 2, column: 'studentNumber', text: '480123' },
      { line: 2, column: 'email', text: 'kari@eksempel.no' },
    ] as const;
    expect(read(list).faultyRows).toEqual([{ line: 2, texts: { studentNumber: '48x', name: 'Kari Moe' } }]);
    expect(read(list, { corrections })).toMatchObject({
      errors: [],
      rows: [
        { ...kariRead, line: 2 },
        { line: 3, name: 'Per Vik', email: '' },
      ],
    });
    expect(read(list, { corrections: [{ line: 9, column: 'name', text: 'Ingen' }] }).rows).toHaveLength(1);
  });

  it('with corrections that equal the present text changes nothing', () => {
    const cell = fc.oneof(fc.constantFrom('', '480123', 'kari@eksempel.no', 'Kari Moe', '30'), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 }), (rows) => {
        const table = tableOf([heading, ...rows, kari, per]);
        const corrections = rows.flatMap(([number, name], index) => [
          { line: index + 2, column: 'studentNumber', text: number } as const,
          { line: index + 2, column: 'name', text: name } as const,
        ]);
        expect(parseCandidateList(table, { corrections })).toEqual(parseCandidateList(table));
      }),
    );
  });
});
