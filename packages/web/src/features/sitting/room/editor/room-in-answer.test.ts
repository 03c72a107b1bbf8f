import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { hasRoomFor, structsOf } from './room-in-answer.ts';

const nothing = { characters: 0, structs: 0 };

function written(...texts: readonly string[]): Y.Doc {
  const doc = new Y.Doc();
  for (const text of texts) {
    const page = new Y.Doc();
    Y.applyUpdate(page, Y.encodeStateAsUpdate(doc));
    page.getText('t').insert(0, text);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(page));
  }
  return doc;
}

it('an answer has room up to the limit of its structs, over all pages that have written in it [D3]', () => {
  const doc = written('en', 'to', 'tre');
  const left = answerLimits.documentStructs - 3;
  expect(hasRoomFor(doc, { ...nothing, structs: left })).toBe(true);
  expect(hasRoomFor(doc, { ...nothing, structs: left + 1 })).toBe(false);
});

it.each([0, 1, 2])(
  'an answer has room up to the limit of its bytes: 3 a letter, 24 for each of %i structs',
  (structs) => {
    const doc = written('en');
    const text = doc.getText('t');
    const left = () => answerLimits.documentBytes - Y.encodeStateAsUpdate(doc).length;
    while (left() % 3 !== 0) text.insert(text.length, 'x');
    const characters = (left() - 24 * structs) / 3;
    expect(hasRoomFor(doc, { characters, structs })).toBe(true);
    expect(hasRoomFor(doc, { characters: characters + 1, structs })).toBe(false);
  },
);

it('a piece of text is at most three structs: a cell with its attributes', () => {
  expect(structsOf({ characters: 900, pieces: 7 })).toBe(21);
});
