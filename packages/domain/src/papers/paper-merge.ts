import type { JsonValue } from '../text/canonical-json.ts';
import { joiningBy } from '../text/three-way-merge.ts';
import type { PaperContent, Question } from './paper.ts';

/** A question whose right option is one choice of its own: two marks from two authors would not be an answer. */
type WithChoice = Question & { readonly right?: string };

function withChoice(question: Question): WithChoice {
  if (question.kind === 'essay') return question;
  const right = question.options.filter(({ correct }) => correct).map(({ id }) => id);
  const options = question.options.map((option) => ({ ...option, correct: false }));
  return { ...question, options, right: right.join() };
}

function withMarks({ right = '', ...question }: WithChoice): Question {
  if (question.kind === 'essay') return question;
  const marked = right.split(',');
  return { ...question, options: question.options.map((o) => ({ ...o, correct: marked.includes(o.id) })) };
}

/** Joins what two authors wrote on the same version of a paper: by question, and by field within it [A1]. */
export const paperJoining = joiningBy<PaperContent>(
  (paper) => ({ ...paper, questions: paper.questions.map(withChoice) }) as unknown as JsonValue,
  (opened) => {
    const paper = opened as unknown as PaperContent;
    return { ...paper, questions: paper.questions.map(withMarks) };
  },
);
