import { appointmentRoutes } from '@karakter/contract/planning/appointments';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { examToChange, examWithCandidates, isInCommission } from '../exam/access.ts';
import { candidatesOf } from '../exam/candidate-store.ts';
import { type ExamRole, grantForExam, revokeForExam } from '../exam/exam-roles.ts';
import type { ExamRecord } from '../exam/store.ts';
import { isPerson } from '../people/register.ts';

const eventOf = {
  courseCoordinator: { appointed: 'coordinatorAppointed', dismissed: 'coordinatorDismissed' },
  invigilator: { appointed: 'invigilatorAppointed', dismissed: 'invigilatorDismissed' },
} as const satisfies Record<ExamRole, object>;

type Appointment = { exam: ExamRecord; role: ExamRole; personId: string; actor: Actor; at: Temporal.Instant };

async function appoint(tx: Tx, { exam, role, personId, actor, at }: Appointment): Promise<typeof accepted> {
  orNotFound(await isPerson(tx, personId));
  if (!(await grantForExam(tx, { examId: exam.id, role, personId, at }))) return accepted;
  const event = { examId: exam.id, actorId: actor.personId, at, data: { personId } };
  await recordEvent(tx, { ...event, kind: eventOf[role].appointed });
  return accepted;
}

async function dismiss(tx: Tx, { exam, role, personId, actor, at }: Appointment): Promise<typeof accepted> {
  orNotFound(await revokeForExam(tx, { examId: exam.id, role, personId, at }));
  const event = { examId: exam.id, actorId: actor.personId, at, data: { personId } };
  await recordEvent(tx, { ...event, kind: eventOf[role].dismissed });
  return accepted;
}

/** An invigilator learns who the candidates are, and so is none of them and grades none of them [U7]. */
async function mayWatchOrRefuse(tx: Tx, exam: ExamRecord, personId: string): Promise<void> {
  if (await isInCommission(tx, { personId }, exam.id)) refuse('invigilatorGrades');
  const candidates = await candidatesOf(tx, exam);
  if (candidates.some((candidate) => candidate.personId === personId)) refuse('invigilatorIsCandidate');
}

/** The people appointed for one exam: its course coordinators and its invigilators, appointed by the exam office. */
export function mountAppointments(mount: Mount): void {
  const role = 'courseCoordinator';
  mount(
    appointmentRoutes.appointCoordinator,
    async ({ tx, actor, now: at, params: { examId, personId } }) => {
      const exam = await examToChange(tx, actor, examId, ['examOffice']);
      return appoint(tx, { exam, role, personId, actor, at });
    },
  );

  mount(
    appointmentRoutes.dismissCoordinator,
    async ({ tx, actor, now: at, params: { examId, personId } }) => {
      const exam = await examToChange(tx, actor, examId, ['examOffice']);
      return dismiss(tx, { exam, role, personId, actor, at });
    },
  );

  mount(
    appointmentRoutes.appointInvigilator,
    async ({ tx, actor, now: at, params: { examId, personId } }) => {
      const exam = await examWithCandidates(tx, actor, examId, 'change');
      await mayWatchOrRefuse(tx, exam, personId);
      return appoint(tx, { exam, role: 'invigilator', personId, actor, at });
    },
  );

  mount(
    appointmentRoutes.dismissInvigilator,
    async ({ tx, actor, now: at, params: { examId, personId } }) => {
      const exam = await examWithCandidates(tx, actor, examId, 'change');
      return dismiss(tx, { exam, role: 'invigilator', personId, actor, at });
    },
  );
}
