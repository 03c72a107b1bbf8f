import type { OwnStatistics } from '@karakter/contract/grading/statistics/views';
import { gradeScales } from '@karakter/domain/exam/grades';
import { mayGraderSeeEarlierYears } from '@karakter/domain/grading/statistics/readers';
import type { Tx } from '../../../platform/database/db.ts';
import { factsFor } from '../access.ts';
import type { GradedPaper } from '../graded-papers.ts';
import { type Work, worksOf } from '../scoring/works.ts';
import type { CommissionRecord } from '../store.ts';
import { earlierExams, onScale } from './earlier.ts';
import { essayWordsOf } from './essay-words.ts';
import { agreedIn, agreementIn, questionsIn, seatKey } from './figures.ts';

/** The works with the grader's own marks alone, or the shared ones; no other mark has a part in them [G2]. */
function ownWorks(works: readonly Work[], { me }: CommissionRecord): Work[] {
  const isOwn = ({ personId }: Work['marks'][number]) => personId === null || personId === me.personId;
  return works.map((work) => ({ ...work, marks: work.marks.filter(isOwn) }));
}

function gradesIn(own: readonly Work[], { scale }: CommissionRecord): OwnStatistics['own'] {
  const marks = own.flatMap((work) => work.marks);
  const count = (grade: string, isConfirmed: boolean) =>
    marks.filter((each) => each.grade === grade && each.isConfirmed === isConfirmed).length;
  return gradeScales[scale].map((grade) => ({
    grade,
    confirmed: count(grade, true),
    draft: count(grade, false),
  }));
}

function revealedIn(works: readonly Work[], commission: CommissionRecord): OwnStatistics['revealed'] {
  const revealed = works.filter(({ isRevealed }) => isRevealed);
  if (revealed.length === 0) return null;
  const { id, scale, members, former } = commission;
  const seats = new Map([...members, ...former].map(({ personId, seat }) => [seatKey(id, personId), seat]));
  return {
    agreement: agreementIn(scale, revealed, seats),
    distribution: onScale(scale, agreedIn(revealed)),
  };
}

/**
 * A grader's statistics, in a blind transaction: of the grader's own assessments, and of what is revealed in the
 * commission [G2, G16].
 */
export async function ownStatisticsOf(
  tx: Tx,
  commission: CommissionRecord,
  paper: GradedPaper,
): Promise<OwnStatistics> {
  const { exam, id, me, scale } = commission;
  const all = await worksOf(tx, exam.id, { kind: 'own', personId: me.personId, counted: paper });
  const works = all.filter(({ commissionId }) => commissionId === id);
  const own = ownWorks(works, commission);
  const isConfirmed = ({ marks, isRevealed }: Work) => isRevealed || marks.some((each) => each.isConfirmed);
  const confirmed = own.filter(isConfirmed).length;
  const mayCompare = mayGraderSeeEarlierYears(exam.rules, { scripts: works.length, confirmed });
  return {
    scale,
    answers: works.length,
    own: gradesIn(own, commission),
    questions: questionsIn(factsFor(commission, paper), own, await essayWordsOf(tx, own)),
    revealed: revealedIn(works, commission),
    earlier: mayCompare ? await earlierExams(tx, exam) : null,
    earlierAfterConfirming: exam.rules.statistics.earlierYearsForGraders === 'afterOwnConfirmation',
  };
}
