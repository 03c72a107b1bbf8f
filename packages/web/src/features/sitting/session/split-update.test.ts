import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { splitUpdate } from './split-update.ts';

const step = fc.record({
  by: fc.nat(2),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  text: fc.constantFrom('a', 'ord og ord', '𝒳𝒴𝒵'.repeat(9), 'æøå'.repeat(40)),
  what: fc.constantFrom('insert', 'delete', 'paragraph', 'bold'),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function applyStep(doc: Y.Doc, { at, text, what }: Step): void {
  const essay = doc.getXmlFragment('essay:q1');
  const words = doc.getText('t');
  const place = Math.floor(at * words.length);
  if (what === 'paragraph') {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(text)]);
    essay.insert(Math.floor(at * essay.length), [paragraph]);
  } else if (what === 'insert' || words.length === 0) words.insert(place, text);
  else if (what === 'delete') words.delete(place, 1);
  else words.format(0, Math.ceil(at * words.length), { bold: true });
}

/** The text of three pages, each on top of what it has received from the others. */
function pages(steps: readonly Step[]): Y.Doc[] {
  const docs = [0, 1, 2].map(() => new Y.Doc());
  for (const each of steps) {
    const doc = docs[each.by] as Y.Doc;
    applyStep(doc, each);
    if (each.at > 0.8) for (const other of docs) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  }
  return docs;
}

const steps = fc.array(step, { minLength: 5, maxLength: 60 });

it('the parts of an update, applied in order, make the same document [D3, D4]', () => {
  fc.assert(
    fc.property(
      steps,
      fc.integer({ min: 300, max: 900 }),
      fc.integer({ min: 2, max: 20 }),
      (made, bytes, structs) => {
        const docs = pages(made);
        const whole = Y.mergeUpdates(docs.map((doc) => Y.encodeStateAsUpdate(doc)));
        const most = { bytes, structs, clients: 2, deletes: 3 };
        const parts = splitUpdate(whole, most);
        const [once, again] = [new Y.Doc(), new Y.Doc()];
        Y.applyUpdate(once, whole);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(bytes);
          expect(Y.decodeUpdate(part).structs.length).toBeLessThanOrEqual(structs);
          Y.applyUpdate(again, part);
          // Each can be read as soon as it arrives: nothing waits for a part that may never arrive.
          expect(again.store.pendingStructs).toBeNull();
        }
        expect(Y.encodeStateVector(again)).toEqual(Y.encodeStateVector(once));
        expect(again.getText('t').toDelta()).toEqual(once.getText('t').toDelta());
        expect(again.getXmlFragment('essay:q1').toString()).toBe(once.getXmlFragment('essay:q1').toString());
      },
    ),
    { numRuns: 80 },
  );
});

it('an update that builds on what the server has is split too', () => {
  const doc = new Y.Doc();
  doc.getText('t').insert(0, 'Først.');
  const server = new Y.Doc();
  Y.applyUpdate(server, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(doc);
  doc.getText('t').insert(3, '𝒳'.repeat(2_000));
  doc.getText('t').delete(0, 2);
  const parts = splitUpdate(Y.encodeStateAsUpdate(doc, before), {
    bytes: 1_000,
    structs: 10,
    clients: 5,
    deletes: 5,
  });
  expect(parts.length).toBeGreaterThan(8);
  for (const part of parts) Y.applyUpdate(server, part);
  expect(server.getText('t').toString()).toBe(doc.getText('t').toString());
});

it('a small update is sent unchanged', () => {
  const doc = new Y.Doc();
  doc.getText('t').insert(0, 'a');
  const update = Y.encodeStateAsUpdate(doc);
  expect(splitUpdate(update, { bytes: 1_000, structs: 100, clients: 100, deletes: 100 })).toEqual([update]);
});

describe('the limits of one update [D4]', () => {
  const roomy = { bytes: 100_000, structs: 100, clients: 100, deletes: 100 };

  /** Six pages have written a word each, and five separate ranges were deleted. */
  function written(): Uint8Array {
    const whole = new Y.Doc();
    for (let page = 1; page <= 6; page += 1) {
      const doc = new Y.Doc();
      doc.clientID = page;
      doc.getText('t').insert(0, 'ord og ord og ord');
      Y.applyUpdate(whole, Y.encodeStateAsUpdate(doc));
    }
    const text = whole.getText('t');
    for (const at of [90, 70, 50, 30, 10]) text.delete(at, 2);
    return Y.encodeStateAsUpdate(whole);
  }
  const update = written();
  const { structs, ds } = Y.decodeUpdate(update);
  const counted = {
    bytes: update.length,
    structs: structs.length,
    clients: 6,
    deletes: [...ds.clients.values()].flat().length,
  };

  it.each(['bytes', 'structs', 'clients', 'deletes'] as const)(
    'are kept to exactly: an update that has as many %s as allowed is sent whole, with one more it is split',
    (limit) => {
      expect(splitUpdate(update, { ...roomy, [limit]: counted[limit] })).toEqual([update]);
      expect(splitUpdate(update, { ...roomy, [limit]: counted[limit] - 1 }).length).toBeGreaterThan(1);
    },
  );

  it.each([
    [{ structs: 3 }, Math.ceil(counted.structs / 3), 1],
    [{ clients: 2 }, 3, 1],
    [{ deletes: 2 }, 1, Math.ceil(counted.deletes / 2)],
  ])('are used fully: with %j there are as few parts as possible', (limit, ofWriting, ofDeletes) => {
    const parts = splitUpdate(update, { ...roomy, ...limit });
    const isOfWriting = parts.map((part) => Y.decodeUpdate(part).structs.length > 0);
    const [writing, deletes] = [true, false].map((is) => isOfWriting.filter((each) => each === is).length);
    expect([writing, deletes]).toEqual([ofWriting, ofDeletes]);
    // Deletions come last.
    expect(isOfWriting).toEqual(isOfWriting.toSorted((one, other) => Number(other) - Number(one)));
  });
});
