import { comparedWords, decidingParts } from './answer-key.ts';

/** How many letters two nearly equal answers may differ in: few, and none in a short word. */
const mostEdits = (letters: number) => (letters < 5 ? 0 : letters < 12 ? 1 : 2);

/** What two texts do not have in common at their beginning and end. */
function different(a: readonly string[], b: readonly string[]) {
  const shorter = Math.min(a.length, b.length);
  let from = 0;
  while (from < shorter && a[from] === b[from]) from += 1;
  let after = 0;
  while (after < shorter - from && a[a.length - 1 - after] === b[b.length - 1 - after]) after += 1;
  return [a.slice(from, a.length - after), b.slice(from, b.length - after)] as const;
}

/**
 * Whether one text becomes the other by at most so many edits: a letter put in, taken out or replaced, or two
 * neighbours that change places. Counts only near the diagonal, where there are so few.
 */
function isWithin(one: readonly string[], other: readonly string[], most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  const [a, b] = different(one, other);
  const far = most + 1;
  let older = new Uint8Array(b.length + 1).fill(far);
  let old = older.map((_, j) => Math.min(j, far));
  for (let i = 1; i <= a.length; i += 1) {
    const now = nextRow({ a, b, i, most }, old, older);
    if (now.every((cost) => cost > most)) return false;
    [older, old] = [old, now];
  }
  return (old[b.length] ?? far) <= most;
}

type Row = {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly i: number;
  readonly most: number;
};

/** The edits from the first `i` letters of `a` to each beginning of `b`, from the two rows before. */
function nextRow({ a, b, i, most }: Row, old: Uint8Array, older: Uint8Array) {
  const far = most + 1;
  const now = new Uint8Array(b.length + 1).fill(far);
  now[0] = Math.min(i, far);
  const at = (cells: Uint8Array, j: number) => cells[j] ?? far;
  for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j += 1) {
    const changed = at(old, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
    const haveChangedPlaces = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const swapped = haveChangedPlaces ? at(older, j - 2) + 1 : far;
    now[j] = Math.min(far, changed, at(old, j) + 1, at(now, j - 1) + 1, swapped);
  }
  return now;
}

/** An answer's key as it is compared with others. */
export type Compared = {
  readonly key: string;
  readonly letters: readonly string[];
  readonly parts: string;
  /** The first letters of its words: `lovlig` and `ulovlig` are never near. */
  readonly initials: string;
};

export function comparedKey(key: string): Compared {
  const words = comparedWords(key);
  const initials = words.split(' ').map((word) => [...word][0] ?? '');
  return { key, letters: [...words], parts: decidingParts(key), initials: initials.join('') };
}

/**
 * Whether two different keys are nearly equal [G21]: few letters differ, and nothing that may decide. Symmetric, and the
 * longer texts may differ in more letters than the shorter.
 */
export function areNear(a: Compared, b: Compared): boolean {
  if (a.parts !== b.parts || a.initials[0] !== b.initials[0]) return false;
  const haveSameWords = a.initials.length === b.initials.length;
  if (haveSameWords && a.initials !== b.initials) return false;
  return isWithin(a.letters, b.letters, mostEdits(Math.min(a.letters.length, b.letters.length)));
}

/** The most that one answer is compared with, so that ten thousand long similar ones take no minutes. */
const mostCompared = 40;

/**
 * Finds the first added key that is near another. Keys are found by a piece that they have in common: of two texts that
 * differ in two places, one of three pieces is the same in both.
 */
export class NearKeys {
  readonly #byPiece = new Map<string, Compared[]>();

  add(added: Compared): void {
    for (const piece of piecesOf(added)) {
      const same = this.#byPiece.get(piece);
      if (same) same.push(added);
      else this.#byPiece.set(piece, [added]);
    }
  }

  /** The first of the keys that is near this one, among as many as are compared. */
  near(asked: Compared): Compared | undefined {
    const compared = new Set<Compared>();
    for (const each of this.#sharing(asked)) {
      if (compared.has(each)) continue;
      if (areNear(each, asked)) return each;
      compared.add(each);
      if (compared.size === mostCompared) return undefined;
    }
    return undefined;
  }

  *#sharing(asked: Compared): Generator<Compared> {
    for (const piece of lookedFor(asked)) yield* this.#byPiece.get(piece) ?? [];
  }
}

/** The beginnings and ends of the pieces of a text of this length. */
function cuts(length: number): readonly (readonly [number, number])[] {
  const count = mostEdits(length) + 1;
  const at = (piece: number) => Math.floor((piece * length) / count);
  return Array.from({ length: count }, (_, piece) => [at(piece), at(piece + 1)] as const);
}

const named = (length: number, index: number, parts: string, piece: readonly string[]) =>
  `${length}:${index}:${parts}:${piece.join('')}`;

const piecesOf = ({ letters, parts }: Compared) =>
  cuts(letters.length).map(([from, to], index) =>
    named(letters.length, index, parts, letters.slice(from, to)),
  );

/** The pieces that a near text of this length may have, where the asked one has them. */
function* piecesAt({ letters, parts }: Compared, length: number): Generator<string> {
  const edits = Math.min(mostEdits(letters.length), mostEdits(length));
  if (Math.abs(length - letters.length) > edits) return;
  for (const [index, [from, to]] of cuts(length).entries())
    for (let shift = Math.max(-edits, -from); shift <= Math.min(edits, letters.length - to); shift += 1)
      yield* piecesFrom(letters, from + shift, to + shift).map((piece) => named(length, index, parts, piece));
}

/**
 * What a near text may have where these letters are: the same, or the same after two neighbours changed places across the
 * piece's beginning. That one edit spoils two pieces, of which this finds the second.
 */
function piecesFrom(letters: readonly string[], from: number, to: number): (readonly string[])[] {
  const same = letters.slice(from, to);
  const before = letters[from - 1];
  return before === undefined ? [same] : [same, [before, ...same.slice(1)]];
}

/** The pieces that a near text of any length may have. */
function* lookedFor(asked: Compared): Generator<string> {
  const { length } = asked.letters;
  const most = mostEdits(length);
  for (let each = length - most; each <= length + most; each += 1) yield* piecesAt(asked, each);
}
