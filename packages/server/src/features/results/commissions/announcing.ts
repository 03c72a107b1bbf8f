import type { ResultsView } from '@karakter/contract/results/routes';
import {
  type CommissionResultsCommand,
  type CommissionResultsEvent,
  decideCommissionResults,
  examFollows,
} from '@karakter/domain/results/commission-results';
import type { Tx } from '../../../platform/database/db.ts';
import { orNotFound } from '../../../platform/http/actor.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { cancelTimer, setTimer } from '../../../platform/jobs/jobs.ts';
import type { Task } from '../../../platform/jobs/jobs-runner.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { type ExamRecord, examFacts, lockExam } from '../../exam/store.ts';
import { decidingRole, traceDecision } from '../../exam/trace/store.ts';
import { lockCommissionsOf } from '../../grading/seats/move.ts';
import {
  announceGrades,
  commissionKey,
  holdExamPlan,
  notifyOfGrades,
  refuseMoved,
  refuseUnplannable,
  triesAgainAfter,
} from '../announce.ts';
import { checkExam } from '../check.ts';
import { resultsOf } from '../results-view.ts';
import { enterAgreedGrades, gradedPersons } from '../store.ts';
import {
  commissionResults,
  commissionsNumbered,
  type ResultsOfCommission,
  saveAnnounced,
  saveChecked,
} from './store.ts';

type Chosen = ResultsOfCommission & { readonly obstacles: ResultsView['obstacles'] };
/** Null for a planned announcement, which no person carries out. */
type By = { readonly actorId: string | null; readonly at: Temporal.Instant };
type ByPerson = By & { readonly actorId: string };

/** The chosen commissions with what stands in their way. */
async function withObstacles(tx: Tx, exam: ExamRecord, numbers: readonly number[]): Promise<Chosen[]> {
  const { commissions } = await resultsOf(tx, exam);
  return (await commissionsNumbered(tx, exam.id, numbers)).map((each) => {
    const { obstacles } = orNotFound(commissions.find(({ number }) => number === each.number));
    return { ...each, obstacles };
  });
}

function decisionOn(
  exam: ExamRecord,
  { results, obstacles: found }: Chosen,
  command: CommissionResultsCommand,
) {
  const obstacles = found.map(({ code }) => code);
  const { state, announcing } = exam;
  return decideCommissionResults(results, command, { exam: state, announcing, obstacles });
}

/** The events of a command to each of the commissions; one that does not take it refuses the whole. */
function decidedOrRefused(
  exam: ExamRecord,
  chosen: readonly Chosen[],
  command: CommissionResultsCommand,
): [Chosen, CommissionResultsEvent][] {
  return chosen.map((each) => {
    const decision = decisionOn(exam, each, command);
    if (decision.kind === 'refused')
      refuse(decision.code, { obstacles: each.obstacles.map(({ code }) => code) });
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
  const { actorId, at } = by;
  if (command === 'checkResults' && actorId !== null) await checkExam(tx, exam, { actorId, at });
  if (command === 'announce') await announceGrades(tx, exam, by);
}

/** Checks the chosen commissions, whose agreed grades are entered. */
export async function checkChosen(
  tx: Tx,
  exam: ExamRecord,
  numbers: readonly number[],
  by: ByPerson,
): Promise<void> {
  for (const [{ id, number }, { kind }] of decidedOrRefused(
    exam,
    await withObstacles(tx, exam, numbers),
    'check',
  )) {
    const entered = await enterAgreedGrades(
      tx,
      exam.id,
      { personId: by.actorId, at: by.at },
      { commissionIds: [id] },
    );
    await saveChecked(tx, exam.id, { ids: [id], at: by.at });
    await recordEvent(tx, { examId: exam.id, kind, ...by, data: { number, entered } });
  }
  await letExamFollow(tx, exam.id, by);
}

/** Announces the chosen commissions now. */
export async function announceChosen(
  tx: Tx,
  exam: ExamRecord,
  numbers: readonly number[],
  by: By,
): Promise<void> {
  for (const [{ id, number }, { kind }] of decidedOrRefused(
    exam,
    await withObstacles(tx, exam, numbers),
    'announce',
  )) {
    const persons = await gradedPersons(tx, exam.id, { commissionIds: [id] });
    await cancelTimer(tx, commissionKey(id));
    await saveAnnounced(tx, { examId: exam.id, commissionId: id, at: by.at });
    const held = persons.filter(({ isHeld }) => isHeld).length;
    const data = { number, reached: persons.length - held, held };
    const event = await recordEvent(tx, { examId: exam.id, kind, ...by, data });
    const decidedAs = await decidingRole(tx, exam.id, by.actorId);
    await traceDecision(tx, { exam, kind, number: event, at: by.at, decidedAs });
    await notifyOfGrades(tx, exam, persons, by.at);
  }
  await letExamFollow(tx, exam.id, by);
}

/** Refuses if the plan of one of these commissions is no longer the one that the officer saw; `seen` is by number. */
export async function refuseMovedPlans(
  tx: Tx,
  examId: string,
  numbers: readonly number[],
  { seen, wanted }: { seen: Readonly<Record<string, string>>; wanted: Temporal.Instant | null },
): Promise<void> {
  for (const { number, results, plannedFor: now } of await commissionsNumbered(tx, examId, numbers)) {
    // One that is announced has no plan any more, and is refused with that reason.
    if (results === 'announced') continue;
    const shown = seen[number];
    const plan = { now, seen: shown === undefined ? null : Temporal.Instant.from(shown) };
    refuseMoved(wanted === null ? plan : { ...plan, wanted });
  }
}

/** Lets the chosen commissions be announced at a later instant, if they could be now; planning again moves it [P4, R1]. */
export async function planChosen(
  tx: Tx,
  exam: ExamRecord,
  numbers: readonly number[],
  { for: planned, ...by }: ByPerson & { readonly for: Temporal.Instant },
): Promise<void> {
  refuseUnplannable(planned, by.at);
  const plannedFor = planned.toString();
  for (const [{ id, number }] of decidedOrRefused(exam, await withObstacles(tx, exam, numbers), 'announce')) {
    const payload = { examId: exam.id, commissionId: id };
    await setTimer(tx, { dueAt: planned, task: 'announceCommission', payload, key: commissionKey(id) });
    const kind = 'commissionAnnouncementPlanned';
    await recordEvent(tx, { examId: exam.id, kind, ...by, data: { number, plannedFor } });
  }
}

/** Cancels the planned announcement of a commission that the officer saw; does nothing where there is none. */
export async function cancelCommissionPlan(
  tx: Tx,
  exam: ExamRecord,
  number: number,
  { seen, ...by }: ByPerson & { readonly seen: Temporal.Instant },
): Promise<void> {
  const [commission] = await commissionsNumbered(tx, exam.id, [number]);
  const { id, results, plannedFor } = orNotFound(commission);
  if (results === 'announced') refuse('gradesAlreadyAnnounced');
  if (plannedFor === null) return;
  refuseMoved({ now: plannedFor, seen });
  await cancelTimer(tx, commissionKey(id));
  const kind = 'commissionAnnouncementCancelled';
  await recordEvent(tx, { examId: exam.id, kind, ...by, data: { number } });
}

/**
 * The announcement of a commission at the time that was chosen. Where it can no longer be announced by itself, for
 * example since the whole exam was announced before, the plan lapses.
 */
export const announceCommission: Task = async ({ tx, now }, { examId, commissionId }) => {
  const id = String(examId);
  // The exam is announced with its last commission, so its plan is locked too, before the exam.
  await holdExamPlan(tx, id);
  await lockExam(tx, id);
  const exam = await examFacts(tx, id);
  if (!exam) return;
  await lockCommissionsOf(tx, id);
  const own = (await commissionResults(tx, id)).find((each) => each.id === commissionId);
  if (!own) return;
  const [chosen] = await withObstacles(tx, exam, [own.number]);
  const decision = chosen && decisionOn(exam, chosen, 'announce');
  if (decision?.kind === 'accepted')
    return announceChosen(tx, exam, [own.number], { actorId: null, at: now });
  if (decision?.code !== 'rescoredUndecided') return;
  // A changed scoring speaks against grades that are to be decided on first: the plan is tried again.
  const again = { dueAt: now.add(triesAgainAfter), payload: { examId: id, commissionId: own.id } };
  await setTimer(tx, { ...again, task: 'announceCommission', key: commissionKey(own.id) });
};
