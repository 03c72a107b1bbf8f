import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { AnswerSession } from '../session/answer-session.ts';
import { answerFileContent } from './answer-file.ts';

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
const docWith = (text: string) => {
  const doc = new Y.Doc();
  doc.getText('a').insert(0, text);
  return doc;
};
const textIn = (state: string) => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, bytesOf(state));
  return doc.getText('a').toString();
};
const sessionOf = (doc: Y.Doc) =>
  ({
    candidacyId: 'kandidatur',
    writer: 'vindu',
    doc,
    unconfirmed: () => [{ number: 7, writtenAt: 1.4, update: new Uint8Array([1, 2, 255]) }],
  }) as unknown as AnswerSession;
const key = { token: 'ordet' } as Parameters<typeof answerFileContent>[1];

// Around the size of the chunks, and far beyond it.
test.each([0, 5, 32_700, 32_768, 100_000])(
  'an answer file has the whole answer of %i letters, and what the server has not confirmed [D4]',
  (length) => {
    const text = 'aæ'.repeat(length / 2);
    const { state, ...rest } = answerFileContent(sessionOf(docWith(text)), key, 9.6);
    expect(textIn(state)).toBe(text);
    expect(rest).toEqual({
      candidacyId: 'kandidatur',
      token: 'ordet',
      writer: 'vindu',
      savedAt: 10,
      unconfirmed: [{ number: 7, writtenAt: 1, update: btoa('\u0001\u0002\u00ff') }],
    });
  },
);

test('a file of what was set aside has all of that, and nothing of the answer [D4]', () => {
  const aside = ['en', 'to'].map((text) => Y.encodeStateAsUpdate(docWith(text)));
  const { state, unconfirmed } = answerFileContent(sessionOf(docWith('svaret')), key, 0, aside);
  expect(['ento', 'toen']).toContain(textIn(state));
  expect(unconfirmed).toEqual([]);
});
