import { dateOf, zone } from '@karakter/domain/calendar/calendar';
import { nextMorning } from '@karakter/domain/calendar/mornings';
import type { ExamForm } from '@karakter/domain/exam/exam';
import { hasHandIn } from '@karakter/domain/exam/exam-form';
import { paperDue } from '@karakter/domain/rules/deadlines';
import type { RuleSet } from '@karakter/domain/rules/rule-set';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { cancelTimer, setTimer } from '../../platform/jobs/jobs.ts';
import { noticeHour } from '../institution/store.ts';

/**
 * The distinct instants at which sittings close, earliest first: the candidates' own ends with all changes of time, and
 * the grace period. A paused sitting has none until the pause is over.
 */
async function closingTimes(tx: Tx, examId: string): Promise<Temporal.Instant[]> {
  const { rows } = await sql<{ closes_at: Temporal.Instant }>`
    select distinct coalesce(own_end(e, c, s), e.starts_at + make_interval(mins => e.duration_minutes + c.extra_minutes))
      + make_interval(secs => e.grace_seconds) as closes_at
    from exam e join candidacy c on c.exam_id = e.id left join sitting s on s.candidacy_id = c.id
    where e.id = ${examId} and s.paused_since is null order by 1`.execute(tx);
  return rows.map((row) => row.closes_at);
}

/**
 * Deletes the exam's own timers that wait; returns the keys of the others, which have fired or fire at this moment. A
 * timer that fires is not waited for: its task waits for the sittings, which the caller may have locked.
 */
async function clearWaiting(tx: Tx, examId: string): Promise<Set<string>> {
  const ofExam = sql`(key like ${`closeSittings:${examId}:%`} or key = ${`openGrading:${examId}`})`;
  await sql`delete from timer where id in (
    select id from timer where ${ofExam} and done_at is null for update skip locked)`.execute(tx);
  const { rows } = await sql<{ key: string }>`select key from timer where ${ofExam}`.execute(tx);
  return new Set(rows.map(({ key }) => key));
}

/**
 * Sets, from the current data, when sittings close (once for each distinct end) and when grading opens for all at the
 * last end [S1, S4]. Call it again whenever the time of an exam or a candidate changes.
 */
export async function scheduleExam(tx: Tx, examId: string): Promise<void> {
  const fired = await clearWaiting(tx, examId);
  const exam = await tx
    .selectFrom('exam')
    .select(['form', 'starts_at'])
    .where('id', '=', examId)
    .executeTakeFirstOrThrow();
  const isHandedIn = hasHandIn(exam.form as ExamForm);
  // Where nothing is handed in no clock closes anything, and grading opens as the exam begins [G8].
  const ends = isHandedIn ? await closingTimes(tx, examId) : [];
  for (const dueAt of ends) {
    const key = `closeSittings:${examId}:${dueAt}`;
    if (!fired.has(key)) await setTimer(tx, { dueAt, task: 'closeSittings', payload: { examId }, key });
  }
  // Set last: among timers due at the same instant the one set earlier fires first, and sittings must close before
  // grading opens.
  const last = isHandedIn ? ends.at(-1) : exam.starts_at;
  const key = `openGrading:${examId}`;
  if (last && !fired.has(key)) {
    await setTimer(tx, { dueAt: last, task: 'openGrading', payload: { examId }, key });
  }
}

/** What is done for all exams at once at the institution's hour of each working day. */
const morningTasks = [
  'remindGraders',
  'sendInterimReplies',
  'remindExplanations',
  'remindReassessments',
  'announceBySelf',
  // The last: what the others have to say today goes out with it.
  'sendDigests',
] as const;

/**
 * Sets when graders are next reminded, interim replies and daily mails sent, and due grades announced [G9, U5, K7, E2, R1, T1]:
 * at the institution's hour of the next working day, for all exams at once. A time that is set already stays, except of the task that has just run.
 */
export async function setMorningTimers(
  tx: Tx,
  now: Temporal.Instant,
  hasRun?: (typeof morningTasks)[number],
): Promise<void> {
  const waits = tx
    .selectFrom('timer')
    .select('key')
    .where('key', 'in', morningTasks)
    .where('done_at', 'is', null);
  const waiting = new Set((await waits.execute()).map(({ key }) => key));
  const dueAt = nextMorning(now, await noticeHour(tx));
  for (const task of morningTasks)
    if (task === hasRun || !waiting.has(task)) await setTimer(tx, { dueAt, task, payload: {}, key: task });
}

const reminderDaysBefore = 3;

/** Sets the reminders of a paper that is due: some days before at the institution's hour, and the day after [A1]. */
export async function schedulePaperReminders(
  tx: Tx,
  exam: { id: string; startsAt: Temporal.Instant; rules: Pick<RuleSet, 'paperDue'> },
  now: Temporal.Instant,
): Promise<void> {
  const due = paperDue(dateOf(exam.startsAt), exam.rules);
  if (due.kind !== 'running') return;
  const { lastDay } = due.deadline;
  const plainTime = { hour: await noticeHour(tx) };
  const mornings = {
    before: lastDay.subtract({ days: reminderDaysBefore }),
    after: lastDay.add({ days: 1 }),
  };
  for (const [when, day] of Object.entries(mornings)) {
    const key = `paperDue:${exam.id}:${when}`;
    const dueAt = day.toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
    await cancelTimer(tx, key);
    if (Temporal.Instant.compare(dueAt, now) > 0) {
      await setTimer(tx, { dueAt, task: 'remindPaperDue', payload: { examId: exam.id }, key });
    }
  }
}
