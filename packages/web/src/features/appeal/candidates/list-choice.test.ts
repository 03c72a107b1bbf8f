import { candidateLists } from '@karakter/domain/cases/candidate-lists';
import { expect, test } from 'vitest';
import { choiceFrom, listColumns, needsCases, withColumn, withList } from './list-choice.ts';

const at = (query: string) => new URLSearchParams(query);

test('the address holds the list and its columns, in the order of the table [V2]', () => {
  expect(choiceFrom(at(''))).toEqual({ list: 'all', columns: ['name', 'commission', 'state', 'grade'] });
  expect(choiceFrom(at('list=held&columns=grade,name'))).toEqual({
    list: 'held',
    columns: ['name', 'grade'],
  });
  expect(choiceFrom(at('list=appeals')).columns).toContain('appeal');
});

test('what an old bookmark names and the page does not know is left out [V2]', () => {
  expect(choiceFrom(at('list=gone&columns=name,gone'))).toEqual({ list: 'all', columns: ['name'] });
  expect(choiceFrom(at('columns=')).columns).toEqual([]);
});

test('another list comes in its own columns, and the filter of the table stays [V2]', () => {
  const next = withList(at('q=berg&columns=name'), 'late');
  expect(next.toString()).toBe('q=berg&list=late');
  expect(withList(next, 'all').toString()).toBe('q=berg');
});

test('each column is shown and hidden alone, and the usual ones leave the address short [V2]', () => {
  for (const list of candidateLists)
    for (const column of listColumns) {
      const begin = withList(at(''), list);
      const before = choiceFrom(begin).columns;
      const had = before.includes(column);
      const changed = withColumn(begin, column, !had);
      expect(choiceFrom(changed).columns.includes(column)).toBe(!had);
      expect(choiceFrom(changed).columns).toHaveLength(before.length + (had ? -1 : 1));
      expect(withColumn(changed, column, had).toString()).toBe(begin.toString());
    }
});

test('the cases are read where the list or a column is about them, and only there [V2]', () => {
  expect(needsCases(choiceFrom(at('')))).toBe(false);
  expect(needsCases(choiceFrom(at('list=held')))).toBe(false);
  expect(needsCases(choiceFrom(at('columns=name,appeal')))).toBe(true);
  for (const list of ['appeals', 'late', 'overdue'])
    expect(needsCases(choiceFrom(at(`list=${list}&columns=name`)))).toBe(true);
});
