import type { MultipleChoiceQuestion, PaperContent, Question } from '@karakter/domain/papers/paper';
import { byQuestionKind, type QuestionKind } from '@karakter/domain/papers/question-kinds';
import { emptyRichText } from '@karakter/domain/text/rich-text';

const both = <T>(value: T) => ({ nb: value, nn: value });
const newId = () => crypto.randomUUID().slice(0, 8);
const newOption = () => ({ id: newId(), text: both(''), correct: false });

/** A question with nothing in it yet. */
export function emptyQuestion(kind: QuestionKind): Question {
  const head = { id: newId(), title: both(''), text: both(emptyRichText), points: 10 };
  return byQuestionKind<{ kind: QuestionKind }, Question>(
    { kind },
    {
      essay: () => ({ ...head, kind: 'essay' }),
      // The author marks the right option; the order in which options were made never decides it.
      multipleChoice: () => ({
        ...head,
        kind: 'multipleChoice',
        options: [newOption(), newOption()],
        pointsForWrong: 0,
      }),
    },
  );
}

/** Adds an empty option at the end. */
export function withNewOption(question: MultipleChoiceQuestion): MultipleChoiceQuestion {
  return { ...question, options: [...question.options, newOption()] };
}

/** The paper with one question replaced by its new version. */
export function withQuestion(paper: PaperContent, question: Question): PaperContent {
  return { ...paper, questions: paper.questions.map((each) => (each.id === question.id ? question : each)) };
}

export function withoutQuestion(paper: PaperContent, index: number): PaperContent {
  return { ...paper, questions: paper.questions.toSpliced(index, 1) };
}

/** A question that was removed is restored at its place, with everything written in it. */
export function withQuestionBack(paper: PaperContent, index: number, question: Question): PaperContent {
  if (paper.questions.some(({ id }) => id === question.id)) return paper;
  return { ...paper, questions: paper.questions.toSpliced(index, 0, question) };
}

/** The question at another place among the questions; the others keep their order. */
export function withQuestionAt(paper: PaperContent, id: string, index: number): PaperContent {
  const question = paper.questions.find((each) => each.id === id);
  if (!question) return paper;
  const others = paper.questions.filter((each) => each !== question);
  return { ...paper, questions: others.toSpliced(index, 0, question) };
}
