import { expect, it } from 'vitest';
import { cellKey, listBody, noWork, toggled } from './list-work.ts';

it('a list, from a file or pasted, is sent with all replies about it [I10]', () => {
  const work = {
    ...noWork,
    text: 'a;b',
    headings: { Hvor: 'room' as const },
    corrections: { [cellKey(3, 'email')]: 'kari@eksempel.no' },
    takeNames: [2],
  };
  const help = {
    headings: { Hvor: 'room' },
    corrections: [{ line: 3, column: 'email', text: 'kari@eksempel.no' }],
    takeNames: [2],
    keepEmails: [],
  };
  expect(listBody(work)).toEqual({ text: 'a;b', ...help });
  const file = { fileName: 'liste.xlsx', base64: 'UEs=' };
  expect(listBody(work, file)).toEqual({ ...file, ...help });
});

it('a line that is chosen repeatedly is in the list once', () => {
  expect(toggled([2, 3], 3, true)).toEqual([2, 3]);
  expect(toggled([2, 3], 2, false)).toEqual([3]);
  expect(toggled([2], 4, true)).toEqual([2, 4]);
});
