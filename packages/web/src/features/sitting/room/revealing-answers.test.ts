import type { CandidateQuestion } from '@karakter/domain/papers/paper';
import { essayName } from '@karakter/domain/sitting/answer';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { revealingAnswers } from './answer-words.ts';

const question = (id: string) =>
  ({ id, kind: 'essay', title: '', text: { type: 'doc' }, points: 1 }) as CandidateQuestion;
const questions = ['q1', 'q2'].map(question);
const own = { name: 'Bo-Åge  Li Østensjø', studentNumber: '590012', email: 'bo.li@student.test' };

const element = (name: string, ...children: (Y.XmlElement | Y.XmlText)[]) => {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
};
const paragraph = (text: string) => element('paragraph', new Y.XmlText(text));

function answerOf(content: Record<string, Y.XmlElement[]>): Y.Doc {
  const doc = new Y.Doc();
  for (const [id, blocks] of Object.entries(content)) doc.getXmlFragment(essayName(id)).insert(0, blocks);
  return doc;
}

it.each<[string, Y.XmlElement[], string[]]>([
  ['a short first name', [paragraph('Jeg, Bo, mener dette.')], ['Bo']],
  ['a name with a hyphen, in the genitive', [paragraph('Bo-Åges svar')], ['Bo', 'Åges']],
  ['Norwegian letters that are put together', [paragraph('O\u0308stensjo\u0308 Østensjø')], ['Østensjø']],
  ['a number in groups', [paragraph('Student 590 012')], ['590012']],
  ['an address', [paragraph('Skriv til bo.li@student.test')], ['bo.li@student.test']],
  ['two spaces between the names', [paragraph('Li  Østensjø')], ['Li', 'Østensjø']],
  [
    'a cell of a table, beside another',
    [element('table', element('tableRow', ...['Navn', 'Li'].map((t) => element('tableCell', paragraph(t)))))],
    ['Li'],
  ],
])('points out %s in the answer, and in which question [U7]', (_, blocks, words) => {
  const found = revealingAnswers(answerOf({ q1: [paragraph('Et svar')], q2: blocks }), questions, own);
  expect(found.map(({ index }) => index)).toEqual([1]);
  expect(found[0]?.words).toEqual(
    expect.arrayContaining(words.filter((word) => word !== 'Bo' || _ !== 'an address')),
  );
});

it('points out nothing in an anonymous answer, and no ordinary words that are also names [U7]', () => {
  const doc = answerOf({ q1: [paragraph('Der vi bor, er det 59 001 innbyggere. Hun lot det li.')], q2: [] });
  expect(revealingAnswers(doc, questions, { ...own, name: 'Per Berg' })).toEqual([]);
});
