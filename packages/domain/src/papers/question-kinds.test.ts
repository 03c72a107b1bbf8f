import { expect, it } from 'vitest';
import { byQuestionKind, isClosedQuestion, questionKinds } from './question-kinds.ts';

it('an author may choose among all kinds of question, the essay first [A1]', () => {
  expect(questionKinds).toEqual(['essay', 'multipleChoice']);
});

it('each kind of question is handled by its own case', () => {
  const taken = questionKinds.map((kind) =>
    byQuestionKind<{ kind: typeof kind }, string>(
      { kind },
      { essay: () => 'essay', multipleChoice: () => 'multipleChoice' },
    ),
  );
  expect(taken).toEqual(questionKinds);
});

it('only a multiple choice gives automatic points [G3]', () => {
  expect(questionKinds.filter((kind) => isClosedQuestion({ kind }))).toEqual(['multipleChoice']);
});
