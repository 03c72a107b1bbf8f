import { registrationRoutes } from '@karakter/contract/grading/registration';
import { attendanceBackBy } from '@karakter/domain/exam/attendance-due';
import { hasHandIn } from '@karakter/domain/exam/exam-form';
import { isWithinRooms } from '@karakter/domain/invigilation/duty';
import type { Tx } from '../../../platform/database/db.ts';
import { holdsRoleFor, orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { enqueueJob } from '../../../platform/jobs/jobs.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { examWithCandidates } from '../../exam/access.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { examToWatch } from '../../invigilation/access.ts';
import { lockCommission } from '../../planning/commission-store.ts';
import { attendanceListOf } from './attendance-list.ts';
import { mark } from './mark.ts';
import { attendanceOf, lockAttendance, registeredOfExam } from './store.ts';

/** Where work is handed in there is no such list. */
const withoutHandIn = (exam: ExamRecord) => orNotFound(hasHandIn(exam.form) ? undefined : exam);

async function ordinaryCommissionsOf(tx: Tx, candidacyId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('commission_candidacy')
    .innerJoin('commission', 'commission.id', 'commission_candidacy.commission_id')
    .select('commission.id')
    .where('candidacy_id', '=', candidacyId)
    .where('kind', '=', 'ordinary')
    .orderBy('commission.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The attendance list of the exam office and the invigilators, who know the candidates by name [G8, P10]. */
export function mountRegistrationOfOffice(mount: Mount): void {
  mount(registrationRoutes.listAttendance, async ({ tx, actor, now, params }) => {
    const { exam, rooms } = await examToWatch(tx, actor, params.examId, { purpose: 'see', now });
    withoutHandIn(exam);
    const mayNoteAbsence = holdsRoleFor(actor, ['examOffice'], exam);
    const list = await attendanceListOf(tx, exam, { now, mayNoteAbsence });
    const candidates = list.filter(({ room }) => isWithinRooms(rooms, room));
    return { form: exam.form, backBy: attendanceBackBy(exam).toString(), mayNoteAbsence, candidates };
  });

  mount(registrationRoutes.markAttendanceByName, async ({ tx, actor, now, params, body }) => {
    const { examId, candidacyId } = params;
    const { exam, rooms } = await examToWatch(tx, actor, examId, { purpose: 'change', now });
    withoutHandIn(exam);
    // In the order of the graders' own marks: first the commission, then the attendance.
    const commissions = await ordinaryCommissionsOf(tx, candidacyId);
    for (const id of commissions) await lockCommission(tx, id);
    await lockAttendance(tx, exam.id);
    const candidate = orNotFound(await registeredOfExam(tx, exam.id, candidacyId));
    orNotFound(isWithinRooms(rooms, candidate.room));
    const by = { personId: actor.personId, at: now };
    if (!(await mark(tx, { exam, candidate }, body, by))) return accepted;
    for (const commissionId of commissions)
      await enqueueJob(tx, 'settleRegistration', { commissionId }, `settleRegistration:${commissionId}`);
    return accepted;
  });

  mount(registrationRoutes.noteValidAbsence, async ({ tx, actor, now, params, body }) => {
    const { candidacyId } = params;
    const exam = withoutHandIn(await examWithCandidates(tx, actor, params.examId, 'change'));
    const { candidateNumber } = orNotFound(await registeredOfExam(tx, exam.id, candidacyId));
    const note = { documentation: body.documentation, noted_by: actor.personId, noted_at: now };
    const isTakenBack = body.documentation === '';
    if (isTakenBack) {
      await tx.deleteFrom('valid_absence').where('candidacy_id', '=', candidacyId).execute();
    } else {
      if ((await attendanceOf(tx, candidacyId)) !== 'absent') refuse('absenceNotMarked');
      await tx
        .insertInto('valid_absence')
        .values({ candidacy_id: candidacyId, exam_id: exam.id, ...note })
        .onConflict((c) => c.column('candidacy_id').doUpdateSet(note))
        .execute();
    }
    // The documentation may be about health, so the log has only that there is one.
    const kind = isTakenBack ? 'validAbsenceTakenBack' : 'validAbsenceNoted';
    await recordEvent(tx, {
      examId: exam.id,
      kind,
      actorId: actor.personId,
      at: now,
      data: { candidateNumber },
    });
    return accepted;
  });
}
