const deep = (depth: number) => {
  let value: unknown = 'x';
  for (let i = 0; i < depth; i += 1) value = [value];
  return value;
};

/** Values that our pages never send: each of them has crashed some program. */
export const nastyValues: readonly unknown[] = [
  'a\u0000b',
  'a\ud800b',
  '\u202e\ufeff🏴‍☠️',
  '',
  ' ',
  '%00%',
  "'; drop table person; --",
  'x'.repeat(200_000),
  '__proto__',
  '9999-12-31T23:59:59Z',
  '0000-01-01T00:00:00Z',
  '2026-03-13T08:00:00.1234567891234Z',
  '2026-03-13T08:00:00+23:59',
  '0000-01-01',
  '9999-12-31',
  '1e9',
  0,
  -1,
  0.1,
  2 ** 31,
  2 ** 53 - 1,
  1e300,
  '2147483648',
  true,
  null,
  [],
  {},
  deep(5_000),
  Array(5_000).fill(0),
  { text: 'a\u0000b', a: { '\u0000': 1 } },
];

type Path = readonly (string | number)[];

/** Every place in a value that can be replaced: the whole, and each part of it. */
export function placesIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...at, name]))];
}

/** The value with something else at one place. */
export function withPart(value: unknown, [first, ...rest]: Path, part: unknown): unknown {
  if (first === undefined) return part;
  const inner = (value as Record<string | number, unknown>)[first];
  if (Array.isArray(value)) return value.with(Number(first), withPart(inner, rest, part));
  return { ...(value as object), [first]: withPart(inner, rest, part) };
}
