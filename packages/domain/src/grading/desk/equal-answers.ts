import type { Question } from '../../papers/paper.ts';
import { type AssessmentEntry, arePossible } from '../assessment.ts';
import { answerKey } from './answer-key.ts';
import { comparedKey, NearKeys } from './nearly-equal.ts';

/** One script's short answer to the question, as it was handed in. */
export type ShortAnswer = { readonly candidateNumber: number; readonly text: string };

/** Answers that say the same: all have the same key. */
export type EqualAnswers<Answer extends ShortAnswer = ShortAnswer> = {
  readonly key: string;
  /** The way of writing it that most have. */
  readonly text: string;
  /** By candidate number. */
  readonly answers: readonly Answer[];
};

/** Equal answers, and beside them those that are nearly equal to these: each is confirmed by itself. */
export type AnswerGroup<Answer extends ShortAnswer = ShortAnswer> = EqualAnswers<Answer> & {
  readonly near: readonly EqualAnswers<Answer>[];
};

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function mostFrequent(answers: readonly ShortAnswer[]): string {
  const counts = new Map<string, number>();
  for (const { text } of answers) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [first] = [...counts].toSorted(([a, x], [b, y]) => y - x || byText(a, b));
  return first?.[0] ?? '';
}

function equalAnswers<Answer extends ShortAnswer>(answers: readonly Answer[]): EqualAnswers<Answer>[] {
  const byKey = new Map<string, Answer[]>();
  for (const answer of answers) {
    const key = answerKey(answer.text);
    const same = byKey.get(key);
    if (same) same.push(answer);
    else byKey.set(key, [answer]);
  }
  return [...byKey].map(([key, same]) => ({
    key,
    text: mostFrequent(same),
    answers: same.toSorted((a, b) => a.candidateNumber - b.candidateNumber),
  }));
}

/**
 * Puts each answer in exactly one group [G21], the largest first. Nearly equal answers are near the group's own, never
 * only near another that is near it, so that no chain joins what is far apart. The order of the answers does not matter.
 */
export function groupsOfEqualAnswers<Answer extends ShortAnswer>(
  answers: readonly Answer[],
): AnswerGroup<Answer>[] {
  const all = equalAnswers(answers).toSorted(
    (a, b) => b.answers.length - a.answers.length || byText(a.key, b.key),
  );
  const centres = new NearKeys();
  const groups = new Map<string, EqualAnswers<Answer> & { near: EqualAnswers<Answer>[] }>();
  for (const equal of all) {
    const compared = comparedKey(equal.key);
    const centre = centres.near(compared);
    const group = centre && groups.get(centre.key);
    if (group) group.near.push(equal);
    else {
      groups.set(equal.key, { ...equal, near: [] });
      centres.add(compared);
    }
  }
  const sizeOf = ({ answers: own, near }: AnswerGroup) =>
    near.reduce((sum, each) => sum + each.answers.length, own.length);
  return [...groups.values()].toSorted((a, b) => sizeOf(b) - sizeOf(a) || byText(a.key, b.key));
}

/** What equal answers are given at once: points of one question, and perhaps a comment. */
export type EqualMark = { readonly question: Question; readonly points: number; readonly comment: string };

/** Whether the mark can be given: points that the question can give. */
export const isPossibleMark = ({ question, points }: EqualMark): boolean => arePossible(question, points);

/** How an assessment stands to a mark before it is given: nothing set, the same points, or others. */
export type Standing = 'unmarked' | 'same' | 'other';

export function standingOf({ points }: Pick<AssessmentEntry, 'points'>, mark: EqualMark): Standing {
  const given = points[mark.question.id];
  if (given === undefined) return 'unmarked';
  return given === mark.points ? 'same' : 'other';
}

/** The assessment with the mark; a comment is added to what the grader has written, once. */
export function markedAlike(
  entry: AssessmentEntry,
  { question, points, comment }: EqualMark,
): AssessmentEntry {
  const added = comment.trim();
  const isThere = added === '' || entry.comment.split('\n').includes(added);
  const joined = entry.comment === '' ? added : `${entry.comment}\n${added}`;
  return {
    ...entry,
    points: { ...entry.points, [question.id]: points },
    comment: isThere ? entry.comment : joined,
  };
}
