import type { CandidateResult, ResultsView } from '@karakter/contract/results/routes';
import type { ExamState } from '@karakter/domain/exam/exam';
import { mayAnnounceAlone } from '@karakter/domain/results/announcing/alone';
import { undecidedAmong } from '@karakter/domain/results/candidate-result';
import { decideCommissionResults, examStateFor } from '@karakter/domain/results/commission-results';
import {
  announcementRefusal,
  gradeDistribution,
  type ResultsFacts,
  resultsObstacles,
} from '@karakter/domain/results/results';
import type { Tx } from '../../platform/database/db.ts';
import type { ExamRecord } from '../exam/store.ts';
import { waitingByCommission, waitingCandidates } from '../grading/scoring/rescored-store.ts';
import { commissionFindings } from '../planning/commission-findings.ts';
import { commissionsOf } from '../planning/commission-store.ts';
import { plannedAnnouncement } from './announce.ts';
import { commissionResults } from './commissions/store.ts';
import { candidateResults } from './store.ts';

type GradedCandidate = Omit<CandidateResult, 'mayAnnounce'>;
type CommissionView = ResultsView['commissions'][number];

const among = (candidates: readonly GradedCandidate[], ...states: CandidateResult['state'][]) =>
  candidates.filter(({ state }) => states.includes(state)).length;

const isUnlawful = ({ findings }: Pick<CommissionView, 'findings'>) =>
  findings.some(({ severity }) => severity === 'stop');

type Judged = {
  readonly candidates: readonly GradedCandidate[];
  readonly unlawful: number;
  readonly rescored: number;
};

const factsOf = ({ candidates, unlawful, rescored }: Judged): ResultsFacts => ({
  ...undecidedAmong(candidates.map(({ state }) => state)),
  unlawful,
  rescored,
});

/** What stands in the way of these results, with the numbers behind it. */
function obstaclesIn(state: ExamState, judged: Judged): ResultsView['obstacles'] {
  const facts = factsOf(judged);
  return resultsObstacles(state, facts).map((code) => ({ code, count: counted[code](facts) }));
}

type Progress = Omit<CommissionView, 'obstacles' | 'mayCheck' | 'mayAnnounce'> & { readonly id: string };

/** The ordinary commissions with their progress and the legal findings about them now [P5]. */
async function progressOf(
  tx: Tx,
  exam: ExamRecord,
  candidates: readonly GradedCandidate[],
): Promise<Progress[]> {
  const stored = new Map((await commissionResults(tx, exam.id)).map((each) => [each.id, each]));
  const progress: Progress[] = [];
  for (const { id, number, members, workflow } of await commissionsOf(tx, exam.id, 'ordinary')) {
    const own = candidates.filter(({ commissionNumber }) => commissionNumber === number);
    progress.push({
      id,
      number,
      members: members.map(({ name, external }) => ({ name, external })),
      answers: among(own, 'inGrading', 'agreed', 'entered'),
      agreed: among(own, 'agreed', 'entered'),
      findings: await commissionFindings(tx, exam, { kind: 'ordinary', members, workflow }),
      results: stored.get(id)?.results ?? 'open',
      since: stored.get(id)?.since?.toString() ?? null,
      plannedFor: stored.get(id)?.plannedFor?.toString() ?? null,
    });
  }
  return progress;
}

/** A commission with what stands in its way, and whether the office may check or announce it by itself now [P4]. */
function withObstacles(
  exam: ExamRecord,
  { id: _, ...progress }: Progress,
  judged: Omit<Judged, 'unlawful'>,
): CommissionView {
  const { results } = progress;
  const state = examStateFor(exam.state, results);
  const obstacles = obstaclesIn(state, { ...judged, unlawful: isUnlawful(progress) ? 1 : 0 });
  const facts = {
    exam: exam.state,
    announcing: exam.announcing,
    obstacles: obstacles.map(({ code }) => code),
  };
  const takes = (command: 'check' | 'announce') =>
    decideCommissionResults(results, command, facts).kind === 'accepted';
  return { ...progress, obstacles, mayCheck: takes('check'), mayAnnounce: takes('announce') };
}

const counted = {
  notPublished: () => 1,
  sittingsOpen: ({ stillSitting }: ResultsFacts) => stillSitting,
  attendanceMissing: ({ unregistered }: ResultsFacts) => unregistered,
  gradesMissing: ({ withoutGrade }: ResultsFacts) => withoutGrade,
  commissionUnlawful: ({ unlawful }: ResultsFacts) => unlawful,
  rescoredUndecided: ({ rescored }: ResultsFacts) => rescored,
};

/** Each candidate, and whether the grade can be announced before those of the others [R1]. */
async function withAlone(
  tx: Tx,
  exam: ExamRecord,
  candidates: readonly GradedCandidate[],
  progress: readonly Progress[],
): Promise<CandidateResult[]> {
  const unlawful = new Set(progress.filter(isUnlawful).map(({ number }) => number));
  const rescored = await waitingCandidates(tx, exam.id);
  return candidates.map((each) => {
    const isUnlawful = each.commissionNumber !== null && unlawful.has(each.commissionNumber);
    const isRescored = rescored.has(each.candidacyId);
    return { ...each, mayAnnounce: mayAnnounceAlone({ ...each, exam: exam.state, isUnlawful, isRescored }) };
  });
}

/** Everything about the exam's results for people who may know the candidates. */
export async function resultsOf(tx: Tx, exam: ExamRecord): Promise<Omit<ResultsView, 'bySelf'>> {
  const candidates = await candidateResults(tx, exam.id);
  const waiting = await waitingByCommission(tx, exam.id);
  const progress = await progressOf(tx, exam, candidates);
  // What is announced is no obstacle to the others.
  const unlawful = progress.filter((each) => each.results !== 'announced' && isUnlawful(each)).length;
  const rescored = [...waiting.values()].reduce((sum, count) => sum + count, 0);
  const obstacles = obstaclesIn(exam.state, { candidates, unlawful, rescored });
  const grades = candidates.flatMap(({ grade }) => grade ?? []);
  return {
    state: exam.state,
    scale: exam.scale,
    checkedAt: exam.checkedAt?.toString() ?? null,
    announcedAt: exam.announcedAt?.toString() ?? null,
    plannedFor: (await plannedAnnouncement(tx, exam.id))?.toString() ?? null,
    announcing: exam.announcing,
    commissions: progress.map((each) =>
      withObstacles(exam, each, {
        candidates: candidates.filter(({ commissionNumber }) => commissionNumber === each.number),
        rescored: waiting.get(each.id) ?? 0,
      }),
    ),
    obstacles,
    candidates: await withAlone(tx, exam, candidates, progress),
    distribution: gradeDistribution(exam.scale, grades),
    mayCheck: exam.state === 'published' && obstacles.length === 0,
    mayAnnounce: announcementRefusal(exam.state) === undefined && obstacles.length === 0,
  };
}
