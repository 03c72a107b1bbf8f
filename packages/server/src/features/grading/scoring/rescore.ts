import type { Grade } from '@karakter/domain/exam/grades';
import {
  effectOn,
  type RescoringEffect,
  type Scored,
  type Standing,
  scoreOfAll,
} from '@karakter/domain/grading/rescoring/effect';
import type { Scoring, ScoringFacts } from '@karakter/domain/grading/scoring';
import type { Marks, Work } from './works.ts';

/** What a change of the scoring does to a work, or to one grader's marks of it while they are not revealed. */
export type Rescored = {
  readonly work: Work;
  /** The grader whose marks these are alone; null for the commission's work. */
  readonly personId: string | null;
  readonly before: Scored;
  readonly after: Scored;
  readonly given: Grade | null;
  readonly effect: RescoringEffect;
};

export type Change = {
  readonly facts: Pick<ScoringFacts, 'questions' | 'scale'>;
  readonly before: Scoring;
  readonly after: Scoring;
  /** The valid grades of the protocol by candidacy, null where an appeal decided it; unread where a page only previews. */
  readonly entered?: ReadonlyMap<string, Grade | null>;
};

/** The marks of a work that stand together: all that are revealed or shared, otherwise each grader's alone. */
function together({ isRevealed, isShared, marks }: Work): (readonly Marks[])[] {
  if (isRevealed || isShared || marks.length === 0) return [marks];
  return marks.map((each) => [each]);
}

function givenFor(
  work: Work,
  marks: readonly Marks[],
  change: Change,
): { given: Grade | null; standing: Standing } {
  const { agreed, candidacyId, isAnnounced, isRevealed } = work;
  if (agreed !== null) {
    const isEntered = change.entered?.has(candidacyId) ?? true;
    if (!isAnnounced || !isEntered) return { given: agreed, standing: 'agreed' };
    const entered = change.entered?.get(candidacyId);
    if (entered === null) return { given: null, standing: 'none' };
    return { given: entered ?? agreed, standing: 'announced' };
  }
  const [own] = marks;
  // Revealed and not agreed: the commission is about to decide, with the new points before it.
  if (isRevealed || !own?.isConfirmed) return { given: own?.grade ?? null, standing: 'none' };
  return { given: own.grade, standing: 'own' };
}

/** The effects of a change on a work, for each grader where the marks are not revealed. */
export function rescore(work: Work, change: Change): Rescored[] {
  const { facts, before, after } = change;
  return together(work).map((marks) => {
    const marked = marks.map(({ points }) => ({ points, choices: work.choices }));
    const scored = {
      before: scoreOfAll({ ...facts, scoring: before }, marked, work.choices),
      after: scoreOfAll({ ...facts, scoring: after }, marked, work.choices),
    };
    const { given, standing } = givenFor(work, marks, change);
    const isAlone = !work.isRevealed && !work.isShared;
    const personId = isAlone ? (marks[0]?.personId ?? null) : null;
    return { work, personId, ...scored, given, effect: effectOn(scored, { given, standing }) };
  });
}
