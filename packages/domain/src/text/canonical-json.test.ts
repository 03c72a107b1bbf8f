import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type JsonValue } from './canonical-json.ts';

/** The same value with the names of every object in the opposite order. */
function withNamesReversed(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(withNamesReversed);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).map(([name, member]): [string, JsonValue] => [
    name,
    withNamesReversed(member),
  ]);
  return Object.fromEntries(members.reverse());
}

const anyJson = fc.jsonValue() as fc.Arbitrary<JsonValue>;

describe('canonical JSON', () => {
  it.each<[JsonValue, string]>([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ a: { d: 4, c: 3 } }, '{"a":{"c":3,"d":4}}'],
    [{ aa: 1, a: 2, B: 3, å: 4 }, '{"B":3,"a":2,"aa":1,"å":4}'],
    [[2, 1], '[2,1]'],
    [{}, '{}'],
    ['a"\n', '"a\\"\\n"'],
    [-0, '0'],
    [1e21, '1e+21'],
  ])('of %j is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('is the same text whatever the order of the names [Q3]', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        expect(canonicalJson(withNamesReversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('preserves the value: read back and written again it is the same', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it.each([
    ['undefined', undefined],
    ['a hole in a list', Array(1)],
    ['an undefined member', { a: undefined }],
    ['NaN', NaN],
    ['infinity', Infinity],
    ['a date', new Date(0)],
    ['an instant', Temporal.Instant.fromEpochMilliseconds(0)],
    ['a map', new Map()],
    ['a big integer', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
  ])('refuses %s rather than omit it from the hash', (_, value) => {
    expect(() => canonicalJson(value as JsonValue)).toThrow(TypeError);
  });
});
