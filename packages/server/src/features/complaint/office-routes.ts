import { complaintRoutes } from '@karakter/contract/complaint/routes';
import { dateOf } from '@karakter/domain/calendar/calendar';
import { type ComplaintCommandName, complaintCommands } from '@karakter/domain/complaint/complaint';
import type { Tx } from '../../platform/database/db.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { DocumentRead } from '../../platform/log/reading.ts';
import { refuseWhileDismissalIsAppealed } from '../cases/dismissal/store.ts';
import { complaintToHandle, complaintToSee } from './access.ts';
import { othersWithGrades } from './annulled/annulment.ts';
import { newExamsFor } from './annulled/new-exam.ts';
import { executeComplaintCommand } from './complaint-command.ts';
import type { ComplaintRecord } from './store.ts';
import { complaintCaseOf } from './views.ts';

/** A decision is about what its maker has seen; a double click finds the decision already made. */
function sameVersionOrRefuse(record: ComplaintRecord, command: ComplaintCommandName, version: number): void {
  const isTaken = complaintCommands[record.complaint.kind].includes(command);
  if (isTaken && record.version !== version) refuse('changedMeanwhile');
}

/** Those of the exam who are chosen as struck too, each once; one whose grade cannot be annulled is not found. */
async function othersOrNotFound(
  tx: Tx,
  record: ComplaintRecord,
  chosen: readonly string[],
): Promise<string[]> {
  if (chosen.length === 0) return [];
  const others = new Set((await othersWithGrades(tx, record)).map(({ candidacyId }) => candidacyId));
  const struck = [...new Set(chosen)];
  orNotFound(struck.every((id) => others.has(id)));
  return struck;
}

function mountReasoned(mount: Mount): void {
  for (const [route, kind] of [
    [complaintRoutes.dismissComplaint, 'dismiss'],
    [complaintRoutes.sendComplaintToBoard, 'disagree'],
  ] as const) {
    mount(route, async ({ tx, actor, now, params, body }) => {
      const { record, exam } = await complaintToHandle(tx, actor, params.complaintId);
      sameVersionOrRefuse(record, kind, body.version);
      const at = { tx, exam, record, by: actor.personId, now };
      await executeComplaintCommand(at, { kind }, { reason: body.reason });
      return accepted;
    });
  }
}

/** Routes of caseworkers and exam office: the case, and every decision in it (uhl. § 11-9) [K8]. */
export function mountComplaintCases(mount: Mount): void {
  mount(complaintRoutes.showComplaint, async ({ tx, actor, params }) => {
    const { record, exam } = await complaintToSee(tx, actor, params.complaintId);
    const { id, examId, candidateNumber } = record;
    // Another name than in its events, which the timeline shows.
    const document = { examId, data: { candidateNumber, readComplaint: id } };
    return new DocumentRead(document, await complaintCaseOf(tx, exam, record));
  });

  mount(complaintRoutes.listOthersStruck, async ({ tx, actor, params }) => {
    const { record } = await complaintToSee(tx, actor, params.complaintId);
    return { candidates: await othersWithGrades(tx, record) };
  });

  mount(complaintRoutes.takeUpComplaint, async ({ tx, actor, now, params }) => {
    const { record, exam } = await complaintToHandle(tx, actor, params.complaintId);
    await refuseWhileDismissalIsAppealed(tx, { kind: 'complaint', caseId: record.id });
    await executeComplaintCommand({ tx, exam, record, by: actor.personId, now }, { kind: 'takeUp' });
    return accepted;
  });

  mountReasoned(mount);

  mount(complaintRoutes.listNewExams, async ({ tx, actor, now, params }) => {
    const { exam } = await complaintToSee(tx, actor, params.complaintId);
    const exams = await newExamsFor(tx, exam.id, now);
    return { exams: exams.map(({ examId, startsAt }) => ({ examId, startsAt: startsAt.toString() })) };
  });

  mount(complaintRoutes.carryOutRemedy, async ({ tx, actor, now, params, body }) => {
    const { record, exam } = await complaintToHandle(tx, actor, params.complaintId);
    sameVersionOrRefuse(record, 'carryOut', body.version);
    const { reason, newExamId } = body;
    if (newExamId !== null) {
      orNotFound((await newExamsFor(tx, exam.id, now)).some(({ examId }) => examId === newExamId));
    }
    const at = { tx, exam, record, by: actor.personId, now };
    await executeComplaintCommand(at, { kind: 'carryOut' }, { reason, newExamId });
    return accepted;
  });

  mount(complaintRoutes.upholdComplaint, async ({ tx, actor, now, params, body }) => {
    const { record, exam } = await complaintToHandle(tx, actor, params.complaintId);
    sameVersionOrRefuse(record, 'uphold', body.version);
    const { remedy, scope, reason } = body;
    const struck = await othersOrNotFound(tx, record, body.struck);
    const at = { tx, exam, record, by: actor.personId, now };
    await executeComplaintCommand(at, { kind: 'uphold', remedy, scope }, { reason, struck });
    return accepted;
  });

  mount(complaintRoutes.enterBoardDecision, async ({ tx, actor, now, params, body }) => {
    const { record, exam } = await complaintToHandle(tx, actor, params.complaintId);
    sameVersionOrRefuse(record, 'enterBoardDecision', body.version);
    const { decision, reason, decidedOn } = body;
    if (Temporal.PlainDate.compare(Temporal.PlainDate.from(decidedOn), dateOf(now)) > 0)
      refuse('boardDecidesInFuture');
    const at = { tx, exam, record, by: actor.personId, now };
    await executeComplaintCommand(at, { kind: 'enterBoardDecision', ...decision }, { reason, decidedOn });
    return accepted;
  });
}
