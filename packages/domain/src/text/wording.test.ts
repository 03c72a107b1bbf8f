import { expect, it } from 'vitest';
import {
  commaSeparated,
  plural,
  typedNumber,
  writtenList,
  writtenNumber,
  writtenPercent,
} from './wording.ts';

const inAll = <Value>(
  written: Readonly<Record<'nb' | 'nn' | 'en', (value: Value) => string>>,
  value: Value,
) => [written.nb(value), written.nn(value), written.en(value)].map((text) => text.replace(/\u00a0/g, ' '));

it('a number is grouped and has its decimal sign as each language writes it [T4]', () => {
  expect(inAll(writtenNumber, 1200)).toEqual(['1 200', '1 200', '1,200']);
  expect(inAll(writtenNumber, 7.5)).toEqual(['7,5', '7,5', '7.5']);
  expect(inAll(writtenNumber, 2 / 3)).toEqual(['0,667', '0,667', '0.667']);
});

it('a number in a field has no groups, so that it can be read back', () => {
  expect(inAll(typedNumber, 1200.25)).toEqual(['1200,25', '1200,25', '1200.25']);
  expect(inAll(typedNumber, 2 / 3)).toEqual(['0,667', '0,667', '0.667']);
});

it('a share is written in whole percent', () => {
  expect(inAll(writtenPercent, 0.456)).toEqual(['46 %', '46 %', '46%']);
});

it.each([
  [[], ['', '', '']],
  [['a'], ['a', 'a', 'a']],
  [
    ['a', 'b'],
    ['a og b', 'a og b', 'a and b'],
  ],
  [
    ['a', 'b', 'c'],
    ['a, b og c', 'a, b og c', 'a, b and c'],
  ],
])('the list of %j has a word in place of its last comma', (items, expected) => {
  expect(inAll(writtenList, items)).toEqual(expected);
});

it('unknown facts of a thing are left out, and the number 0 counts as known', () => {
  expect(commaSeparated(['Ås', null, false, undefined, '', 0])).toBe('Ås, 0');
});

it.each([
  [0, ['0 minutter', '0 minutt', '0 minutes']],
  [1, ['1 minutt', '1 minutt', '1 minute']],
  [2, ['2 minutter', '2 minutt', '2 minutes']],
  [1.5, ['1,5 minutter', '1,5 minutt', '1.5 minutes']],
  [1200, ['1 200 minutter', '1 200 minutt', '1,200 minutes']],
])('%d takes its noun in the form that goes with it [T4, Q5]', (count, expected) => {
  const said = [
    plural.nb(count, { one: '# minutt', other: '# minutter' }),
    plural.nn(count, { one: '# minutt', other: '# minutt' }),
    plural.en(count, { one: '# minute', other: '# minutes' }),
  ];
  expect(said.map((text) => text.replace(/\u00a0/g, ' '))).toEqual(expected);
});

it('zero has words of its own where they are given', () => {
  expect([0, 1, 2].map((n) => plural.nb(n, { zero: 'Ingen', one: 'Én', other: '#' }))).toEqual([
    'Ingen',
    'Én',
    '2',
  ]);
});
