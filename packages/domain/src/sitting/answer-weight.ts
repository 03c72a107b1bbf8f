/** What merging an update would cost, counted without taking it apart. */
export type UpdateWeight = {
  /** Pieces of text (Yjs structs). */
  readonly structs: number;
  /** The client ids, one for each page that wrote part of it. */
  readonly clients: readonly number[];
  /** Ranges that it deletes. */
  readonly deletes: number;
  /** Elements that it makes. */
  readonly elements: number;
  /** Marks of formatting, whose clean-up compares each with others. */
  readonly formats: number;
};

/** Yjs's numbers for the kinds of content. */
const kinds = { gc: 0, deleted: 1, string: 4, format: 6, type: 7, any: 8, skip: 10 } as const;
const typesWithName: readonly number[] = [3, 5];
const largestType = 6;
/** Values within values, of an attribute: the editor writes lists of numbers. */
const deepestValue = 10;

/** Thrown for bytes that cannot be read. */
class Unreadable extends Error {}

/** Walks over bytes in the layout of lib0, without decoding them. */
class Walk {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.at === this.#bytes.length;
  }

  byte(): number {
    const byte = this.#bytes[this.at];
    if (byte === undefined) throw new Unreadable();
    this.at += 1;
    return byte;
  }

  number(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (!Number.isSafeInteger(value)) throw new Unreadable();
      if (byte < 0x80) return value;
      factor *= 128;
    }
  }

  /** May go beyond the last byte: something is always read after a skip, and that read fails. */
  skip(bytes: number): void {
    this.at += bytes;
  }

  text(): void {
    this.skip(this.number());
  }

  /** The length of a piece: an empty one was made by no editor, and Yjs fails on it. */
  size(): number {
    const size = this.number();
    if (size === 0) throw new Unreadable();
    return size;
  }

  id(): void {
    this.number();
    this.number();
  }
}

/** The number of bytes of a value, by its first one; values of varying length are walked by `anyValue`. */
const plainValues: ReadonlyMap<number, number> = new Map([
  [127, 0],
  [126, 0],
  [124, 4],
  [123, 8],
  [122, 8],
  [121, 0],
  [120, 0],
]);

function anyValue(walk: Walk, depth = 0): void {
  if (depth > deepestValue) throw new Unreadable();
  const kind = walk.byte();
  const plain = plainValues.get(kind);
  if (plain !== undefined) walk.skip(plain);
  else if (kind === 125) walk.number();
  else if (kind === 119 || kind === 116) walk.text();
  else if (kind === 118 || kind === 117) manyValues(walk, kind === 118, depth);
  else throw new Unreadable();
}

function manyValues(walk: Walk, hasNames: boolean, depth: number): void {
  const many = walk.number();
  for (let n = 0; n < many; n += 1) {
    if (hasNames) walk.text();
    anyValue(walk, depth + 1);
  }
}

type Counted = { -readonly [K in keyof Omit<UpdateWeight, 'clients'>]: number } & {
  readonly clients: number[];
};

function typeContent(walk: Walk): void {
  const type = walk.number();
  if (type > largestType) throw new Unreadable();
  if (typesWithName.includes(type)) walk.text();
}

/** Only content that an editor of answers makes: whole documents, files and embedded objects are excluded. */
function content(walk: Walk, kind: number, counted: Counted): void {
  if (kind === kinds.string) walk.skip(walk.size());
  else if (kind === kinds.deleted) walk.size();
  else if (kind === kinds.type) {
    counted.elements += 1;
    typeContent(walk);
  } else if (kind === kinds.format) {
    counted.formats += 1;
    walk.text();
    walk.text();
  } else if (kind === kinds.any) {
    const many = walk.size();
    for (let n = 0; n < many; n += 1) anyValue(walk);
  } else throw new Unreadable();
}

const hasLeft = 0x80;
const hasRight = 0x40;
const hasKey = 0x20;

function struct(walk: Walk, counted: Counted): void {
  const info = walk.byte();
  const kind = info & 0x1f;
  if (kind === kinds.gc || kind === kinds.skip) return void walk.size();
  if ((info & hasLeft) !== 0) walk.id();
  if ((info & hasRight) !== 0) walk.id();
  if ((info & (hasLeft | hasRight)) === 0) {
    if (walk.number() === 1) walk.text();
    else walk.id();
    if ((info & hasKey) !== 0) walk.text();
  }
  content(walk, kind, counted);
}

function walkUpdate(walk: Walk, counted: Counted, most: number): void {
  const clients = walk.number();
  for (let client = 0; client < clients; client += 1) {
    const structs = walk.number();
    counted.clients.push(walk.number());
    walk.number();
    counted.structs += structs;
    if (counted.structs > most) return;
    for (let n = 0; n < structs; n += 1) struct(walk, counted);
  }
  const deleters = walk.number();
  for (let client = 0; client < deleters; client += 1) {
    walk.number();
    const deletes = walk.number();
    counted.deletes += deletes;
    for (let n = 0; n < deletes; n += 1) walk.id();
  }
  // Bytes in the other format of Yjs begin like an empty update, and continue.
  if (!walk.isAtEnd) throw new Unreadable();
}

/**
 * The weight of a Yjs update (in the first format); null for bytes that are not one, or that no editor of answers
 * makes. Stops early, with the counts so far, where it has more pieces than `most`: the rest is not read.
 */
export function weightOfUpdate(update: Uint8Array, most = Number.POSITIVE_INFINITY): UpdateWeight | null {
  const counted: Counted = { structs: 0, clients: [], deletes: 0, elements: 0, formats: 0 };
  try {
    walkUpdate(new Walk(update), counted, most);
    return counted;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
