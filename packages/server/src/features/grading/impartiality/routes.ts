import { impartialityRoutes } from '@karakter/contract/grading/impartiality';
import {
  applyImpartialityCase,
  decideImpartialityCase,
} from '@karakter/domain/grading/impartiality/impartiality';
import type { Tx } from '../../../platform/database/db.ts';
import { type Actor, holdsRoleFor, orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { enqueueJob } from '../../../platform/jobs/jobs.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { examToChange, examToSee, isInCommission } from '../../exam/access.ts';
import { examOfficeBesideGraders } from '../../exam/exam-office.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { notify } from '../../notices/notify.ts';
import { lockCommission } from '../../planning/commission-store.ts';
import { recordCarriedOut } from '../../planning/commissions/carry-out.ts';
import { commissionToSee, scriptToGrade } from '../access.ts';
import { revealWhatIsReady } from '../reveal.ts';
import { seatedCommission } from '../seats/access.ts';
import { casesOf, decidersFor, isPresent, saveDecision, saveGround } from './store.ts';

/** A grader of the exam sees no colleague's declaration, and decides nothing in the exam; other cases do not exist. */
async function notAGrader(tx: Tx, actor: Actor, exam: ExamRecord): Promise<void> {
  orNotFound(!(await isInCommission(tx, actor, exam.id)));
}

function mountDeclaring(mount: Mount): void {
  mount(impartialityRoutes.declareGround, async (call) => {
    const { tx, actor, now, params, body } = call;
    await lockCommission(tx, params.commissionId);
    const commission = await commissionToSee(call, params.commissionId);
    const { candidateNumber, ground, account } = body;
    // Before the answers are open a grader knows no candidate number.
    if (candidateNumber !== null && commission.closed !== null) refuse(commission.closed);
    const candidacyId =
      candidateNumber === null
        ? null
        : (await scriptToGrade(tx, commission, candidateNumber, 'withoutAnswers')).candidacyId;
    const { id: commissionId, examId } = commission;
    const at = { commissionId, personId: actor.personId, now };
    const caseId = await saveGround(tx, at, { ground, account, candidacyId });
    if (caseId === undefined) refuse('groundDeclaredAlready');
    const data = { caseId, commissionId, candidateNumber, ground };
    await recordEvent(tx, { examId, kind: 'groundDeclared', actorId: actor.personId, at: now, data });
    await enqueueJob(tx, 'tellOfGround', { examId, commissionId }, `tellOfGround:${caseId}`);
    return accepted;
  });
}

/** The office learns whom to take off, and the grader whether to go on. */
async function tellOfDecision(
  tx: Tx,
  exam: ExamRecord,
  told: { personId: string; commissionNumber: number; isPartial: boolean; at: Temporal.Instant },
): Promise<void> {
  const { personId, isPartial, commissionNumber, at } = told;
  const notice = { examId: exam.id, at };
  const facts = { commissionNumber, outcome: isPartial ? ('disqualified' as const) : ('impartial' as const) };
  await notify(tx, { ...notice, to: personId, kind: 'impartialityDecided', facts });
  if (!isPartial) return;
  for (const to of await examOfficeBesideGraders(tx, exam.id)) {
    await notify(tx, { ...notice, to, kind: 'graderDisqualified', facts: { commissionNumber } });
  }
}

function mountDeciding(mount: Mount): void {
  mount(impartialityRoutes.seeDeclaredGrounds, async ({ tx, actor, params }) => {
    const exam = await examToSee(tx, actor, params.examId, ['headOfDepartment', 'examOffice']);
    await notAGrader(tx, actor, exam);
    const cases = await casesOf(tx, exam.id);
    const deciders = await decidersFor(tx, exam.id);
    return {
      deciders: deciders.map(({ name }) => name),
      mayDecide: holdsRoleFor(actor, ['headOfDepartment'], exam),
      mayCarryOut: holdsRoleFor(actor, ['examOffice'], exam),
      cases: cases.map((row) => ({
        caseId: row.id,
        commissionId: row.commission_id,
        commissionNumber: row.number,
        commissionKind: row.kind,
        graderId: row.person_id,
        grader: row.grader,
        candidateNumber: row.candidate_number,
        ground: row.ground,
        account: row.account,
        declaredAt: row.declared_at.toString(),
        state: row.state,
        decision: row.decision,
        decidedBy: row.decided_by,
        decidedAt: row.decided_at?.toString() ?? null,
      })),
    };
  });

  mount(impartialityRoutes.decideImpartiality, async ({ tx, actor, now, params, body }) => {
    const exam = await examToChange(tx, actor, params.examId, ['headOfDepartment']);
    const found = orNotFound((await casesOf(tx, exam.id)).find(({ id }) => id === params.caseId));
    const isOwn = found.person_id === actor.personId;
    if (!isOwn) await notAGrader(tx, actor, exam);
    await lockCommission(tx, found.commission_id);
    const { isPartial, reason } = body;
    const decision = decideImpartialityCase(found.state, { kind: 'decide', isPartial }, { isOwn });
    if (decision.kind === 'refused') refuse(decision.code);
    const state = applyImpartialityCase(found.state, decision.event);
    await saveDecision(tx, found.id, { state, reason, by: actor.personId, at: now });
    const data = { caseId: found.id, commissionId: found.commission_id, isPartial };
    await recordEvent(tx, {
      examId: exam.id,
      kind: decision.event.kind,
      actorId: actor.personId,
      at: now,
      data,
    });
    const told = { personId: found.person_id, commissionNumber: found.number, isPartial, at: now };
    await tellOfDecision(tx, exam, told);
    // A grader who is in the commission no longer is off already.
    const of = { examId: exam.id, commissionId: found.commission_id, personId: found.person_id };
    const hasLeft = !(await isPresent(tx, of.commissionId, of.personId));
    if (hasLeft) await recordCarriedOut(tx, of, { by: actor.personId, at: now });
    // An impartial grader counts again, so what waited for the decision may be ready.
    if (!isPartial) await revealWhatIsReady(tx, await seatedCommission(tx, exam, found.commission_id), now);
    return accepted;
  });
}

/** Impartiality: graders declare, the head of department decides, the exam office carries out [U6] (fvl. §§ 6, 8). */
export function mountImpartiality(mount: Mount): void {
  mountDeclaring(mount);
  mountDeciding(mount);
}
