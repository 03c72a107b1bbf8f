import type { ResultsView } from '@karakter/contract/results/routes';
import { resultsRoutes } from '@karakter/contract/results/routes';
import {
  type CommissionResultsCommand,
  type CommissionResultsEvent,
  decideCommissionResults,
  examFollows,
} from '@karakter/domain/results/commission-results';
import type { Tx } from '../../../platform/database/db.ts';
import { orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { examWithCandidates } from '../../exam/access.ts';
import { type ExamRecord, examFacts } from '../../exam/store.ts';
import { lockCommissionsOf } from '../../grading/seats/move.ts';
import { announceGrades, holdPlan, notifyOfGrades } from '../announce.ts';
import { checkExam } from '../check.ts';
import { resultsOf } from '../results-view.ts';
import { enterAgreedGrades, gradedPersons } from '../store.ts';
import { signedOrExcused } from '../unsigned.ts';
import {
  commissionResults,
  commissionsNumbered,
  type ResultsOfCommission,
  saveAnnounced,
  saveChecked,
} from './store.ts';

type Chosen = ResultsOfCommission & { readonly obstacles: ResultsView['obstacles'] };
type By = { readonly actorId: string; readonly at: Temporal.Instant };

/** The chosen commissions with what stands in their way. */
async function withObstacles(tx: Tx, exam: ExamRecord, numbers: readonly number[]): Promise<Chosen[]> {
  const { commissions } = await resultsOf(tx, exam);
  return (await commissionsNumbered(tx, exam.id, numbers)).map((each) => {
    const { obstacles } = orNotFound(commissions.find(({ number }) => number === each.number));
    return { ...each, obstacles };
  });
}

/** The events of a command to each of the commissions; one that does not take it refuses the whole. */
function decidedOrRefused(
  exam: ExamRecord,
  chosen: readonly Chosen[],
  command: CommissionResultsCommand,
): [Chosen, CommissionResultsEvent][] {
  return chosen.map((each) => {
    const obstacles = each.obstacles.map(({ code }) => code);
    const { state, announcing } = exam;
    const decision = decideCommissionResults(each.results, command, { exam: state, announcing, obstacles });
    if (decision.kind === 'refused') refuse(decision.code, { obstacles });
    return [each, decision.event];
  });
}

/** The exam is checked with its last commission, and announced with it [P4]. */
async function letExamFollow(tx: Tx, examId: string, by: By): Promise<void> {
  const exam = orNotFound(await examFacts(tx, examId));
  const { obstacles } = await resultsOf(tx, exam);
  const codes = obstacles.map(({ code }) => code);
  const states = (await commissionResults(tx, examId)).map(({ results }) => results);
  const command = examFollows(exam.state, states, codes);
  if (command === 'checkResults') await checkExam(tx, exam, by);
  if (command === 'announce') await announceGrades(tx, exam, by);
}

async function checkChosen(tx: Tx, exam: ExamRecord, numbers: readonly number[], by: By): Promise<void> {
  for (const [{ id, number }, { kind }] of decidedOrRefused(
    exam,
    await withObstacles(tx, exam, numbers),
    'check',
  )) {
    const entered = await enterAgreedGrades(tx, exam.id, { personId: by.actorId, at: by.at }, [id]);
    await saveChecked(tx, exam.id, { ids: [id], at: by.at });
    await recordEvent(tx, { examId: exam.id, kind, ...by, data: { number, entered } });
  }
  await letExamFollow(tx, exam.id, by);
}

async function announceChosen(tx: Tx, exam: ExamRecord, numbers: readonly number[], by: By): Promise<void> {
  for (const [{ id, number }, { kind }] of decidedOrRefused(
    exam,
    await withObstacles(tx, exam, numbers),
    'announce',
  )) {
    const persons = await gradedPersons(tx, exam.id, [id]);
    await saveAnnounced(tx, { examId: exam.id, commissionId: id, at: by.at });
    const held = persons.filter(({ isHeld }) => isHeld).length;
    const data = { number, reached: persons.length - held, held };
    await recordEvent(tx, { examId: exam.id, kind, ...by, data });
    await notifyOfGrades(tx, exam, persons, by.at);
  }
  await letExamFollow(tx, exam.id, by);
}

/** Checks and announces the results of single commissions while others still grade [P4, R1]. */
export function mountCommissionResults(mount: Mount): void {
  mount(resultsRoutes.checkCommissions, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    // Held after the exam, as everywhere, so that no grade is sent back meanwhile.
    await lockCommissionsOf(tx, exam.id);
    await checkChosen(tx, exam, body.commissions, { actorId: actor.personId, at: now });
    return accepted;
  });

  mount(resultsRoutes.announceCommissions, async ({ tx, actor, now, params, body }) => {
    await holdPlan(tx, params.examId);
    const exam = await examWithCandidates(tx, actor, params.examId, 'change');
    await lockCommissionsOf(tx, exam.id);
    const by = { actorId: actor.personId, at: now };
    await signedOrExcused(tx, exam, { reason: body.withoutSignatures, ...by }, body.commissions);
    await announceChosen(tx, exam, body.commissions, by);
    return accepted;
  });
}
