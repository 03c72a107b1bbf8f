import { dateOf } from '../../calendar/calendar.ts';
import type { ExamState } from '../../exam/exam.ts';
import { accepted, type RepeatableDecision, refused, unchanged } from '../../process/decision.ts';

/**
 * Whether one candidate attended an exam without hand-in, or delivered what is graded outside Karakter [G8].
 *
 *                    markAttended  ┌──────────┐
 *               ┌─────────────────►│ attended │
 *   ┌───────────┴──┐ markAbsent    ├──────────┤
 *   │ unregistered ├──────────────►│  absent  │   each of the three can become each other one,
 *   └───────────┬──┘ markWithdrawn ├──────────┤   and `clear` leads back
 *               └─────────────────►│ withdrawn│
 *                                  └──────────┘
 *
 * Only a person changes it, never the clock. Only work of a candidate who attended is graded. It can be corrected until
 * the members of the commission see each other's assessments: whether one of them has begun is not theirs to know [G2].
 */
export const attendanceStates = ['unregistered', 'attended', 'absent', 'withdrawn'] as const;
export type AttendanceState = (typeof attendanceStates)[number];

export const attendanceCommandNames = ['markAttended', 'markAbsent', 'markWithdrawn', 'clear'] as const;
export type AttendanceCommand = (typeof attendanceCommandNames)[number];

export type AttendanceEvent = {
  readonly kind: 'candidateAttended' | 'candidateNotAttended' | 'candidateWithdrew' | 'attendanceCleared';
};

export type AttendanceRefusal = 'attendanceTooEarly' | 'attendanceClosed' | 'attendanceGraded';

/** What decides whether attendance can be registered now. */
export type AttendanceFacts = {
  readonly now: Temporal.Instant;
  readonly startsAt: Temporal.Instant;
  readonly examState: ExamState;
  /** Whether the commission's assessments of this candidate are revealed to its members. */
  readonly isRevealed: boolean;
};

/** The commands that each state takes: all of them, the harmless repetition included. */
export const attendanceCommands: Readonly<Record<AttendanceState, readonly AttendanceCommand[]>> = {
  unregistered: attendanceCommandNames,
  attended: attendanceCommandNames,
  absent: attendanceCommandNames,
  withdrawn: attendanceCommandNames,
};

const eventOf: Readonly<Record<AttendanceCommand, AttendanceEvent['kind']>> = {
  markAttended: 'candidateAttended',
  markAbsent: 'candidateNotAttended',
  markWithdrawn: 'candidateWithdrew',
  clear: 'attendanceCleared',
};

const stateAfter: Readonly<Record<AttendanceEvent['kind'], AttendanceState>> = {
  candidateAttended: 'attended',
  candidateNotAttended: 'absent',
  candidateWithdrew: 'withdrawn',
  attendanceCleared: 'unregistered',
};

/** No state refuses a command by itself; an exam past its grading refuses all. */
export const attendanceRefusalIn = (): AttendanceRefusal => 'attendanceClosed';

/** Before the exam's day a candidate can only have withdrawn. */
function isTooEarly(command: AttendanceCommand, { now, startsAt }: AttendanceFacts): boolean {
  const isBeforeTheDay = Temporal.PlainDate.compare(dateOf(now), dateOf(startsAt)) < 0;
  return isBeforeTheDay && (command === 'markAttended' || command === 'markAbsent');
}

/**
 * Decides a command on a candidate's attendance [G8]. Refuses it outside the grading of a published exam, before the
 * exam's day, and where the commission has already seen each other's assessments of the candidate.
 */
export function decideAttendance(
  state: AttendanceState,
  command: AttendanceCommand,
  facts: AttendanceFacts,
): RepeatableDecision<AttendanceEvent, AttendanceRefusal> {
  if (facts.examState !== 'published') return refused('attendanceClosed');
  if (isTooEarly(command, facts)) return refused('attendanceTooEarly');
  const kind = eventOf[command];
  if (stateAfter[kind] === state) return unchanged;
  return facts.isRevealed ? refused('attendanceGraded') : accepted({ kind });
}

/** The state that an event leads to, from any state. */
export function applyAttendance(_state: AttendanceState, { kind }: AttendanceEvent): AttendanceState {
  return stateAfter[kind];
}

/** The commands that would change something, so that a page needs no rule of its own. */
export function allowedAttendanceCommands(
  state: AttendanceState,
  facts: AttendanceFacts,
): AttendanceCommand[] {
  return attendanceCommandNames.filter(
    (command) => decideAttendance(state, command, facts).kind === 'accepted',
  );
}
