import type { JsonValue } from '../text/canonical-json.ts';
import { joiningBy } from '../text/three-way-merge.ts';
import type { PaperContent, Question } from './paper.ts';
import { byQuestionKind } from './question-kinds.ts';

/** A question whose right option is one field: two options marked by two authors would not be an answer. */
type WithChoice = Question & { readonly right?: string };

/** The question with its choice, and its options without their marks. */
function withChoice(question: Question): object {
  return byQuestionKind<Question, object>(question, {
    essay: (essay) => essay,
    multipleChoice: (closed) => {
      const right = closed.options.filter(({ correct }) => correct).map(({ id }) => id);
      const options = closed.options.map(({ correct: _, ...option }) => option);
      return { ...closed, options, right: right.join() };
    },
  });
}

function withMarks({ right = '', ...question }: WithChoice): Question {
  const marked = right.split(',');
  return byQuestionKind<Question, Question>(question, {
    essay: (essay) => essay,
    multipleChoice: (closed) => ({
      ...closed,
      options: closed.options.map((o) => ({ ...o, correct: marked.includes(o.id) })),
    }),
  });
}

/** Merges the changes of two authors to the same version of a paper: by question, and by field within it [A1]. */
export const paperJoining = joiningBy<PaperContent>(
  (paper) => ({ ...paper, questions: paper.questions.map(withChoice) }) as unknown as JsonValue,
  (opened) => {
    const paper = opened as unknown as PaperContent;
    return { ...paper, questions: paper.questions.map(withMarks) };
  },
);
