import { randomUUID } from 'node:crypto';
import type { lateCandidateRoutes } from '@karakter/contract/invigilation/late-candidates';
import { comesTooLate, lateCandidateRefusal, ownStart } from '@karakter/domain/invigilation/late-candidate';
import { studentNumberFault } from '@karakter/domain/planning/list/candidate-row';
import { sittingTimes } from '@karakter/domain/sitting/sitting-times';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../../../platform/database/db.ts';
import { orNotFound } from '../../../platform/http/actor.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { candidatesOf, notifyAdmitted, seatCandidates } from '../../exam/candidate-store.ts';
import { scheduleExam } from '../../exam/exam-times.ts';
import { recomputeTimes } from '../../exam/moved-times.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { addPerson, isPerson, lockRegister, personWithEmail } from '../../people/register.ts';
import { recordInRegister } from '../../people/register-log.ts';
import { usablePersonOrRefuse } from '../../people/usable-person.ts';
import { shareOutTo } from '../../planning/commissions/split-store.ts';
import { registerPeople } from '../../planning/list/candidate-import.ts';
import { otherPartsIn } from '../../planning/list/other-parts.ts';
import { moveTimes } from '../move-times.ts';

type Asked = z.output<typeof lateCandidateRoutes.addLateCandidate.body>;
type Unknown = Extract<Asked, { kind: 'unknown' }>;
type By = { readonly actorId: string; readonly at: Temporal.Instant };

/** What the register and the exam know of the person that matters for the decision. */
async function partsOf(tx: Tx, exam: ExamRecord, personId: string) {
  orNotFound(await isPerson(tx, personId));
  const own = (await candidatesOf(tx, exam)).find((candidate) => candidate.personId === personId);
  const registered = own === undefined ? 'no' : own.isWithdrawn ? 'withdrawn' : 'yes';
  return { hasOtherPart: (await otherPartsIn(tx, exam.id)).has(personId), registered } as const;
}

/** Adds the person to the register, unless a person with this address or student number is there already. */
async function registerUnknown(tx: Tx, { name, email, studentNumber }: Unknown, by: By): Promise<string> {
  const facts = usablePersonOrRefuse({ name, email });
  if (studentNumberFault(studentNumber)) refuse('studentNumberUnusable');
  const { rows: same } = await sql`
    select from person where lower(student_number) = lower(${studentNumber})`.execute(tx);
  if (same.length > 0) refuse('studentNumberTaken');
  if (await personWithEmail(tx, facts.email)) refuse('personEmailTaken');
  const personId = await addPerson(tx, { ...facts, studentNumber, at: by.at });
  await recordInRegister(tx, { kind: 'personAdded', by: by.actorId, at: by.at, data: { personId } });
  return personId;
}

/** Seats the candidate at the common time, or at their own; refused where the time would be up already. */
async function seat(tx: Tx, exam: ExamRecord, candidacyId: string, asked: Asked, by: By) {
  const [times] = (await seatCandidates(tx, exam, [candidacyId])).values();
  const plan = { ...exam, extraMinutes: asked.extraMinutes };
  const common = sittingTimes({ ...plan, ...orNotFound(times) });
  if (comesTooLate({ common, now: by.at })) refuse('lateCandidateTooLate');
  const startsAt = ownStart(asked.time, { common, now: by.at });
  if (startsAt) {
    const [reach, command] = [
      { scope: 'candidate', candidacyId },
      { kind: 'lateStart', startsAt },
    ] as const;
    const rest = { reason: asked.reason, incidentId: null, by: by.actorId, at: by.at };
    await moveTimes(tx, exam, { id: randomUUID(), command, reach, ...rest });
  } else await scheduleExam(tx, exam.id);
  const moved = await recomputeTimes(tx, exam, [candidacyId]);
  await notifyAdmitted(tx, exam, moved, by.at);
  return sittingTimes({ ...plan, ...orNotFound(moved.get(candidacyId)) });
}

/**
 * Adds a candidate on the spot, after the start too [P14]: registered with a random number, in a commission's share,
 * seated and notified, all in the caller's transaction. The exam must be locked.
 */
export async function addLateCandidate(
  tx: Tx,
  exam: ExamRecord,
  asked: Asked,
  { mayRegister, ...by }: By & { readonly mayRegister: boolean },
) {
  if (asked.kind === 'unknown') await lockRegister(tx);
  const person = asked.kind === 'known' ? await partsOf(tx, exam, asked.personId) : null;
  const refusal = lateCandidateRefusal({ examState: exam.state, person, mayRegister });
  if (refusal) refuse(refusal);
  const personId = asked.kind === 'known' ? asked.personId : await registerUnknown(tx, asked, by);
  const { extraMinutes, language, room, seat: place, reason: addedBecause } = asked;
  const [candidacyId = ''] = await registerPeople(
    tx,
    exam,
    [{ personId, extraMinutes, language, room, seat: place, addedBecause }],
    by,
  );
  await shareOutTo(tx, exam.id, [candidacyId]);
  const { startsAt, endsAt } = await seat(tx, exam, candidacyId, asked, by);
  const { candidate_number: candidateNumber } = await tx
    .selectFrom('candidacy')
    .select('candidate_number')
    .where('id', '=', candidacyId)
    .executeTakeFirstOrThrow();
  return { candidacyId, candidateNumber, startsAt: startsAt.toString(), endsAt: endsAt.toString() };
}
