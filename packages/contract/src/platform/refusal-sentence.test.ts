import { expect, it } from 'vitest';
import { fillSentence } from './refusal-sentence.ts';

it('a refusal includes its details, and leaves out those that are not given', () => {
  expect(fillSentence('Ring {contact}, {phone}.', { contact: 'Ida' }, 'nb')).toBe('Ring Ida, .');
});

it.each([
  [1, 'The list has 1 error.'],
  [2, 'The list has 2 errors.'],
])('a refusal that counts %d has the words that go with it [Q5]', (count, expected) => {
  expect(fillSentence('The list has {count|# error|# errors}.', { count }, 'en')).toBe(expected);
});
