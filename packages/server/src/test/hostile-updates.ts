import * as Y from 'yjs';

/** Updates that no editor makes, written byte by byte in the format of Yjs. */
class Bytes {
  readonly all: number[] = [];

  number(...numbers: readonly number[]): this {
    for (let value of numbers) {
      for (; value > 127; value = Math.floor(value / 128)) this.all.push((value % 128) | 0x80);
      this.all.push(value);
    }
    return this;
  }

  text(text: string): this {
    const bytes = new TextEncoder().encode(text);
    this.number(bytes.length);
    this.all.push(...bytes);
    return this;
  }

  made(): Uint8Array {
    return Uint8Array.from(this.all);
  }
}

const essay = 'essay:q1';
const someone = 1_000_000;

/**
 * This many client ids, each with one letter before another letter of one text: merging each one searches all earlier
 * ones.
 */
export function clientsAtOnePlace(clients: number): Uint8Array {
  const bytes = new Bytes().number(clients, 1, 1, 0, 4, 1).text(essay).text('x'.repeat(clients));
  for (let n = 0; n < clients - 1; n += 1) {
    const before = (n * 7919) % clients;
    bytes.number(1, someone + n, 0, 4 | 0x40, 1, before).text('a long word');
  }
  return bytes.number(0).made();
}

/** The same by one client, which a count of clients does not detect. */
export function lettersAtOnePlace(letters: number, client = 5): Uint8Array {
  const base = client + 1;
  const bytes = new Bytes().number(2, 1, base, 0, 4, 1).text(essay).text('x'.repeat(letters));
  bytes.number(letters, client, 0);
  for (let n = 0; n < letters; n += 1) bytes.number(4 | 0x40, base, (n * 7919) % letters).text('a');
  return bytes.number(0).made();
}

/** This many pieces in as few bytes as possible. */
export function pieceOf(structs: number): Uint8Array {
  const bytes = new Bytes().number(1, structs, 1, 0);
  for (let n = 0; n < structs; n += 1) bytes.number(0, 1);
  return bytes.number(0).made();
}

/** This many deleted ranges that no document has. */
export function deletesOf(stretches: number): Uint8Array {
  const bytes = new Bytes().number(0, 1, 1, stretches);
  for (let n = 0; n < stretches; n += 1) bytes.number(n * 2, 1);
  return bytes.made();
}

/** Each element inside the one before. */
export function nestedElements(deep: number): Uint8Array {
  const bytes = new Bytes().number(1, deep, 1, 0);
  for (let n = 0; n < deep; n += 1) {
    bytes.number(7);
    if (n === 0) bytes.number(1).text(essay);
    else bytes.number(0, 1, n - 1);
    bytes.number(3).text('p');
  }
  return bytes.number(0).made();
}

/** A piece that follows one that no document has: it can never be merged. */
export function missingBefore(client: number): Uint8Array {
  return new Bytes().number(1, 1, client, 5, 4, 1).text(essay).text('abc').number(0).made();
}

/** Lines as they are pasted, in one update. */
export function pastedLines(lines: number, doc = new Y.Doc()): Uint8Array {
  const before = Y.encodeStateVector(doc);
  const paragraphs = Array.from({ length: lines }, (_, n) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [
      new Y.XmlText(`Linje ${n} med omtrent seksti tegn, slik en som limer inn har den.`),
    ]);
    return paragraph;
  });
  doc.getXmlFragment(essay).insert(0, paragraphs);
  return Y.encodeStateAsUpdate(doc, before);
}

export function otherForm(): Uint8Array {
  const doc = new Y.Doc();
  pastedLines(3, doc);
  return Y.encodeStateAsUpdateV2(doc);
}
