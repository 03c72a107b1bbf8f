import type { Grade } from '../../exam/grades.ts';
import { type Identity, identitiesIn } from '../../text/identity-in-text.ts';
import { type ExplanationText, explanationParts } from '../explanation.ts';
import {
  candidateWords,
  discussionWords,
  gradeWords,
  otherGraderWords,
  passFailWords,
  type WordList,
} from './warning-words.ts';

export const explanationWarningCodes = [
  'otherGrader',
  'otherGrade',
  'otherCandidate',
  'invitesDiscussion',
] as const;
export type ExplanationWarningCode = (typeof explanationWarningCodes)[number];

/** What an explanation probably should not say, in the words of the text. */
export type ExplanationWarning = {
  readonly field: keyof ExplanationText;
  readonly code: ExplanationWarningCode;
  readonly words: string;
};

/** What is known of the case when its text is looked through. */
export type WarningFacts = {
  /** The other graders, by the names that the writer sees. */
  readonly colleagues: readonly string[];
  /** The grade that is explained. */
  readonly grade: Grade | null;
  /** What each grader gave. */
  readonly givenGrades: readonly Grade[];
  readonly candidateNumber: number;
};

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
const bounded = (inner: string) => String.raw`(?<![\p{L}\p{N}])(?:${inner})(?![\p{L}\p{N}])`;
const patternOf = (phrase: string) =>
  escaped(phrase).replaceAll(' ', String.raw`\s+`).replaceAll(String.raw`\*`, String.raw`\p{L}*`);
const all = (words: WordList) => [...new Set(Object.values(words).flat())];
/** Longer phrases first, so that what is found is named whole. */
const anyOf = (words: readonly string[]) =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map(patternOf)
    .join('|');

const otherGrader = new RegExp(bounded(anyOf(all(otherGraderWords))), 'giu');
const discussion = new RegExp(bounded(anyOf(all(discussionWords))), 'giu');
const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+\.[\p{L}]{2,}/gu;
const numbered = new RegExp(
  String.raw`${bounded(anyOf(all(candidateWords)))}\.?\s*(?:(?:nr|nummer|no|number)\.?\s*)?(\d+(?:\s*(?:,|og|and|eller|or|mot)\s*\d+)*)`,
  'giu',
);
/** Also with a capital, as a sentence begins. */
const eitherCase = (word: string) =>
  `[${word.slice(0, 1)}${word.slice(0, 1).toLocaleUpperCase('nb')}]${word.slice(1)}`;
const beforeGrade = `(?:${all(gradeWords).map(eitherCase).join('|')})`;

/** Every match, as it is written in the text. */
const foundBy = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([match]) => match);

/** How one grade is recognised. A letter alone is a grade, but «A» before a word is the article in English. */
function gradePattern(grade: Grade): RegExp {
  if (grade === 'pass') {
    return new RegExp(
      String.raw`(?<!(?:ikke|ikkje|not)\s+)${bounded(anyOf(all(passFailWords.pass)))}`,
      'giu',
    );
  }
  if (grade === 'fail') return new RegExp(bounded(anyOf(all(passFailWords.fail))), 'giu');
  const isNumber = /\d/u.test(grade);
  const named = String.raw`(?<=(?<!\p{L})${beforeGrade}\s+)${grade}(?![\p{L}\p{N}])`;
  const alone = String.raw`(?<![\p{L}\p{N}])${grade}(?![\p{L}\p{N}]${grade === 'A' ? String.raw`|\s+\p{Ll}` : ''})`;
  // Not `i`: «e» and «a» are no grades.
  return new RegExp(isNumber ? named : `${named}|${alone}`, 'gu');
}

function colleaguesIn(text: string, names: readonly string[]): string[] {
  const people = names.map((name): Identity => ({ name, studentNumber: null, email: '' }));
  return identitiesIn(text, people).filter((words) => words !== '');
}

function otherCandidatesIn(text: string, own: number): string[] {
  return [...text.matchAll(numbered)]
    .filter(([, numbers = '']) => (numbers.match(/\d+/gu) ?? []).some((number) => Number(number) !== own))
    .map(([match]) => match);
}

function foundIn(text: string, facts: WarningFacts): Record<ExplanationWarningCode, string[]> {
  const differing = [...new Set(facts.givenGrades)].filter((given) => given !== facts.grade);
  return {
    otherGrader: [...colleaguesIn(text, facts.colleagues), ...foundBy(text, otherGrader)],
    otherGrade: differing.flatMap((grade) => foundBy(text, gradePattern(grade))),
    otherCandidate: otherCandidatesIn(text, facts.candidateNumber),
    invitesDiscussion: [...foundBy(text, discussion), ...foundBy(text, address)],
  };
}

/**
 * What an explanation should not hold, each once: another grader's differing view, another candidate, and an invitation to
 * discuss [E6, G11]. It warns and never stops: the words may be the right ones, which only the writer knows.
 */
export function explanationWarnings(text: ExplanationText, facts: WarningFacts): ExplanationWarning[] {
  return explanationParts.flatMap((field) => {
    const found = foundIn(text[field].normalize('NFC'), facts);
    return explanationWarningCodes.flatMap((code) =>
      [...new Set(found[code])].map((words) => ({ field, code, words })),
    );
  });
}
