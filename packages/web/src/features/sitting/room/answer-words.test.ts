import type { CandidateQuestion } from '@karakter/domain/papers/paper';
import { choicesName, essayName } from '@karakter/domain/sitting/answer';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { answeredQuestions } from './answer-words.ts';

const questions = [
  { id: 'e1', kind: 'essay' },
  { id: 'e2', kind: 'essay' },
  ...['c1', 'c2', 'c3'].map((id) => ({ id, kind: 'multipleChoice', options: [{ id: 'a' }, { id: 'b' }] })),
] as unknown as CandidateQuestion[];

it('an essay counts as answered from its first word on, and a choice when it is one of the options [D3]', () => {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('Ja')]);
  doc.getXmlFragment(essayName('e1')).push([paragraph]);
  doc.getXmlFragment(essayName('e2')).push([new Y.XmlElement('paragraph')]);
  doc.getMap(choicesName).set('c1', 'b');
  // An option that a correction of the paper has removed.
  doc.getMap(choicesName).set('c2', 'z');
  expect(answeredQuestions(doc, questions)).toEqual([
    { id: 'e1', words: 1, isAnswered: true },
    { id: 'e2', words: 0, isAnswered: false },
    { id: 'c1', words: null, isAnswered: true },
    { id: 'c2', words: null, isAnswered: false },
    { id: 'c3', words: null, isAnswered: false },
  ]);
});
