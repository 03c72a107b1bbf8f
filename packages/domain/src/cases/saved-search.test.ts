import { expect, it } from 'vitest';
import { mostSavedSearches, savedSearchRefusal } from './saved-search.ts';

it('a person saves as many searches as fit a list, and is told when it is full [V1]', () => {
  expect(savedSearchRefusal(mostSavedSearches - 1)).toBeUndefined();
  expect(savedSearchRefusal(mostSavedSearches)).toBe('savedSearchesTooMany');
});
