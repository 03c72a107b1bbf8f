import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { weightOfUpdate } from './answer-weight.ts';

/**
 * Updates byte by byte, in the first format of Yjs: clients, each with its pieces, and then the deletions. A test on
 * the server, where Yjs is installed, checks that Yjs reads and writes the same.
 */
const text = (letters: string) => [letters.length, ...Array.from(letters, (letter) => letter.charCodeAt(0))];
const atRoot = [1, ...text('root')];
const [string, deleted, format, element, any] = [4, 1, 6, 7, 8];
const hasKey = 0x20;
const afterPiece = 0x80;
const beforePiece = 0x40;
const [undefinedValue, nullValue, list, object] = [127, 126, 117, 118];

const updateOf = (pieces: readonly number[][], deletes: readonly number[] = [0]) =>
  Uint8Array.of(1, pieces.length, 7, 0, ...pieces.flat(), ...deletes);
const valueAtRoot = (...value: readonly number[]) => [any, ...atRoot, 1, ...value];
const none = { structs: 0, clients: [], deletes: 0, elements: 0, formats: 0 };
const onePiece = { ...none, structs: 1, clients: [7] };
const listsWithin = (depth: number) => [...Array.from({ length: depth }, () => [list, 1]).flat(), nullValue];

const pieces: [string, number[], object?][] = [
  ['text at the root', [string, ...atRoot, ...text('abc')]],
  ['text under a key', [string | hasKey, ...atRoot, ...text('key'), ...text('abc')]],
  ['text within a piece', [string, 0, 7, 0, ...text('abc')]],
  ['text after a piece', [string | afterPiece, 7, 0, ...text('abc')]],
  ['text before a piece', [string | beforePiece, 7, 0, ...text('abc')]],
  ['text between pieces', [string | afterPiece | beforePiece, 7, 0, 7, 1, ...text('abc')]],
  // Beside another piece it takes that piece's place and key, and its own are not written.
  ['text after a piece with a key', [string | afterPiece | hasKey, 7, 0, ...text('abc')]],
  ['text before a piece with a key', [string | beforePiece | hasKey, 7, 0, ...text('abc')]],
  ['something that is collected', [0, 3]],
  ['something that is left out', [10, 3]],
  ['something that is deleted', [deleted, ...atRoot, 3]],
  ['formatting', [format, ...atRoot, ...text('bold'), ...text('true')], { formats: 1 }],
  ...[0, 1, 2, 4, 6].map((type): [string, number[], object] => [
    `an element of type ${type}`,
    [element, ...atRoot, type],
    { elements: 1 },
  ]),
  ...[3, 5].map((type): [string, number[], object] => [
    `an element of type ${type}, which has a name`,
    [element, ...atRoot, type, ...text('table')],
    { elements: 1 },
  ]),
  ['a value that is undefined', valueAtRoot(undefinedValue)],
  ['null', valueAtRoot(nullValue)],
  ['a whole number', valueAtRoot(125, 0x80, 1)],
  ['a short fraction', valueAtRoot(124, 1, 2, 3, 4)],
  ['a long fraction', valueAtRoot(123, 1, 2, 3, 4, 5, 6, 7, 8)],
  ['a large whole number', valueAtRoot(122, 1, 2, 3, 4, 5, 6, 7, 8)],
  ['false', valueAtRoot(121)],
  ['true', valueAtRoot(120)],
  ['a text among values', valueAtRoot(119, ...text('abc'))],
  ['bytes', valueAtRoot(116, 2, 9, 9)],
  ['an empty list', valueAtRoot(list, 0)],
  ['a list of two', valueAtRoot(list, 2, nullValue, 120)],
  ['an object', valueAtRoot(object, 2, ...text('a'), nullValue, ...text('b'), list, 1, 120)],
  ['three values', [any, ...atRoot, 3, nullValue, 119, ...text('a'), 120]],
  ['lists ten deep', valueAtRoot(...listsWithin(10))],
];

describe('an update is weighed by its layout [D3, Q1]', () => {
  test.each(pieces)('%s', (_, piece, more) => {
    expect(weightOfUpdate(updateOf([piece]))).toEqual({ ...onePiece, ...more });
  });

  it('may hold several pieces, clients and deleted ranges', () => {
    const [letter, heading] = [pieces[0]?.[1] ?? [], [element, ...atRoot, 3, ...text('h1')]];
    const bold = [format, ...atRoot, ...text('bold'), ...text('null')];
    const update = Uint8Array.of(
      ...[2, 3, 0xac, 0x02, 5, ...letter, ...heading, ...bold, 2, 8, 0, ...heading, ...letter],
      ...[2, 7, 2, 0, 1, 5, 1, 8, 1, 0, 3],
    );
    expect(weightOfUpdate(update)).toEqual({
      structs: 5,
      clients: [300, 8],
      deletes: 3,
      elements: 2,
      formats: 1,
    });
    expect(weightOfUpdate(Uint8Array.of(0, 0))).toEqual(none);
  });

  it('is read to its last byte and no further, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }),
        fc.nat(),
        (some, at) => {
          const update = updateOf(
            some.map(([, piece]) => piece),
            [1, 7, 1, 0, 2],
          );
          expect(weightOfUpdate(update)?.structs).toBe(some.length);
          expect(weightOfUpdate(update.slice(0, at % update.length))).toBeNull();
          expect(weightOfUpdate(Uint8Array.of(...update, 0))).toBeNull();
        },
      ),
    );
  });
});

describe('content that no editor of answers makes cannot be weighed [D3]', () => {
  test.each<[string, number[]]>([
    ['values of the old form', [2, ...atRoot, 1, 0]],
    ['a file', [3, ...atRoot, 1, 9]],
    ['something embedded', [5, ...atRoot, ...text('{}')]],
    ['a document in the document', [9, ...atRoot, ...text('id'), nullValue]],
    ['a kind that Yjs does not have', [11, ...atRoot, 1]],
    ['an element of an unknown type', [element, ...atRoot, 7]],
    ['a value of an unknown kind', valueAtRoot(115)],
    ['lists eleven deep', valueAtRoot(...listsWithin(11))],
    ['text without letters', [string, ...atRoot, 0]],
    ['a deleted piece of no length', [deleted, ...atRoot, 0]],
    ['a collected piece of no length', [0, 0]],
    ['a left out piece of no length', [10, 0]],
    ['values that are none', [any, ...atRoot, 0]],
  ])('%s', (_, piece) => {
    expect(weightOfUpdate(updateOf([piece]))).toBeNull();
  });

  it('is a number greater than any valid count', () => {
    const ofClient = (...client: number[]) => weightOfUpdate(Uint8Array.of(1, 1, ...client, 0, 0, 3, 0));
    const full = Array.from({ length: 7 }, () => 0xff);
    expect(ofClient(...full, 0x0f)?.clients).toEqual([Number.MAX_SAFE_INTEGER]);
    expect(ofClient(...full.map(() => 0x80), 0x10)).toBeNull();
    expect(ofClient(...full, ...full, ...full)).toBeNull();
  });
});

it('an update with more pieces than the limit is not read to its end, and one with exactly as many is', () => {
  const update = updateOf([
    [element, ...atRoot, 1],
    [element, ...atRoot, 1],
  ]);
  expect(weightOfUpdate(update, 2)?.elements).toBe(2);
  expect(weightOfUpdate(update, 1)).toEqual({ ...onePiece, structs: 2 });
});
