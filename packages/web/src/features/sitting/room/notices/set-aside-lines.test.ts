import type { CandidateQuestion } from '@karakter/domain/papers/paper';
import { essayName } from '@karakter/domain/sitting/answer';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { setAsideLines } from './set-aside-lines.ts';

const questions = [
  { id: 'q1', kind: 'essay' },
  { id: 'q2', kind: 'essay' },
] as unknown as CandidateQuestion[];

function answer(texts: Readonly<Record<string, readonly string[]>>): Y.Doc {
  const doc = new Y.Doc();
  for (const [id, lines] of Object.entries(texts)) {
    for (const line of lines) {
      const made = new Y.XmlElement('paragraph');
      made.insert(0, [new Y.XmlText(line)]);
      doc.getXmlFragment(essayName(id)).push([made]);
    }
  }
  return doc;
}
const updateOf = (texts: Parameters<typeof answer>[0]) => Y.encodeStateAsUpdate(answer(texts));

it('text that was set aside and is not in the answer is shown once, question by question [Q1]', () => {
  const setAside = [
    updateOf({ q1: ['felles', 'limt inn'], q2: ['bare her'] }),
    updateOf({ q1: ['limt inn', 'mer'] }),
  ];
  expect(setAsideLines(setAside, answer({ q1: ['felles', 'skrevet siden'] }), questions)).toEqual([
    { index: 0, text: 'limt inn\nmer' },
    { index: 1, text: 'bare her' },
  ]);
});

it('text that is put into the answer again is no longer shown [Q1]', () => {
  expect(
    setAsideLines([updateOf({ q1: ['limt inn'] })], answer({ q1: ['før', 'limt inn'] }), questions),
  ).toEqual([]);
});
