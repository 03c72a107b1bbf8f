import { dueRoutes } from '@karakter/contract/grading/due/routes';
import { dateOf, isWorkingDay } from '@karakter/domain/calendar/calendar';
import { isBeyondAYear } from '@karakter/domain/calendar/years-ahead';
import {
  applyExtension,
  decideExtension,
  type ExtensionCommand,
  faultInExtension,
} from '@karakter/domain/grading/due/extension';
import type { Role } from '@karakter/domain/people/roles';
import type { Tx } from '../../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { examToChange, isInCommission } from '../../exam/access.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { decidingRole, traceDecision } from '../../exam/trace/store.ts';
import { notifyAll } from '../../notices/notify.ts';
import { commissionsOf } from '../../planning/commission-store.ts';
import { type Concerned, concernedBy, dueOnOf, lateIn } from './concerned.ts';
import { asking, following, mayWithdrawIn, mountSeeing } from './seeing.ts';
import {
  addCandidates,
  type ExtensionRecord,
  extensionsOf,
  saveAsked,
  saveDecided,
  saveDelay,
  toldOf,
  type Waiting,
  waitingIn,
} from './store.ts';
import { endOf, tellAsker, tellDelegates, tellOfExtension } from './telling.ts';

type Acting = { tx: Tx; actor: Actor; now: Temporal.Instant };

/** Locked, and refused outside the time in which grades may be extended. */
async function examToExtend({ tx, actor }: Acting, examId: string, roles: readonly Role[]) {
  const exam = await examToChange(tx, actor, examId, roles);
  if (exam.state !== 'published') refuse('extensionNotOpen');
  return exam;
}

/** As examToExtend, and refused where no rule lets anyone extend the time. */
async function examToAskFor(call: Acting, examId: string) {
  const exam = await examToExtend(call, examId, asking);
  if (exam.rules.gradingExtension === null) refuse('extensionWithoutRule');
  return exam;
}

/**
 * What an asker's request is measured by. For a grader of the exam it is the exam's own date, and no candidates are named:
 * otherwise refusals would tell whose grade is agreed [G2].
 */
async function waitingFor({ tx, actor }: Acting, exam: ExamRecord, { scope }: Pick<Choice, 'scope'>) {
  if (!(await isInCommission(tx, actor, exam.id))) return waitingIn(tx, exam);
  if (scope === 'candidates') refuse('extensionByGrader');
  return [];
}

type Choice = {
  waiting: readonly Waiting[];
  scope: ExtensionRecord['scope'];
  commissionId: string | null;
  candidateNumbers: readonly number[];
};

/** Whom a request is for, or a refusal where there is no such commission or candidate. */
async function chosenBy(tx: Tx, exam: ExamRecord, choice: Choice): Promise<Concerned> {
  const { waiting, scope, commissionId } = choice;
  if (scope === 'exam') return { scope, commissionId: null, candidacyIds: [] };
  if (scope === 'commission') {
    const commissions = await commissionsOf(tx, exam.id, 'ordinary');
    orNotFound(commissions.some(({ id }) => id === commissionId));
    return { scope, commissionId, candidacyIds: [] };
  }
  const numbers = new Set(choice.candidateNumbers);
  const named = waiting.filter(({ candidateNumber }) => numbers.has(candidateNumber));
  if (named.length < numbers.size || numbers.size === 0) refuse('extensionOfNone');
  return { scope, commissionId: null, candidacyIds: named.map(({ candidacyId }) => candidacyId) };
}

/** Whether an earlier request is for the very same candidates. */
const isOfSame = (row: ExtensionRecord, { scope, commissionId, candidacyIds }: Concerned) =>
  row.scope === scope &&
  row.commission_id === commissionId &&
  row.candidacy_ids.length === candidacyIds.length &&
  candidacyIds.every((id) => row.candidacy_ids.includes(id));

function mountAsking(mount: Mount): void {
  mount(dueRoutes.askExtension, async (call) => {
    const { tx, actor, now, params, body } = call;
    const exam = await examToAskFor(call, params.examId);
    const { scope, ground, reason, until } = body;
    const waiting = await waitingFor(call, exam, body);
    const chosen = await chosenBy(tx, exam, { waiting, ...body });
    const { commissionId, candidacyIds } = chosen;
    const dueOn = dueOnOf(concernedBy(waiting, chosen), exam);
    const day = Temporal.PlainDate.from(until);
    const fault = faultInExtension(day, { dueOn, today: dateOf(now), isWorkingDay });
    if (fault) refuse(fault);
    const requests = await extensionsOf(tx, exam.id);
    if (requests.some((row) => row.state === 'asked' && isOfSame(row, chosen)))
      refuse('extensionAskedAlready');
    const asked = { scope, commissionId, candidacyIds, ground, reason, until };
    const extensionId = await saveAsked(tx, exam.id, asked, { by: actor.personId, at: now });
    const data = { extensionId, scope, commissionId, candidates: candidacyIds.length, ground, until };
    await recordEvent(tx, {
      examId: exam.id,
      kind: 'extensionAsked',
      actorId: actor.personId,
      at: now,
      data,
    });
    await tellDelegates(tx, exam, now);
    return { extensionId };
  });

  mount(dueRoutes.withdrawExtension, async (call) => {
    // Also where the results are checked: no request is left that no one can settle.
    const exam = await examToChange(call.tx, call.actor, call.params.examId, asking);
    if (!mayWithdrawIn(exam)) refuse('extensionNotOpen');
    await decide(call, exam, { extensionId: call.params.extensionId, command: 'withdraw', reason: null });
    return accepted;
  });
}

type Deciding = { extensionId: string; command: ExtensionCommand; reason: string | null };

/** Decides on a request in the exam, which is locked, and tells those it concerns. */
async function decide({ tx, actor, now: at }: Acting, exam: ExamRecord, given: Deciding): Promise<void> {
  const { extensionId, command, reason } = given;
  const row = orNotFound((await extensionsOf(tx, exam.id)).find(({ id }) => id === extensionId));
  const concerns = { scope: row.scope, commissionId: row.commission_id, candidacyIds: row.candidacy_ids };
  const concerned = concernedBy(await waitingIn(tx, exam), concerns);
  const decision = decideExtension(row.state, command, {
    isAsker: row.asked_by === actor.personId,
    askedUntil: Temporal.PlainDate.from(row.asked_until),
    dueOn: dueOnOf(concerned, exam),
    today: dateOf(at),
    isWorkingDay,
  });
  if (decision.kind === 'refused') refuse(decision.code);
  const { event } = decision;
  const until = event.kind === 'extensionGranted' ? event.until : null;
  const state = applyExtension(row.state, event);
  await saveDecided(tx, row.id, { state, until, reason, by: actor.personId, at });
  const data = { extensionId, until };
  const number = await recordEvent(tx, {
    examId: exam.id,
    kind: event.kind,
    actorId: actor.personId,
    at,
    data,
  });
  const decidedAs = await decidingRole(tx, exam.id, actor.personId);
  await traceDecision(tx, { exam, kind: event.kind, number, at, decidedAs });
  if (until !== null) {
    // A candidate whose date is later already has got no more time.
    const isLater = ({ due }: Waiting) => due === null || Temporal.Instant.compare(endOf(until), due.at) > 0;
    const later = concerned.filter(isLater);
    if (row.scope === 'commission')
      await addCandidates(
        tx,
        row.id,
        later.map(({ candidacyId }) => candidacyId),
      );
    await tellOfExtension(tx, exam, later, { until, ground: row.ground, at });
  }
  if (state !== 'withdrawn') await tellAsker(tx, { examId: exam.id, to: row.asked_by, until, at });
}

/** A delegate who grades the exam would decide on their own time. */
async function examToDecide(call: Acting, examId: string): Promise<ExamRecord> {
  const exam = await examToExtend(call, examId, ['rectorsDelegate']);
  orNotFound(!(await isInCommission(call.tx, call.actor, exam.id)));
  return exam;
}

function mountDeciding(mount: Mount): void {
  mount(dueRoutes.grantExtension, async (call) => {
    const { params, body } = call;
    const exam = await examToDecide(call, params.examId);
    const command = { kind: 'grant', until: body.until } as const;
    await decide(call, exam, { extensionId: params.extensionId, command, reason: null });
    return accepted;
  });

  mount(dueRoutes.refuseExtension, async (call) => {
    const { params, body } = call;
    const exam = await examToDecide(call, params.examId);
    await decide(call, exam, { extensionId: params.extensionId, command: 'refuse', reason: body.reason });
    return accepted;
  });
}

function mountDelay(mount: Mount): void {
  mount(dueRoutes.tellOfDelay, async (call) => {
    const { tx, actor, now: at, params, body } = call;
    const exam = await examToExtend(call, params.examId, following);
    orNotFound(!(await isInCommission(tx, actor, exam.id)));
    const { expectedOn } = body;
    const [day, today] = [Temporal.PlainDate.from(expectedOn), dateOf(at)];
    const isAhead = Temporal.PlainDate.compare(day, today) > 0;
    if (!isAhead || isBeyondAYear(day, today)) refuse('delayNotAhead');
    const allLate = lateIn(await waitingIn(tx, exam), at);
    if (allLate.length === 0) refuse('delayOfNone');
    const told = await toldOf(tx, exam.id, expectedOn);
    const late = allLate.filter(({ candidacyId }) => !told.has(candidacyId));
    if (late.length === 0) refuse('delayToldAlready');
    const candidacyIds = late.map(({ candidacyId }) => candidacyId);
    await saveDelay(tx, { examId: exam.id, expectedOn, candidacyIds, by: actor.personId, at });
    const data = { expectedOn, candidates: late.length };
    await recordEvent(tx, { examId: exam.id, kind: 'delayTold', actorId: actor.personId, at, data });
    const to = late.map(({ personId }) => personId);
    const facts = { expectedAt: endOf(expectedOn).toString() };
    await notifyAll(tx, { to, examId: exam.id, kind: 'gradesDelayed', facts, at });
    return { candidates: late.length };
  });
}

/** When grades are due: extensions, which the rector's delegate grants, and who is late (uhl. § 11-7(4)) [G9]. */
export function mountGradesDue(mount: Mount): void {
  mountSeeing(mount);
  mountAsking(mount);
  mountDeciding(mount);
  mountDelay(mount);
}
