import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { weightOfUpdate } from '@karakter/domain/sitting/answer-weight';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  clientsAtOnePlace,
  deletesOf,
  nestedElements,
  otherForm,
  pastedLines,
  pieceOf,
} from '../../../test/hostile-updates.ts';
import { judgeUpdate } from './judge-update.ts';

const judged = (...given: Parameters<typeof judgeUpdate>) => {
  const found = judgeUpdate(...given);
  return typeof found === 'string' ? found : 'sound';
};

const words = fc.array(fc.constantFrom('a', 'bé', '𝒳y', ' ', 'lang tekst'), { minLength: 1, maxLength: 20 });

/** What an editor may make: paragraphs with marks and attributes, choices, and parts deleted again. */
function documentOf(texts: readonly string[], doc = new Y.Doc()): Y.Doc {
  const essay = doc.getXmlFragment('essay:q1');
  for (const [index, text] of texts.entries()) {
    const paragraph = new Y.XmlElement('paragraph');
    essay.insert(Math.min(index, essay.length), [paragraph]);
    paragraph.setAttribute('level', [index] as unknown as string);
    const inner = new Y.XmlText(text);
    paragraph.insert(0, [inner]);
    inner.format(0, 1, { bold: {} });
    doc.getMap('choices').set(`q${index % 3}`, text);
    if (index % 4 === 3) essay.delete(0, 1);
  }
  return doc;
}

describe('what an update weighs [D3]', () => {
  it('is what Yjs finds in it, for all content of an editor', () => {
    fc.assert(
      fc.property(words, words, (own, other) => {
        const doc = documentOf(own);
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(documentOf(other)));
        const update = Y.encodeStateAsUpdate(doc);
        const { structs, ds } = Y.decodeUpdate(update);
        const deletes = [...ds.clients.values()].reduce((sum, each) => sum + each.length, 0);
        const clients = [...new Set(structs.map(({ id }) => id.client))];
        expect(weightOfUpdate(update)).toMatchObject({ structs: structs.length, clients, deletes });
        expect(judged(update)).toBe('sound');
      }),
      { numRuns: 60 },
    );
  });

  it('is never valid where Yjs cannot read it', () => {
    const sound = Y.encodeStateAsUpdate(documentOf(['en', 'to', 'tre', 'fire']));
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(255), fc.boolean(), (at, byte, isCut) => {
        const changed = isCut ? sound.slice(0, at) : sound.slice();
        if (!isCut) changed[at] = byte;
        if (judged(changed) !== 'sound') return;
        expect(() => Y.decodeUpdate(changed)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

describe('an update is refused before it is merged [D3, Q1]', () => {
  const tooLarge: [string, Uint8Array][] = [
    ['6,000 client ids that insert at the same place', clientsAtOnePlace(6_000)],
    ['more bytes than an update may have', pastedLines(5_000)],
    ['more pieces than an update may have, in few bytes', pieceOf(answerLimits.updateStructs + 1)],
    ['more deleted stretches than any real page leaves', deletesOf(answerLimits.updateDeletes + 1)],
    ['elements within elements without end', nestedElements(answerLimits.updateDepth + 50)],
  ];
  it.each(tooLarge)('%s', (_, update) => {
    const from = performance.now();
    expect(judged(update)).toBe('tooLarge');
    expect(performance.now() - from).toBeLessThan(500);
  });

  const unreadable: [string, Uint8Array][] = [
    ['an update in the other form of Yjs, which would pass for an empty one', otherForm()],
    ['a document within the document', Y.encodeStateAsUpdate(withValue(new Y.Doc()))],
    ['a file within the document', Y.encodeStateAsUpdate(withValue(new Uint8Array(9)))],
    ['a number of pieces that it does not have', Uint8Array.of(1, 0x80, 0x90, 0xa7, 0x0e, 1, 0)],
    ['a piece that holds nothing', Uint8Array.of(1, 1, 7, 0, 4, 1, 1, 116, 0, 0)],
  ];
  it.each(unreadable)('%s', (_, update) => {
    expect(judged(update)).not.toBe('sound');
  });

  it('and updates of a normal page are accepted: 300 pages that wrote without a network, and a part of a large paste', () => {
    expect(judged(clientsAtOnePlace(answerLimits.updateClients))).toBe('sound');
    expect(judged(pastedLines(1_500))).toBe('sound');
    expect(judged(pastedLines(6_000), 'whole')).toBe('sound');
  });
});

function withValue(value: unknown): Y.Doc {
  const doc = new Y.Doc();
  doc.getMap('choices').set('q1', value);
  return doc;
}
