import { createRef } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PaperPane } from './PaperPane.tsx';
import { type ShownExam, ShownExamContext } from './question/shown-exam.ts';

const doc = (text: string) =>
  ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }) as const;

it('the paper is marked with its own language, and Karakter’s words with the candidate’s [Q4, Q5]', () => {
  const question = { id: 'q', kind: 'essay', title: 'Eit emne', text: doc('Grei ut.'), points: 10 } as const;
  const paper = { language: 'nn', aids: 'Ingen', questions: [question] };
  // It uses nothing else of the room.
  const room = { paper } as unknown as ShownExam;
  const html = renderToStaticMarkup(
    <ShownExamContext value={room}>
      <PaperPane question={question} number={1} heading={createRef()} isAway={false} />
    </ShownExamContext>,
  );
  const inNynorsk = [...html.matchAll(/<(\w+) lang="nn"[^>]*>(.*?)<\/\1>/g)].map(([, , words]) => words);
  expect(inNynorsk.join(' ').replace(/<[^>]*>/g, '')).toBe('Eit emne Grei ut. Ingen');
  expect(html).toContain('10 poeng');
});
