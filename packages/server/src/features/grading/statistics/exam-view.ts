import type { CommissionStatistics, ExamStatistics } from '@karakter/contract/grading/statistics/views';
import type { EssayWords } from '@karakter/domain/grading/desk/blank';
import {
  type StatisticsPart,
  type StatisticsReader,
  sightOf,
} from '@karakter/domain/grading/statistics/readers';
import type { Tx } from '../../../platform/database/db.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { openPaper } from '../../papers/vault.ts';
import { type Unfinished, unfinishedIn } from '../due/late.ts';
import { latestScoringOf, openScoring } from '../scoring/versions.ts';
import { type Work, worksOf } from '../scoring/works.ts';
import { sealedPaperOf } from '../store.ts';
import { earlierExams, onScale, published } from './earlier.ts';
import { essayWordsOf } from './essay-words.ts';
import { agreedIn, agreementIn, questionsIn, type Seats, seatKey } from './figures.ts';
import { type CommissionWork, commissionWork } from './progress-store.ts';
import { type At, commissionStanding, firstDueOf, graderStandings, gradingOpensAt } from './standing.ts';

type Asked = { readonly tx: Tx; readonly now: Temporal.Instant; readonly secret: string };

async function seatsOf(tx: Tx, examId: string): Promise<Seats> {
  const rows = await tx
    .selectFrom('commission_member as m')
    .innerJoin('commission as k', 'k.id', 'm.commission_id')
    .select(['m.commission_id', 'm.person_id', 'm.seat'])
    .where('k.exam_id', '=', examId)
    .execute();
  return new Map(rows.map((row) => [seatKey(row.commission_id, row.person_id), row.seat]));
}

/** The paper as it is scored now; an exam without a paper has no questions. */
async function scoredPaper({ tx, secret }: Asked, { id, scale }: ExamRecord) {
  const sealed = await sealedPaperOf(tx, id);
  if (sealed === undefined) return undefined;
  const key = { secret, examId: id };
  const paper = openPaper(key, sealed);
  return {
    questions: paper.questions,
    scoring: openScoring(key, await latestScoringOf(tx, id), paper),
    scale,
  };
}

type Revealed = { readonly works: readonly Work[]; readonly seats: Seats };

type Shown = {
  readonly revealed: Revealed;
  readonly readers: readonly StatisticsReader[];
  readonly unfinished: readonly Unfinished[];
};

function commissionsIn(
  commissions: readonly CommissionWork[],
  at: At,
  { revealed, readers, unfinished }: Shown,
): CommissionStatistics[] {
  const { scale } = at.exam;
  const seesGraders = sightOf(readers, 'progress') === 'graders';
  const seesEach = (part: StatisticsPart) => sightOf(readers, part) === 'commissions';
  const works = Map.groupBy(revealed.works, ({ commissionId }) => commissionId);
  return commissions.map((commission) => {
    const { commissionId, number, answers, agreed } = commission;
    const own = works.get(commissionId) ?? [];
    return {
      number,
      answers,
      agreed,
      ...commissionStanding(commission, at),
      graders: seesGraders ? graderStandings(commission, at, unfinished) : [],
      distribution: seesEach('distribution') ? onScale(scale, agreedIn(own)) : null,
      agreement: seesEach('agreement') ? agreementIn(scale, own, revealed.seats) : null,
    };
  });
}

/** Grades and points of the whole exam. Who sees the exam alone does not know the grades behind: of few they learn none [R4]. */
function figuresFor(
  readers: readonly StatisticsReader[],
  { scale, rules }: ExamRecord,
  { works, seats }: Revealed,
  facts: { scored: Parameters<typeof questionsIn>[0]; words: ReadonlyMap<string, EssayWords> } | undefined,
): Pick<ExamStatistics, 'distribution' | 'agreement' | 'questions'> {
  const knowsGrades = sightOf(readers, 'distribution') !== 'exam';
  const revealed = works.filter(({ isRevealed }) => isRevealed).length;
  const counts = onScale(scale, agreedIn(works));
  const isShown = knowsGrades || counts.every(({ count }) => count === 0);
  const distribution = isShown ? counts : published(counts, rules);
  if (!knowsGrades && revealed > 0 && revealed < rules.statistics.smallestGroup)
    return { distribution, agreement: null, questions: [] };
  const questions = facts ? questionsIn(facts.scored, works, facts.words) : [];
  return { distribution, agreement: agreementIn(scale, works, seats), questions };
}

/**
 * The statistics of an exam for those who answer for it: of grades and points only what is revealed [G2, G16]. Before the
 * answers are open there are none but of earlier years.
 */
export async function statisticsOf(
  asked: Asked,
  exam: ExamRecord,
  readers: readonly StatisticsReader[],
): Promise<ExamStatistics> {
  const { tx, now } = asked;
  const { id, scale } = exam;
  const opensAt = gradingOpensAt(exam);
  const isOpen = exam.state !== 'planned' && Temporal.Instant.compare(now, opensAt) >= 0;
  const works = isOpen ? await worksOf(tx, id, { kind: 'revealed' }) : [];
  const revealed = { works, seats: await seatsOf(tx, id) };
  const scored = isOpen ? await scoredPaper(asked, exam) : undefined;
  const facts = scored && { scored, words: await essayWordsOf(tx, works) };
  const commissions = isOpen ? await commissionWork(tx, [id]) : [];
  const namesGraders = isOpen && sightOf(readers, 'progress') === 'graders';
  const unfinished = namesGraders ? await unfinishedIn(tx, [exam]) : [];
  return {
    scale,
    opensAt: isOpen ? opensAt.toString() : null,
    dueAt: isOpen ? (firstDueOf(exam, commissions)?.toString() ?? null) : null,
    commissions: commissionsIn(commissions, { exam, now }, { revealed, readers, unfinished }),
    earlier: await earlierExams(tx, exam),
    ...figuresFor(readers, exam, revealed, facts),
  };
}
