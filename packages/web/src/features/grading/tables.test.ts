import { expect, it } from 'vitest';

const sources = import.meta.glob<string>(['./**/*.tsx', '../fees/*.tsx', '!**/*.test.tsx'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Whose rows are stacked on a narrow screen. */
const stacked = ['./registration/RegistrationPage.tsx'];

it('the tables of the grading and fee pages scroll in a box of their own on a narrow screen (WCAG 1.4.10) [Q4]', () => {
  const tables = Object.entries(sources).filter(([, source]) => /<(Table|table)[\s>]/.test(source));
  expect(tables.length).toBeGreaterThan(6);
  const cut = tables.flatMap(([file, source]) => {
    const all = source.match(/<(Table|table)[\s>]/g)?.length ?? 0;
    const boxes = source.match(/<ScrollBox/g)?.length ?? 0;
    return boxes >= all || stacked.includes(file) ? [] : [file];
  });
  expect(cut).toEqual([]);
});
