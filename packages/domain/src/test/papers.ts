import fc from 'fast-check';
import type { PaperContent, Question } from '../papers/paper.ts';
import type { RichText } from '../text/rich-text.ts';

/** One paragraph. */
export const textOf = (words: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const both = <T>(value: T) => ({ nb: value, nn: value });

const essay = (id: string, words: string): Question => ({
  id,
  kind: 'essay',
  title: both(`Oppgave ${id}`),
  text: both(textOf(words)),
  points: 10,
});

/** A paper of essays in this order, by id and text. */
export const paperOfWords = (words: Readonly<Record<string, string>>): PaperContent => ({
  aids: both('Ingen'),
  questions: Object.entries(words).map(([id, text]) => essay(id, text)),
});

/** The text of each question, in either written form. */
export const wordsIn = (paper: PaperContent): string[] =>
  paper.questions.flatMap(({ text }) => [JSON.stringify(text.nb), JSON.stringify(text.nn)]);

const words = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const inBoth = fc.record({ nb: words.map(textOf), nn: words.map(textOf) });
const title = fc.record({ nb: words, nn: words });
const options = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('x', 'y', 'z'), text: title, correct: fc.constant(false) }),
  { selector: ({ id }) => id, maxLength: 3 },
);

const question = fc.constantFrom('q1', 'q2', 'q3', 'q4', 'q5').chain((id): fc.Arbitrary<Question> => {
  const head = { id: fc.constant(id), title, text: inBoth, points: fc.integer({ min: 0, max: 20 }) };
  // A question keeps its kind.
  return id > 'q3'
    ? fc.record({
        ...head,
        kind: fc.constant('multipleChoice' as const),
        pointsForWrong: fc.integer({ min: -5, max: 0 }),
        options: fc
          .tuple(options, fc.nat(3))
          .map(([all, right]) => all.map((option, index) => ({ ...option, correct: index === right }))),
      })
    : fc.record({ ...head, kind: fc.constant('essay' as const) });
});

/** A paper with some of five questions, in any order. */
export const writtenPaper: fc.Arbitrary<PaperContent> = fc.record({
  aids: title,
  questions: fc.uniqueArray(question, { selector: ({ id }) => id, maxLength: 5 }),
});
