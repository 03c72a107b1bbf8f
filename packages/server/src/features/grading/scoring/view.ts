import type { ScoringPreview, ScoringView } from '@karakter/contract/grading/scoring-views';
import { gradeScales } from '@karakter/domain/exam/grades';
import { type RescoringEffect, rescoringEffects } from '@karakter/domain/grading/rescoring/effect';
import { mayProposeScoring } from '@karakter/domain/grading/rescoring/scoring-change';
import { faultInScoring, type Scoring, scoreWith } from '@karakter/domain/grading/scoring';
import { refuse } from '../../../platform/http/refusals.ts';
import { changesOf } from './changes.ts';
import { type Rescored, rescore } from './rescore.ts';
import { gradesToDecide } from './rescored-store.ts';
import { type ScoringRoom, writtenScoring } from './room.ts';
import { type Work, worksOf } from './works.ts';

/** So many lines of a preview at once; the page asks for more. */
const linesAtOnce = 500;

/** Points of one work, with the marks that the reader may see. */
function sumOf(room: ScoringRoom, work: Work): ScoringView['sums'][number] {
  const { paper, scoring, scale } = room;
  const facts = { questions: paper.questions, scale };
  const same = { facts, before: scoring, after: scoring };
  const [rescored] = rescore(work, same);
  const { sum = 0, most = 0 } = rescored?.after ?? {};
  const isMarked = ({ points }: Work['marks'][number]) =>
    scoreWith(
      { ...facts, scoring: { ...scoring, thresholds: { unit: 'points', least: {} } } },
      { points, choices: work.choices },
    ).grade !== null;
  const isComplete = work.marks.length > 0 && work.marks.every(isMarked);
  return { candidateNumber: work.candidateNumber, sum, most, isComplete, given: rescored?.given ?? null };
}

/** Everything that the page of an exam's scoring shows in this room [G3, G4]. */
export async function viewOf(room: ScoringRoom): Promise<ScoringView> {
  const { tx, exam, seen, scale, paper, version, scoring, parts } = room;
  const works = await worksOf(tx, exam.id, seen);
  return {
    scale,
    paper,
    version,
    scoring,
    mayPropose: mayProposeScoring(parts),
    ...(await changesOf(room)),
    sums: works.map((work) => sumOf(room, work)),
    toDecide: room.commissionId === null ? [] : await gradesToDecide(tx, room.commissionId),
  };
}

const gravity = (effect: RescoringEffect) => rescoringEffects.indexOf(effect);

function distributionOf({ scale }: ScoringRoom, rescored: readonly Rescored[]) {
  const count = (grade: string, of: 'before' | 'after') =>
    rescored.filter((each) => each[of].grade === grade).length;
  return gradeScales[scale].map((grade) => ({
    grade,
    before: count(grade, 'before'),
    after: count(grade, 'after'),
  }));
}

/** What a change would do, of the works and marks that this room shows: nothing is stored [G4]. */
export async function previewOf(
  room: ScoringRoom,
  { scoring, from }: { scoring: Scoring; from: number },
): Promise<ScoringPreview> {
  const { tx, exam, seen, scale, paper } = room;
  const after = writtenScoring(room, scoring);
  const facts = { questions: paper.questions, scale };
  const fault = faultInScoring({ ...facts, scoring: after });
  if (fault) refuse(fault);
  const change = { facts, before: room.scoring, after };
  const rescored = (await worksOf(tx, exam.id, seen)).flatMap((work) => rescore(work, change));
  const affected = rescored
    .filter(({ effect }) => effect !== 'none')
    .sort((a, b) => gravity(b.effect) - gravity(a.effect) || a.work.candidateNumber - b.work.candidateNumber);
  const counts = Object.fromEntries(
    rescoringEffects.map((effect) => [effect, rescored.filter((each) => each.effect === effect).length]),
  ) as Record<RescoringEffect, number>;
  return {
    counts,
    distribution: distributionOf(room, rescored),
    lines: affected.slice(from, from + linesAtOnce).map(({ work, effect, given, before, after: then }) => ({
      candidateNumber: work.candidateNumber,
      effect,
      given,
      before,
      after: then,
    })),
  };
}
