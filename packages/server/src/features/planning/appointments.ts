import { type AppointedMany, appointmentRoutes } from '@karakter/contract/planning/appointments';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { examToChange, examWithCandidates, isInCommission } from '../exam/access.ts';
import { candidatesOf } from '../exam/candidate-store.ts';
import { type ExamRole, grantForExam, revokeForExam } from '../exam/exam-roles.ts';
import type { ExamRecord } from '../exam/store.ts';
import { isPerson, personWithEmail } from '../people/register.ts';

const eventOf = {
  courseCoordinator: { appointed: 'coordinatorAppointed', dismissed: 'coordinatorDismissed' },
  invigilator: { appointed: 'invigilatorAppointed', dismissed: 'invigilatorDismissed' },
} as const satisfies Record<ExamRole, object>;

type Appointment = {
  exam: Pick<ExamRecord, 'id'>;
  role: ExamRole;
  personId: string;
  actor: Actor;
  at: Temporal.Instant;
};

/** Appoints the person; false where they were appointed before. */
export async function appointOnce(
  tx: Tx,
  { exam, role, personId, actor, at }: Appointment,
): Promise<boolean> {
  const grant = { examId: exam.id, role, personId, by: actor.personId, at };
  if (!(await grantForExam(tx, grant))) return false;
  const event = { examId: exam.id, actorId: actor.personId, at, data: { personId } };
  await recordEvent(tx, { ...event, kind: eventOf[role].appointed });
  return true;
}

async function appoint(tx: Tx, appointment: Appointment): Promise<typeof accepted> {
  orNotFound(await isPerson(tx, appointment.personId));
  await appointOnce(tx, appointment);
  return accepted;
}

async function dismiss(tx: Tx, { exam, role, personId, actor, at }: Appointment): Promise<typeof accepted> {
  orNotFound(await revokeForExam(tx, { examId: exam.id, role, personId, by: actor.personId, at }));
  const event = { examId: exam.id, actorId: actor.personId, at, data: { personId } };
  await recordEvent(tx, { ...event, kind: eventOf[role].dismissed });
  return accepted;
}

type WatchRefusal = AppointedMany['cannot'][number]['code'];

/** An invigilator learns the candidates' identity, and so may neither be one of them nor grade them [U7]. */
async function watchRefusal(
  tx: Tx,
  exam: ExamRecord,
  { personId, candidates }: { personId: string; candidates: ReadonlySet<string> },
): Promise<WatchRefusal | undefined> {
  if (await isInCommission(tx, { personId }, exam.id)) return 'invigilatorGrades';
  return candidates.has(personId) ? 'invigilatorIsCandidate' : undefined;
}

const candidateIds = async (tx: Tx, exam: ExamRecord) =>
  new Set((await candidatesOf(tx, exam)).map(({ personId }) => personId));

/**
 * Appoints every permitted person with one of these addresses, and lists the others: a wrong line does not stop the
 * others.
 */
async function appointMany(
  tx: Tx,
  {
    exam,
    emails,
    actor,
    at,
  }: Pick<Appointment, 'actor' | 'at'> & { exam: ExamRecord; emails: readonly string[] },
): Promise<AppointedMany> {
  const candidates = await candidateIds(tx, exam);
  const result = { appointed: 0, already: 0, unknown: [] as string[], cannot: [] as AppointedMany['cannot'] };
  const wanted = new Map(emails.map((email) => [email.toLowerCase(), email]));
  for (const email of wanted.values()) {
    const person = await personWithEmail(tx, email);
    const code = person && (await watchRefusal(tx, exam, { personId: person.id, candidates }));
    if (!person) result.unknown.push(email);
    else if (code) result.cannot.push({ name: person.name, code });
    else if (await appointOnce(tx, { exam, role: 'invigilator', personId: person.id, actor, at }))
      result.appointed += 1;
    else result.already += 1;
  }
  return result;
}

/** The people appointed for one exam: its course coordinators and its invigilators, appointed by the exam office. */
export function mountAppointments(mount: Mount): void {
  const role = 'courseCoordinator';
  mount(
    appointmentRoutes.appointCoordinator,
    async ({ tx, actor, now: at, params: { examId, personId } }) => {
      // The refusal says who is a candidate: an officer who grades the exam may not ask.
      const exam = await examWithCandidates(tx, actor, examId, 'change');
      if ((await candidateIds(tx, exam)).has(personId)) refuse('coordinatorIsCandidate');
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
      const refusal = await watchRefusal(tx, exam, { personId, candidates: await candidateIds(tx, exam) });
      if (refusal) refuse(refusal);
      return appoint(tx, { exam, role: 'invigilator', personId, actor, at });
    },
  );

  mount(appointmentRoutes.appointInvigilators, async ({ tx, actor, now: at, params: { examId }, body }) => {
    const exam = await examWithCandidates(tx, actor, examId, 'change');
    return appointMany(tx, { exam, emails: body.emails, actor, at });
  });

  mount(
    appointmentRoutes.dismissInvigilator,
    async ({ tx, actor, now: at, params: { examId, personId } }) => {
      const exam = await examWithCandidates(tx, actor, examId, 'change');
      return dismiss(tx, { exam, role: 'invigilator', personId, actor, at });
    },
  );
}
