import { dateOf, dayEndedBy } from '@karakter/domain/calendar/calendar';
import { hasHandIn } from '@karakter/domain/exam/exam-form';
import { dayBefore, reminderOn } from '@karakter/domain/grading/due/reminders';
import type { GradingReminderLine } from '@karakter/domain/notices/grading-lines';
import type { NoticeFacts, NoticeKind } from '@karakter/domain/notices/notice';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import type { Task, Tasks } from '../../../platform/jobs/jobs-runner.ts';
import { examOfficeBesideGraders } from '../../exam/exam-office.ts';
import { setMorningTimers } from '../../exam/exam-times.ts';
import { type ExamRecord, openExams } from '../../exam/store.ts';
import { notify } from '../../notices/notify.ts';
import { presentGraders } from '../../planning/present-graders.ts';
import { lateAmong, type Unfinished, unfinishedAppealsIn, unfinishedIn } from './late.ts';

/** One line of a reminder: `stage` says which reminder of the commission it is, so that none is sent twice. */
type Line = {
  readonly personId: string;
  readonly commissionId: string;
  readonly examId: string;
  readonly stage: string;
  readonly text: GradingReminderLine;
};

function lineOf(each: Unfinished, now: Temporal.Instant): Line[] {
  const { exam, personId, commissionId, dueAt } = each;
  const lastDay = dayEndedBy(dueAt);
  const name = reminderOn(dateOf(now), lastDay, exam.rules.gradingReminders);
  // Before the answers are open there is nothing to do.
  if (name === undefined || Temporal.Instant.compare(exam.endsAt, now) > 0) return [];
  const what = name.startsWith('after') ? 'late' : 'due';
  return [{ personId, commissionId, examId: exam.id, stage: `${name} ${lastDay}`, text: textOf(each, what) }];
}

const textOf = (each: Unfinished, what: 'due' | 'late'): GradingReminderLine => {
  const { exam, commissionNumber, ofAppeals, left, dueAt } = each;
  return { what, courseCode: exam.courseCode, commissionNumber, ofAppeals, left, at: dueAt.toString() };
};

/** The graders of exams that are graded as they are held, on the working day before their day [G8]. */
async function heldTomorrow(tx: Tx, exams: readonly ExamRecord[], now: Temporal.Instant): Promise<Line[]> {
  const today = dateOf(now);
  const held = exams.filter(({ state, form, startsAt }) => {
    const day = dateOf(startsAt);
    const hasCome = Temporal.PlainDate.compare(dayBefore(day), today) <= 0;
    return state === 'published' && !hasHandIn(form) && hasCome && Temporal.PlainDate.compare(today, day) < 0;
  });
  const lines: Line[] = [];
  for (const { id: examId, courseCode, startsAt } of held) {
    for (const { personId, commissionId, commissionNumber } of await presentGraders(tx, examId)) {
      const text = {
        what: 'exam',
        courseCode,
        commissionNumber,
        ofAppeals: false,
        left: 0,
        at: startsAt.toString(),
      } as const;
      lines.push({ personId, commissionId, examId, stage: `exam ${dateOf(startsAt)}`, text });
    }
  }
  return lines;
}

/** Stores the reminders of a person's lines, and returns those that the person has not had. */
async function newTo(tx: Tx, personId: string, lines: readonly Line[], day: string): Promise<Line[]> {
  const added: Line[] = [];
  for (const line of lines) {
    const { commissionId: commission_id, stage } = line;
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('grading_reminder')
      .values({ person_id: personId, commission_id, stage, on_day: day })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 1n) added.push(line);
  }
  return added;
}

/** What an officer is told of others is one mail, and what they have left as a grader another. */
async function wasToldToday(tx: Tx, { personId, stage }: Line, day: string): Promise<boolean> {
  const { rows } = await sql`
    select from grading_reminder where person_id = ${personId} and on_day = ${day}
      and starts_with(stage, 'office ') = starts_with(${stage}, 'office ') limit 1`.execute(tx);
  return rows.length > 0;
}

type Bundle<Kind extends NoticeKind> = (lines: readonly Line[]) => { kind: Kind; facts: NoticeFacts[Kind] };

/** One mail to each person with all their lines; who has had one today gets the rest the next day. */
async function sendBundled<Kind extends NoticeKind>(
  tx: Tx,
  lines: readonly Line[],
  now: Temporal.Instant,
  bundle: Bundle<Kind>,
): Promise<void> {
  const day = dateOf(now).toString();
  for (const personId of [...new Set(lines.map((line) => line.personId))].sort()) {
    const own = lines.filter((line) => line.personId === personId);
    if (!own[0] || (await wasToldToday(tx, own[0], day))) continue;
    const added = (await newTo(tx, personId, own, day)).toSorted((a, b) =>
      a.text.at.localeCompare(b.text.at),
    );
    const [first] = added;
    if (first) await notify(tx, { to: personId, examId: first.examId, ...bundle(added), at: now });
  }
}

/** What the exam office is told: the same people at the same stages, never an officer who grades the exam [G2]. */
async function officeLines(tx: Tx, late: readonly Unfinished[], now: Temporal.Instant) {
  const lines: (Line & { readonly grader: Pick<Unfinished, 'personId' | 'name'> })[] = [];
  const offices = new Map<string, string[]>();
  for (const each of late) {
    const { id } = each.exam;
    const office = offices.get(id) ?? (await examOfficeBesideGraders(tx, id));
    offices.set(id, office);
    const grader = { personId: each.personId, name: each.name };
    for (const line of lineOf(each, now))
      for (const personId of office)
        lines.push({ ...line, personId, grader, stage: `office ${line.stage} ${each.personId}` });
  }
  return lines;
}

/**
 * Reminds, once a day, each grader of what is left of their own, and tells the exam office who is late [G9, U5]. A grader
 * who has finished is neither reminded nor named, and nothing depends on a co-grader. However often it runs, and whatever
 * days it missed, each reminder is sent once.
 */
export const remindGraders: Task = async ({ tx, now }) => {
  const exams = await openExams(tx);
  const unfinished = [...(await unfinishedIn(tx, exams)), ...(await unfinishedAppealsIn(tx, exams))];
  const own = unfinished.flatMap((each) => lineOf(each, now));
  await sendBundled(tx, [...own, ...(await heldTomorrow(tx, exams, now))], now, (lines) => ({
    kind: 'gradingReminder',
    facts: { lines: lines.map(({ text }) => text) },
  }));
  const office = await officeLines(tx, lateAmong(unfinished, now), now);
  const graderOf = (line: Line) =>
    office.find(({ stage }) => stage === line.stage)?.grader ?? { personId: '', name: '' };
  await sendBundled(tx, office, now, (lines) => ({
    kind: 'gradersLate',
    facts: {
      lateGraders: lines.map((line) => {
        const { courseCode, commissionNumber, ofAppeals, left } = line.text;
        return { courseCode, commissionNumber, ofAppeals, left, ...graderOf(line) };
      }),
    },
  }));
  // Always, since an exam is in grading again when a check is taken back or a cancelling undone.
  await setMorningTimers(tx, now, 'remindGraders');
};

/**
 * Reminds the graders of these appeal commissions now, because a person asks for it; none is reminded of one twice on a day.
 * Returns those with something left by a day that is set, and whether someone was told.
 */
export async function remindOfAppeals(
  tx: Tx,
  { exams, commissionIds }: { exams: readonly ExamRecord[]; commissionIds: ReadonlySet<string> },
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, boolean>> {
  const unfinished = (await unfinishedAppealsIn(tx, exams)).filter((each) =>
    commissionIds.has(each.commissionId),
  );
  const day = dateOf(now).toString();
  const told = new Set<string>();
  const { rows } = await sql<{ of: string }>`
    select person_id || ' ' || commission_id as of from grading_reminder
    where commission_id = any(${[...commissionIds]}::uuid[]) and on_day = ${day}`.execute(tx);
  const reminded = new Set(rows.map(({ of }) => of));
  for (const personId of [...new Set(unfinished.map((each) => each.personId))].sort()) {
    const own = unfinished
      .filter((each) => each.personId === personId && !reminded.has(`${personId} ${each.commissionId}`))
      .toSorted((a, b) => a.commissionId.localeCompare(b.commissionId))
      .map((each): Line => {
        const what = Temporal.Instant.compare(now, each.dueAt) >= 0 ? 'late' : 'due';
        const { commissionId, exam } = each;
        return { personId, commissionId, examId: exam.id, stage: `asked ${day}`, text: textOf(each, what) };
      });
    const added = await newTo(tx, personId, own, day);
    for (const { commissionId } of added) told.add(commissionId);
    const facts = { lines: added.map(({ text }) => text) };
    const [first] = added;
    if (first)
      await notify(tx, { to: personId, examId: first.examId, kind: 'gradingReminder', facts, at: now });
  }
  return new Map(unfinished.map(({ commissionId }) => [commissionId, told.has(commissionId)]));
}

export const dueTasks: Tasks = { remindGraders };
