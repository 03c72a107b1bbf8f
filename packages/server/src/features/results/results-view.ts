import type { CandidateResult, ResultsView } from '@karakter/contract/results/routes';
import {
  announcementRefusal,
  gradeDistribution,
  type ResultsFacts,
  resultsObstacles,
} from '@karakter/domain/results/results';
import type { Tx } from '../../platform/database/db.ts';
import type { ExamRecord } from '../exam/store.ts';
import { countWaiting } from '../grading/scoring/rescored-store.ts';
import { commissionFindings } from '../planning/commission-findings.ts';
import { commissionsOf } from '../planning/commission-store.ts';
import { plannedAnnouncement } from './announce.ts';
import { candidateResults } from './store.ts';

type CheckedCommission = ResultsView['commissions'][number];

const among = (candidates: readonly CandidateResult[], ...states: CandidateResult['state'][]) =>
  candidates.filter(({ state }) => states.includes(state)).length;

/** The ordinary commissions with their progress and the legal findings about them now [P5]. */
async function checkedCommissions(
  tx: Tx,
  exam: ExamRecord,
  candidates: readonly CandidateResult[],
): Promise<CheckedCommission[]> {
  const checked: CheckedCommission[] = [];
  for (const { number, members, workflow } of await commissionsOf(tx, exam.id, 'ordinary')) {
    const own = candidates.filter(({ commissionNumber }) => commissionNumber === number);
    checked.push({
      number,
      members: members.map(({ name, external }) => ({ name, external })),
      answers: among(own, 'inGrading', 'agreed', 'entered'),
      agreed: among(own, 'agreed', 'entered'),
      findings: await commissionFindings(tx, exam, { kind: 'ordinary', members, workflow }),
    });
  }
  return checked;
}

function factsOf(
  candidates: readonly CandidateResult[],
  commissions: readonly CheckedCommission[],
  rescored: number,
): ResultsFacts {
  const isUnlawful = ({ findings }: CheckedCommission) =>
    findings.some(({ severity }) => severity === 'stop');
  return {
    stillSitting: among(candidates, 'notHandedIn'),
    unregistered: among(candidates, 'notRegistered'),
    withoutGrade: among(candidates, 'inGrading'),
    unlawful: commissions.filter(isUnlawful).length,
    rescored,
  };
}

const counted = {
  notPublished: () => 1,
  sittingsOpen: ({ stillSitting }: ResultsFacts) => stillSitting,
  attendanceMissing: ({ unregistered }: ResultsFacts) => unregistered,
  gradesMissing: ({ withoutGrade }: ResultsFacts) => withoutGrade,
  commissionUnlawful: ({ unlawful }: ResultsFacts) => unlawful,
  rescoredUndecided: ({ rescored }: ResultsFacts) => rescored,
};

/** Everything about the exam's results for people who may know the candidates. */
export async function resultsOf(tx: Tx, exam: ExamRecord): Promise<ResultsView> {
  const candidates = await candidateResults(tx, exam.id);
  const commissions = await checkedCommissions(tx, exam, candidates);
  const facts = factsOf(candidates, commissions, await countWaiting(tx, exam.id));
  const obstacles = resultsObstacles(exam.state, facts);
  const grades = candidates.flatMap(({ grade }) => grade ?? []);
  return {
    state: exam.state,
    scale: exam.scale,
    checkedAt: exam.checkedAt?.toString() ?? null,
    announcedAt: exam.announcedAt?.toString() ?? null,
    plannedFor: (await plannedAnnouncement(tx, exam.id))?.toString() ?? null,
    commissions,
    obstacles: obstacles.map((code) => ({ code, count: counted[code](facts) })),
    candidates,
    distribution: gradeDistribution(exam.scale, grades),
    mayCheck: exam.state === 'published' && obstacles.length === 0,
    mayAnnounce: announcementRefusal(exam.state) === undefined && obstacles.length === 0,
  };
}
