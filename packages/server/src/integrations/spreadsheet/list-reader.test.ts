import { afterAll, describe, expect, it } from 'vitest';
import { number, row, text, workbook, workbookOf } from './fixtures/workbooks.ts';
import { createListReader } from './list-reader.ts';

const hungry = new URL('./fixtures/hungry-child.ts', import.meta.url);
const heading = ['Studentnummer', 'Navn', 'E-post', 'Ekstratid'];
const kari = ['480123', 'Kari Moe', 'kari@eksempel.no', '30'];
/** Too long to be read at once. */
const long = (start: string) => ({ text: `${start}${'x'.repeat(50_000)}` });
const stray = `<row r="1048576">${text('XFD1048576', 'x')}</row>`;
const reader = createListReader();
/** Starting a process can take long on a busy processor. */
const atMost = 60_000;

afterAll(() => reader.close());

describe('a list of candidates is read in a process of its own [P7]', () => {
  it('from Excel and from long text, as from short text', async () => {
    const [excel, short, longer] = await Promise.all([
      reader.read({ bytes: workbook(row(1, heading) + row(2, kari) + stray) }, 'a'),
      reader.read({ text: [heading, kari].map((cells) => cells.join('\t')).join('\n') }, 'a'),
      reader.read(
        { text: `${[heading, kari].map((cells) => cells.join(';')).join('\n')}${'\n;;'.repeat(15_000)}` },
        'a',
      ),
    ]);
    expect(excel.rows).toHaveLength(1);
    expect(excel.rows).toEqual(short.rows);
    expect(longer.rows).toEqual(short.rows);
    expect(excel.notes.map(({ kind }) => kind)).toEqual(['sheet', 'farCells']);
  });

  it.each([
    ['time', long('TIME  '), { milliseconds: 4_000 }, 'tookTooLong'],
    ['memory', long('MEMORY'), { milliseconds: atMost, heapMegabytes: 24 }, 'tooLarge'],
  ])(
    'refuses a list that takes all %s, and reads the next',
    async (_what, given, limits, code) => {
      const mortal = createListReader({ module: hungry, ...limits });
      const next = { bytes: workbook(row(1, heading) + row(2, kari)) };
      await expect(mortal.read(given, 'a')).rejects.toMatchObject({ code });
      const again = await mortal.read(next, 'a').catch((error: unknown) => error);
      expect(again).toMatchObject({ rows: [{ name: 'Kari Moe' }] });
      await mortal.close();
    },
    90_000,
  );

  it('asks callers to come again when many wait', async () => {
    const people = Array.from({ length: 13 }, (_, index) => `person ${index}`);
    const outcomes = await Promise.allSettled(people.map((by) => reader.read(long('a;b\n'), by)));
    const codes = outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.code : 'read'));
    expect(codes.filter((code) => code === 'busy')).toHaveLength(3);
    expect(codes.filter((code) => code === 'read')).toHaveLength(10);
  });

  it('while one person’s file takes forever and another of theirs waits, others are read, and a third of theirs is not [G7, P7]', async () => {
    const patient = createListReader({ module: hungry, milliseconds: 600_000 });
    const own = [long('TIME  '), long('TIME  ')].map((given) =>
      patient.read(given, 'a').catch((error: unknown) => error),
    );
    await expect(patient.read(long('TIME  '), 'a')).rejects.toMatchObject({ code: 'ownWaits' });
    const next = { bytes: workbook(row(1, heading) + row(2, kari)) };
    for (const by of ['b', 'c'])
      expect(await patient.read(next, by)).toMatchObject({ rows: [{ name: 'Kari Moe' }] });
    await patient.close();
    expect(await Promise.all(own)).toMatchObject([{ code: 'busy' }, { code: 'busy' }]);
  }, 90_000);

  it('a person’s second file is read after the first, and then the person may give others', async () => {
    const given = { bytes: workbook(row(1, heading) + row(2, kari)) };
    for (const _ of [1, 2]) {
      const read = await Promise.all([reader.read(given, 'a'), reader.read(given, 'a')]);
      expect(read.map(({ rows }) => rows.length)).toEqual([1, 1]);
    }
  });
});

describe('the content of a sheet reaches the list as Excel shows it', () => {
  const read = async (line: string) => {
    return reader.read({ bytes: workbook(`${row(1, heading)}<row r="2">${line}</row>`) }, 'a');
  };
  const rest = text('B2', 'Kari Moe') + text('C2', 'kari@eksempel.no');

  it.each([
    ['a formula that was never worked out', '<c r="D2"><f>B1</f></c>', 'noStoredValue'],
    ['#N/A', '<c r="D2" t="e"><v>#N/A</v></c>', 'cellError'],
    ['a share of the time', number('D2', 0.25, '0%'), 'badMinutes'],
    ['half an hour as a time of day', number('D2', 0.0208333333, '[h]:mm'), 'badMinutes'],
  ])('extra time is never 0 where its cell holds %s', async (_what, cell, code) => {
    const { rows, errors } = await read(number('A2', 480123) + rest + cell);
    expect(rows).toEqual([]);
    expect(errors).toMatchObject([{ line: 2, column: 'extraMinutes', code }]);
  });

  it('extra time and room merged over several candidates must be given again, and are never lost for all but the first', async () => {
    const people = [2, 3, 4].map((line) => {
      const person = [`48012${line}`, `Kari Moe ${line}`, `kari${line}@eksempel.no`];
      const cells = person.map((value, i) => text(`${'ABC'[i]}${line}`, value)).join('');
      return `<row r="${line}">${cells}${line === 2 ? number('D2', 30) + text('E2', 'Aula') : ''}</row>`;
    });
    const merged = ['A1:B1', 'D2:D3', 'E2:E1048576', 'F2:F4'].map((area) => `<mergeCell ref="${area}"/>`);
    const rows = row(1, ['Studentnummer', 'Navn', 'E-post', 'Ekstratid', 'Rom', 'Plass']) + people.join('');
    const bytes = workbookOf([{ rows, after: `<mergeCells>${merged.join('')}</mergeCells>` }]);
    const { rows: read, errors } = await reader.read({ bytes }, 'a');
    expect(read.map(({ line, extraMinutes, room }) => [line, extraMinutes, room])).toEqual([[2, 30, 'Aula']]);
    expect(errors.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'extraMinutes', 'mergedCell'],
      [3, 'room', 'mergedCell'],
      [4, 'room', 'mergedCell'],
    ]);
  });

  it('a student number keeps the zeros that its format adds, and loses the grouping', async () => {
    expect((await read(number('A2', 12345, '000000') + rest)).rows[0]?.studentNumber).toBe('012345');
    expect((await read(number('A2', 480123, '#,##0') + rest)).rows[0]?.studentNumber).toBe('480123');
  });

  it.each([
    ['with its zero lost', number('A2', 1019912345)],
    ['in a format that shows it', number('A2', 1019912345, '00000000000')],
    ['of a month with 31 days', number('A2', 31129912345)],
    ['shortened', number('A2', 41019912345, '0.00E+00')],
    ['with decimals', number('A2', 1019912345, '0.00')],
  ])('a national identity number is recognised %s, and never shown again', async (_how, cell) => {
    const list = await read(cell + rest);
    expect(list.rows).toEqual([]);
    expect(list.errors).toMatchObject([
      { column: 'studentNumber', code: 'nationalIdentityNumber', value: '' },
    ]);
    expect(JSON.stringify(list)).not.toMatch(/\d{10}/);
  });
});
