import { complaintRoutes } from '@karakter/contract/complaint/routes';
import { dateOf } from '@karakter/domain/calendar/calendar';
import { type ComplaintCommandName, complaintCommands } from '@karakter/domain/complaint/complaint';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { DocumentRead } from '../../platform/log/reading.ts';
import { complaintToHandle, complaintToSee } from './access.ts';
import { executeComplaintCommand } from './complaint-command.ts';
import type { ComplaintRecord } from './store.ts';
import { complaintCaseOf } from './views.ts';

/** A decision is about what its maker has seen; a double click finds the decision already made. */
function sameVersionOrRefuse(record: ComplaintRecord, command: ComplaintCommandName, version: number): void {
  const isTaken = complaintCommands[record.complaint.kind].includes(command);
  if (isTaken && record.version !== version) refuse('changedMeanwhile');
}

function mountReasoned(mount: Mount): void {
  for (const [route, kind] of [
    [complaintRoutes.dismissComplaint, 'dismiss'],
    [complaintRoutes.sendComplaintToBoard, 'disagree'],
    [complaintRoutes.carryOutRemedy, 'carryOut'],
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

  mount(complaintRoutes.takeUpComplaint, async ({ tx, actor, now, params }) => {
    const { record, exam } = await complaintToHandle(tx, actor, params.complaintId);
    await executeComplaintCommand({ tx, exam, record, by: actor.personId, now }, { kind: 'takeUp' });
    return accepted;
  });

  mountReasoned(mount);

  mount(complaintRoutes.upholdComplaint, async ({ tx, actor, now, params, body }) => {
    const { record, exam } = await complaintToHandle(tx, actor, params.complaintId);
    sameVersionOrRefuse(record, 'uphold', body.version);
    const { remedy, scope, reason } = body;
    const at = { tx, exam, record, by: actor.personId, now };
    await executeComplaintCommand(at, { kind: 'uphold', remedy, scope }, { reason });
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
