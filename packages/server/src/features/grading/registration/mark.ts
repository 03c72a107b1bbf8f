import type { ExamState } from '@karakter/domain/exam/exam';
import {
  type AttendanceCommand,
  type AttendanceFacts,
  type AttendanceState,
  applyAttendance,
  decideAttendance,
} from '@karakter/domain/grading/registration/attendance';
import { examStateFor } from '@karakter/domain/results/commission-results';
import type { Tx } from '../../../platform/database/db.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { type Registered, saveAttendance } from './store.ts';

type Exam = { readonly id: string; readonly state: ExamState; readonly startsAt: Temporal.Instant };

/** What decides about the attendance of a candidate. */
export function attendanceFacts(
  { state, startsAt }: Exam,
  { isRevealed, results }: Pick<Registered, 'isRevealed' | 'results'>,
  now: Temporal.Instant,
): AttendanceFacts {
  return { now, startsAt, examState: examStateFor(state, results), isRevealed };
}

type Marking = { readonly command: AttendanceCommand; readonly seen: AttendanceState };

/** Marks a candidate's attendance, or refuses it; true where something has changed. The attendance must be locked. */
export async function mark(
  tx: Tx,
  { exam, candidate }: { exam: Exam; candidate: Registered },
  { command, seen }: Marking,
  by: { personId: string; at: Temporal.Instant },
): Promise<boolean> {
  const { candidacyId, candidateNumber, state } = candidate;
  const decision = decideAttendance(state, command, attendanceFacts(exam, candidate, by.at));
  if (decision.kind === 'refused') refuse(decision.code);
  if (decision.kind === 'unchanged') return false;
  if (seen !== state) refuse('changedMeanwhile');
  const next = applyAttendance(state, decision.event);
  await saveAttendance(tx, { examId: exam.id, candidacyId, state: next }, by);
  await recordEvent(tx, {
    examId: exam.id,
    kind: decision.event.kind,
    actorId: by.personId,
    at: by.at,
    data: { candidateNumber, before: state },
  });
  return true;
}
