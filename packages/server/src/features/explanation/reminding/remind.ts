import { dateOf, dayEndedBy } from '@karakter/domain/calendar/calendar';
import { reminderOn } from '@karakter/domain/grading/due/reminders';
import type { NoticeFacts } from '@karakter/domain/notices/notice';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import type { Task } from '../../../platform/jobs/jobs-runner.ts';
import { caseHandlersOf, holdersNotKept } from '../../exam/exam-office.ts';
import { setMorningTimers } from '../../exam/exam-times.ts';
import { notify } from '../../notices/notify.ts';
import { type Owed, owedExplanations } from './owed.ts';

type Kind = 'explanationReminder' | 'explanationsLate';
type Line = {
  readonly to: string;
  readonly kind: Kind;
  readonly stage: string;
  readonly owed: Owed;
};

/** Weeks after the due date from which the head of department is told too: `after1`, a week later, and on. */
const isEscalated = (stage: string): boolean => /^after[1-9]/.test(stage);

/** Whom this day calls to be told of an explanation: who can write it, and, once it is late, who handles the case. */
async function linesOf(tx: Tx, owed: Owed, now: Temporal.Instant): Promise<Line[]> {
  const { exam, dueAt, isReady, writers } = owed;
  const lastDay = dayEndedBy(dueAt);
  const name = reminderOn(dateOf(now), lastDay, exam.rules.explanationReminders);
  if (name === undefined) return [];
  const stage = `${name} ${lastDay}`;
  const toWriters = isReady
    ? []
    : writers.map((to): Line => ({ to, kind: 'explanationReminder', stage, owed }));
  if (!name.startsWith('after')) return toWriters;
  const told = [
    ...(await caseHandlersOf(tx, exam.id)),
    ...(isEscalated(name) ? await holdersNotKept(tx, exam.id, 'headOfDepartment') : []),
  ];
  const toOffice = [...new Set(told)].map(
    (to): Line => ({ to, kind: 'explanationsLate', stage: `office ${stage}`, owed }),
  );
  return [...toWriters, ...toOffice];
}

/** Whether the person was reminded of the explanation on this day; what an officer is told of others is no reminder. */
async function wasToldToday(tx: Tx, { to, owed, stage }: Line, day: string): Promise<boolean> {
  const { rows } = await sql`
    select from explanation_reminder where person_id = ${to} and explanation_id = ${owed.id} and on_day = ${day}
      and starts_with(stage, 'office ') = starts_with(${stage}, 'office ') limit 1`.execute(tx);
  return rows.length > 0;
}

/** Stores the reminders, and returns those that the person has not had, one a day of each explanation. */
async function newAmong(tx: Tx, lines: readonly Line[], now: Temporal.Instant): Promise<Line[]> {
  const added: Line[] = [];
  const day = dateOf(now).toString();
  for (const line of lines) {
    if (await wasToldToday(tx, line, day)) continue;
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('explanation_reminder')
      .values({
        person_id: line.to,
        explanation_id: line.owed.id,
        stage: line.stage,
        on_day: day,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 1n) added.push(line);
  }
  return added;
}

const textOf = ({ owed: { exam, candidateNumber, dueAt, isReady } }: Line, now: Temporal.Instant) => ({
  courseCode: exam.courseCode,
  candidateNumber,
  at: dueAt.toString(),
  isLate: Temporal.Instant.compare(now, dueAt) >= 0,
  isReady,
});

/** Sends each person one mail of each kind with what they have not been told, and returns that. */
async function send(tx: Tx, lines: readonly Line[], now: Temporal.Instant): Promise<Line[]> {
  const added = await newAmong(tx, lines, now);
  for (const kind of ['explanationReminder', 'explanationsLate'] as const) {
    const ofKind = added.filter((line) => line.kind === kind);
    for (const to of [...new Set(ofKind.map((line) => line.to))].sort()) {
      const own = ofKind.filter((line) => line.to === to);
      const facts: NoticeFacts[Kind] = { explanations: own.map((line) => textOf(line, now)) };
      const examId = own[0]?.owed.exam.id;
      if (examId !== undefined)
        await notify(tx, { to, examId, kind, facts, at: now, cases: own.map(({ owed }) => owed.id) });
    }
  }
  return added;
}

/**
 * Reminds, once a day, each grader of the explanations that they can write, and tells those who handle the cases which are
 * late; a week after the due date the head of department too [E2, E4]. One mail for each person; however often it runs, and
 * whatever days it missed, each reminder is sent once.
 */
export const remindExplanations: Task = async ({ tx, now }) => {
  const lines: Line[] = [];
  for (const owed of await owedExplanations(tx)) lines.push(...(await linesOf(tx, owed, now)));
  await send(tx, lines, now);
  await setMorningTimers(tx, now, 'remindExplanations');
};

/**
 * Reminds the graders of these explanations now, because a person asks for it; none is reminded of one twice on a day. Returns
 * those that a grader can write, and whether someone was told.
 */
export async function remindOfExplanations(
  tx: Tx,
  ids: ReadonlySet<string>,
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, boolean>> {
  const owed = (await owedExplanations(tx)).filter(
    ({ id, isReady, writers }) => ids.has(id) && !isReady && writers.length > 0,
  );
  const stage = `asked ${dateOf(now)}`;
  const lines = owed
    .toSorted((a, b) => a.id.localeCompare(b.id))
    .flatMap((each) =>
      each.writers.toSorted().map((to): Line => ({ to, kind: 'explanationReminder', stage, owed: each })),
    );
  const told = new Set((await send(tx, lines, now)).map((line) => line.owed.id));
  return new Map(owed.map(({ id }) => [id, told.has(id)]));
}
