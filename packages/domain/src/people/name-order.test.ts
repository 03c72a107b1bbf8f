import { expect, it } from 'vitest';
import { familyNameFirst, inNameOrder } from './name-order.ts';

it.each([
  ['Kari Moe', 'Moe Kari'],
  ['Kari Anne  Moe', 'Moe Kari Anne'],
  ['Suharto', 'Suharto'],
  [' Kari Moe ', 'Moe Kari'],
])('%j is found under %j', (name, key) => {
  expect(familyNameFirst(name)).toBe(key);
});

it('a list of people is in the order of family names, then of given ones, å last of all [I10]', () => {
  const names = ['Åse Å', 'Per Øye', 'Kari Moe', 'Anne Moe', 'Zoe Ås', 'Bo Aas'];
  const ordered = inNameOrder(names.map((name) => ({ name }))).map(({ name }) => name);
  expect(ordered).toEqual(['Anne Moe', 'Kari Moe', 'Per Øye', 'Åse Å', 'Bo Aas', 'Zoe Ås']);
});
