import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOut } from './commission-shares.ts';

const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
const randomNumbers = fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true }));

test('every candidate is distributed once, and no commission gets two more than another [P4]', () => {
  fc.assert(
    fc.property(
      fc.nat(60),
      fc.integer({ min: 1, max: 5 }),
      randomNumbers,
      (candidates, commissions, numbers) => {
        const random = () => numbers.next().value ?? 0;
        const empty = new Map(ids('k', commissions).map((id) => [id, 0]));
        const shares = shareOut(ids('c', candidates), empty, random);
        expect([...shares.keys()].sort()).toEqual(ids('c', candidates).sort());
        const counts = [...empty.keys()].map((id) => [...shares.values()].filter((v) => v === id).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('a late candidate goes to the commission with the fewest', () => {
  const loads = new Map([
    ['a', 3],
    ['b', 2],
  ]);
  expect(shareOut(['late'], loads, () => 0).get('late')).toBe('b');
});

test('the commission of a candidate is random', () => {
  const loads = new Map([
    ['a', 0],
    ['b', 0],
  ]);
  const drawing = (numbers: number[]) => () => numbers.shift() ?? 0;
  expect(shareOut(['1', '2'], loads, drawing([0, 0, 0, 0])).get('1')).toBe('a');
  expect(shareOut(['1', '2'], loads, drawing([0.9, 0, 0, 0])).get('1')).toBe('b');
});

test('each candidate who is drawn leaves the others in their order', () => {
  const numbers = [0, 0.4, 0, 0];
  const shares = shareOut(['1', '2', '3'], new Map([['a', 0]]), () => numbers.shift() ?? 0);
  expect([...shares.keys()]).toEqual(['2', '1', '3']);
});

test('late candidates count one by one', () => {
  const loads = new Map([
    ['a', 2],
    ['b', 0],
  ]);
  expect([...shareOut(['1', '2'], loads, () => 0).values()]).toEqual(['b', 'b']);
});

test('without a commission no candidate is assigned', () => {
  expect(shareOut(['1'], new Map(), () => 0).size).toBe(0);
});
