import type { JsonValue } from '../text/canonical-json.ts';
import { plainText, type RichText } from '../text/rich-text.ts';
import { isSameJson } from '../text/three-way-merge.ts';
import {
  type InBoth,
  type MultipleChoiceQuestion,
  type PaperContent,
  type PaperLanguage,
  paperLanguages,
  type Question,
} from './paper.ts';
import { imagesIn, withoutImages } from './paper-images.ts';
import { byQuestionKind } from './question-kinds.ts';

/** One field that differs. Texts are plain: where they are alike, only their formatting differs. */
export type FieldDifference =
  | {
      readonly field: 'title' | 'text' | 'option';
      readonly language: PaperLanguage;
      readonly before: string;
      readonly after: string;
      /** Of an option: its number in the version that has it, from 1. */
      readonly option?: number;
    }
  /** An image that was put in or taken out, or that says something else; its alternative text in each version. */
  | {
      readonly field: 'imageAdded' | 'imageRemoved' | 'imageAlt';
      readonly language: PaperLanguage;
      readonly image: string;
      readonly before: string;
      readonly after: string;
    }
  /** The options that both versions have, in another order: their words in bokmål, one a line. */
  | { readonly field: 'optionOrder'; readonly before: string; readonly after: string }
  | { readonly field: 'points' | 'pointsForWrong'; readonly before: number; readonly after: number }
  /** The right options by number; 0 where none is marked. */
  | { readonly field: 'right'; readonly before: number; readonly after: number };

export type QuestionDifference = {
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Its number in each version, from 1; null where it is not in it. */
  readonly before: number | null;
  readonly after: number | null;
  /** Its place among the questions that both versions have is another. */
  readonly isMoved: boolean;
  readonly fields: readonly FieldDifference[];
};

export type PaperDifference = {
  readonly aids: readonly {
    readonly language: PaperLanguage;
    readonly before: string;
    readonly after: string;
  }[];
  /** In the order of the newer version; a removed question where it was. */
  readonly questions: readonly QuestionDifference[];
};

const blank: InBoth<string> = { nb: '', nn: '' };
const wordsOf = (text: RichText | undefined) => (text === undefined ? '' : plainText(text));

function imageFields(
  before: Question | undefined,
  after: Question | undefined,
  language: PaperLanguage,
): FieldDifference[] {
  const altsIn = (question: Question | undefined) =>
    new Map((question ? imagesIn(question.text[language]) : []).map(({ image, alt }) => [image, alt]));
  const [then, now] = [altsIn(before), altsIn(after)];
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((image) => {
    const [was, is] = [then.get(image), now.get(image)];
    if (was === is) return [];
    const field = was === undefined ? 'imageAdded' : is === undefined ? 'imageRemoved' : 'imageAlt';
    return [{ field, language, image, before: was ?? '', after: is ?? '' }] as const;
  });
}

/** The text as it is compared: images that differ are told as images, and not as formatting besides. */
function comparedText(question: Question | undefined, language: PaperLanguage, isTold: boolean): unknown {
  const text = question?.text[language];
  return text && isTold ? withoutImages(text) : text;
}

function titlesAndTexts(before: Question | undefined, after: Question | undefined): FieldDifference[] {
  return paperLanguages.flatMap((language): FieldDifference[] => {
    const title = { before: before?.title[language] ?? '', after: after?.title[language] ?? '' };
    const text = { before: wordsOf(before?.text[language]), after: wordsOf(after?.text[language]) };
    const images = imageFields(before, after, language);
    const [was, is] = [before, after].map((question) => comparedText(question, language, images.length > 0));
    const isTextSame = isSameJson(was as JsonValue, is as JsonValue);
    return [
      ...(title.before === title.after ? [] : [{ field: 'title' as const, language, ...title }]),
      ...(isTextSame || text.before + text.after === ''
        ? []
        : [{ field: 'text' as const, language, ...text }]),
      ...images,
    ];
  });
}

type Closed = MultipleChoiceQuestion | undefined;
const closedOf = (question: Question | undefined): Closed =>
  question &&
  byQuestionKind<Question, Closed>(question, { essay: () => undefined, multipleChoice: (closed) => closed });

function optionTexts(before: Closed, after: Closed): FieldDifference[] {
  const [then, now] = [before?.options ?? [], after?.options ?? []];
  const ids = [...new Set([...now, ...then].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [old, young] = [then, now].map((options) => options.findIndex((option) => option.id === id));
    const [from, to] = [then[old ?? -1]?.text ?? blank, now[young ?? -1]?.text ?? blank];
    const option = (young === -1 ? old : young) ?? 0;
    return paperLanguages
      .filter((language) => from[language] !== to[language])
      .map((language) => ({
        field: 'option' as const,
        language,
        option: option + 1,
        before: from[language],
        after: to[language],
      }));
  });
}

function optionOrder(before: Closed, after: Closed): FieldDifference[] {
  const [then, now] = [before?.options ?? [], after?.options ?? []];
  const shared = (options: typeof then, others: typeof then) =>
    options.filter(({ id }) => others.some((other) => other.id === id));
  const [old, young] = [shared(then, now), shared(now, then)];
  if (old.every(({ id }, index) => young[index]?.id === id)) return [];
  const wordsIn = (options: typeof then) => options.map(({ text }) => text.nb).join('\n');
  return [{ field: 'optionOrder', before: wordsIn(old), after: wordsIn(young) }];
}

const rightOf = (closed: Closed) => (closed?.options.findIndex(({ correct }) => correct) ?? -1) + 1;
const rightIdOf = (closed: Closed) => closed?.options.find(({ correct }) => correct)?.id;

function keyAndPoints(before: Question | undefined, after: Question | undefined): FieldDifference[] {
  const [then, now] = [closedOf(before), closedOf(after)];
  const numbers = [
    ['points', before?.points ?? 0, after?.points ?? 0],
    ['pointsForWrong', then?.pointsForWrong ?? 0, now?.pointsForWrong ?? 0],
  ] as const;
  const right = { field: 'right' as const, before: rightOf(then), after: rightOf(now) };
  return [
    ...(rightIdOf(then) === rightIdOf(now) ? [] : [right]),
    ...numbers.flatMap(([field, was, is]) => (was === is ? [] : [{ field, before: was, after: is }])),
  ];
}

const fieldsOf = (before: Question | undefined, after: Question | undefined): FieldDifference[] => [
  ...titlesAndTexts(before, after),
  ...optionTexts(closedOf(before), closedOf(after)),
  ...optionOrder(closedOf(before), closedOf(after)),
  ...keyAndPoints(before, after),
];

/** The longest row of shared questions in the same order: all others were moved. */
function inOrder(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const rows: string[][] = [];
  const places = after.filter((id) => before.includes(id));
  for (const [index, id] of places.entries()) {
    const earlier = rows.filter(
      (_, at) => before.indexOf(places[at] ?? '') < before.indexOf(id) && at < index,
    );
    rows.push([...earlier.reduce((best, row) => (row.length > best.length ? row : best), []), id]);
  }
  return new Set(rows.reduce((best, row) => (row.length > best.length ? row : best), []));
}

/** The questions of the newer version, each removed one after the question that it followed. */
function allIds(before: readonly string[], after: readonly string[]): string[] {
  const all = [...after];
  for (const [index, id] of before.entries()) {
    if (!all.includes(id)) all.splice(all.indexOf(before[index - 1] ?? '') + 1, 0, id);
  }
  return all;
}

/** The differences between two versions of a paper, question by question; nothing where they are the same [A1, A9]. */
export function paperDifference(before: PaperContent, after: PaperContent): PaperDifference {
  const [then, now] = [before, after].map(({ questions }) => questions.map(({ id }) => id)) as [
    string[],
    string[],
  ];
  const unmoved = inOrder(then, now);
  const questions = allIds(then, now).map((id): QuestionDifference => {
    const [was, is] = [then.indexOf(id), now.indexOf(id)];
    const isShared = was >= 0 && is >= 0;
    return {
      id,
      kind: isShared ? 'changed' : is >= 0 ? 'added' : 'removed',
      before: was < 0 ? null : was + 1,
      after: is < 0 ? null : is + 1,
      isMoved: isShared && !unmoved.has(id),
      fields: fieldsOf(before.questions[was], after.questions[is]),
    };
  });
  return {
    aids: paperLanguages
      .map((language) => ({ language, before: before.aids[language], after: after.aids[language] }))
      .filter((each) => each.before !== each.after),
    questions: questions.filter(
      ({ kind, isMoved, fields }) => kind !== 'changed' || isMoved || fields.length > 0,
    ),
  };
}

/**
 * The paper with one question as it was in an earlier version: in place of the present one, or where it was. The
 * paper is as it was where the earlier version did not have the question.
 */
export function withQuestionOf(paper: PaperContent, earlier: PaperContent, id: string): PaperContent {
  const index = earlier.questions.findIndex((question) => question.id === id);
  const question = earlier.questions[index];
  if (!question) return paper;
  const { questions } = paper;
  if (questions.some((each) => each.id === id))
    return { ...paper, questions: questions.map((each) => (each.id === id ? question : each)) };
  const preceding = earlier.questions.slice(0, index).map((each) => each.id);
  const after = questions.findLastIndex((each) => preceding.includes(each.id));
  return { ...paper, questions: questions.toSpliced(after + 1, 0, question) };
}
