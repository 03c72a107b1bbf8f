import { expect, test } from 'vitest';
import { mutantsOf } from './sites.ts';

const changed = (source: string) =>
  mutantsOf('some.ts', source).map(({ start, end, by }) => source.slice(0, start) + by + source.slice(end));

test.each([
  ['const is = a === b;', ['const is = a !== b;']],
  ['const is = (a && b);', ['const is = (a || b);']],
  ['const n: 1 | 2 = 1;', ['const n: 1 | 2 = 2;']],
  ['await lock(tx);', [';', 'lock(tx);']],
  ['q.where(a).limit(b);', [';', 'q.limit(b);']],
  ['if (a) b = true;', ['if (!(a)) b = true;', 'if (a) b = false;']],
  ['const x = a ? b : c;', ['const x = a ? c : b;']],
  ["import { a } from 'b';", []],
])('%s', (source, expected) => {
  expect(changed(source)).toEqual(expected);
});
