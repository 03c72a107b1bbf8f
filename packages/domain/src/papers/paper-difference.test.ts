import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperOfWords, textOf, writtenPaper } from '../test/papers.ts';
import { isSameJson } from '../text/three-way-merge.ts';
import type { MultipleChoiceQuestion, PaperContent } from './paper.ts';
import { paperDifference, withQuestionOf } from './paper-difference.ts';

const both = <T>(value: T) => ({ nb: value, nn: value });
const closed = (right: string, words = 'Ja'): MultipleChoiceQuestion => ({
  id: 'q',
  kind: 'multipleChoice',
  title: both('Velg'),
  text: both(textOf('Velg ett.')),
  points: 5,
  pointsForWrong: 0,
  options: ['a', 'b'].map((id) => ({
    id,
    text: { nb: id === 'a' ? words : 'Nei', nn: 'Nei' },
    correct: id === right,
  })),
});
const paper = (...questions: PaperContent['questions']): PaperContent => ({ aids: both('Ingen'), questions });
const kindsOf = (before: PaperContent, after: PaperContent) =>
  paperDifference(before, after).questions.map(({ id, kind, before: was, after: is, isMoved }) =>
    [id, kind, `${was}→${is}`, isMoved ? 'moved' : ''].join(' ').trim(),
  );

describe('the difference between two versions of a paper [A9]', () => {
  it('names questions that were added, removed, changed and moved, with their numbers', () => {
    const before = paperOfWords({ a: 'en', b: 'to', c: 'tre', d: 'fire' });
    const after = paperOfWords({ ny: 'null', d: 'fire', a: 'en', c: 'tre og litt til' });
    expect(kindsOf(before, after)).toEqual([
      'ny added null→1',
      'd changed 4→2 moved',
      'b removed 2→null',
      'c changed 3→4',
    ]);
  });

  it('does not call a question moved because another was put before it', () => {
    const [before, after] = [
      { a: 'en', b: 'to' },
      { ny: 'null', a: 'en', b: 'to' },
    ].map(paperOfWords);
    expect(kindsOf(before!, after!)).toEqual(['ny added null→1']);
  });

  it('gives the points, the key and the words of options in each written form', () => {
    const after = { ...closed('b', 'Ja da'), points: 8, pointsForWrong: -2 };
    expect(paperDifference(paper(closed('a')), paper(after)).questions[0]?.fields).toEqual([
      { field: 'option', language: 'nb', option: 1, before: 'Ja', after: 'Ja da' },
      { field: 'right', before: 1, after: 2 },
      { field: 'points', before: 5, after: 8 },
      { field: 'pointsForWrong', before: 0, after: -2 },
    ]);
  });

  it('of formatting alone has the same words before and after', () => {
    const bold = { type: 'text' as const, text: 'en', marks: [{ type: 'bold' as const }] };
    const before = paperOfWords({ a: 'en' });
    const text = { nb: { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [bold] }] } };
    const [question] = before.questions;
    const after = paper({ ...question!, text: { ...question!.text, ...text } });
    expect(paperDifference(before, after).questions[0]?.fields).toEqual([
      { field: 'text', language: 'nb', before: 'en', after: 'en' },
    ]);
  });

  it('is nothing exactly where the versions are the same', () => {
    fc.assert(
      fc.property(writtenPaper, writtenPaper, (before, after) => {
        const { aids, questions } = paperDifference(before, after);
        const isSame = isSameJson(before as never, after as never);
        expect(aids.length + questions.length === 0).toBe(isSame);
      }),
    );
  });
  it('puts each question at its place: removed ones where they were, and each of them once', () => {
    fc.assert(
      fc.property(writtenPaper, writtenPaper, (before, after) => {
        const ids = paperDifference(before, after).questions.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const newer = ids.filter((id) => after.questions.some((question) => question.id === id));
        const numbers = newer.map((id) => after.questions.findIndex((question) => question.id === id));
        expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
      }),
    );
  });
});

describe('the images of a text', () => {
  const image = (number: number, alt: string) => ({
    type: 'image' as const,
    attrs: { image: `7e57ab1e-0000-4000-8000-00000000000${number}`, alt, width: 20, height: 10 },
  });
  const showing = (...images: ReturnType<typeof image>[]) => {
    const content = [...(textOf('Se bildet.').content ?? []), ...images];
    return paper({ ...closed('a'), text: { nb: { type: 'doc', content }, nn: textOf('Sjå biletet.') } });
  };
  const fieldsOf = (before: PaperContent, after: PaperContent) =>
    paperDifference(before, after).questions.flatMap(({ fields }) =>
      fields.map(({ field, before: was, after: is }) => [field, was, is]),
    );

  it('that were put in, taken out or say something else are named as images, by what they say [A1, A9]', () => {
    const [one, two] = [image(1, 'En pil'), image(2, 'To piler')];
    expect(fieldsOf(showing(), showing(one))).toEqual([['imageAdded', '', 'En pil']]);
    expect(fieldsOf(showing(one), showing())).toEqual([['imageRemoved', 'En pil', '']]);
    expect(fieldsOf(showing(one), showing(two))).toEqual([
      ['imageAdded', '', 'To piler'],
      ['imageRemoved', 'En pil', ''],
    ]);
    expect(fieldsOf(showing(one, two), showing(image(1, 'En lang pil'), two))).toEqual([
      ['imageAlt', 'En pil', 'En lang pil'],
    ]);
    expect(fieldsOf(showing(one, two), showing(two, one)), 'another order is formatting').toEqual([
      ['text', 'Se bildet.', 'Se bildet.'],
    ]);
  });
});

describe('a question that is restored from an earlier version', () => {
  it('is as it was, and no other question loses anything', () => {
    fc.assert(
      fc.property(writtenPaper, writtenPaper, fc.constantFrom('q1', 'q2', 'q4'), (now, earlier, id) => {
        const restored = withQuestionOf(now, earlier, id);
        const old = earlier.questions.find((question) => question.id === id);
        const others = (content: PaperContent) => content.questions.filter((question) => question.id !== id);
        expect(others(restored)).toEqual(others(now));
        const present = now.questions.find((question) => question.id === id);
        expect(restored.questions.find((question) => question.id === id)).toEqual(old ?? present);
      }),
    );
  });

  it('comes back after the question that it followed', () => {
    const earlier = paperOfWords({ a: 'en', b: 'to', c: 'tre' });
    const restored = withQuestionOf(paperOfWords({ ny: 'null', a: 'en', c: 'tre' }), earlier, 'b');
    expect(restored.questions.map(({ id }) => id)).toEqual(['ny', 'a', 'b', 'c']);
  });
});
