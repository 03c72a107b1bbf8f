import type { NoticeFacts } from '@karakter/domain/notices/notice';
import type { Tx } from '../../../platform/database/db.ts';
import { enqueueJob } from '../../../platform/jobs/jobs.ts';
import type { Task } from '../../../platform/jobs/jobs-runner.ts';
import { notifyAll } from '../../notices/notify.ts';
import { tellOfGuide } from './guide-routes.ts';
import { calledTo } from './store.ts';
import { settleTrials, tellOfTrial } from './trial/telling.ts';

type News = NoticeFacts['meetingNews'];

async function lockedMeeting(tx: Tx, meetingId: string) {
  const meetings = tx.selectFrom('grading_meeting').selectAll().where('id', '=', meetingId);
  return meetings.forUpdate().executeTakeFirst();
}
type Row = NonNullable<Awaited<ReturnType<typeof lockedMeeting>>>;

const newsOf = (row: Row, what: News['what']): News => ({
  what,
  meetingId: row.id,
  sequence: row.version,
  startsAt: row.starts_at.toString(),
  minutes: row.minutes,
  // Those who are no longer called learn nothing of where it is now.
  ...(what === 'withoutYou'
    ? { place: '', videoLink: null }
    : { place: row.place, videoLink: row.video_link }),
});

/** Who is to be told what, by what each has in the calendar. */
async function receivers(tx: Tx, row: Row): Promise<Record<News['what'], string[]>> {
  const told = await tx.selectFrom('meeting_told').selectAll().where('meeting_id', '=', row.id).execute();
  const had = new Map(told.map(({ person_id: personId, version }) => [personId, version]));
  const now = row.state === 'planned' ? await calledTo(tx, row.id) : [];
  const gone = [...had.keys()].filter((personId) => !now.includes(personId)).toSorted();
  return {
    called: now.filter((personId) => !had.has(personId)),
    changed: now.filter((personId) => (had.get(personId) ?? row.version) < row.version),
    cancelled: row.state === 'cancelled' ? gone : [],
    withoutYou: row.state === 'planned' ? gone : [],
  };
}

async function noteTold(
  tx: Tx,
  row: Row,
  { called, changed, cancelled, withoutYou }: Record<News['what'], string[]>,
) {
  const gone = [...cancelled, ...withoutYou];
  if (gone.length > 0)
    await tx
      .deleteFrom('meeting_told')
      .where('meeting_id', '=', row.id)
      .where('person_id', 'in', gone)
      .execute();
  const present = [...called, ...changed].map((personId) => ({
    meeting_id: row.id,
    person_id: personId,
    version: row.version,
  }));
  if (present.length === 0) return;
  await tx
    .insertInto('meeting_told')
    .values(present)
    .onConflict((c) => c.columns(['meeting_id', 'person_id']).doUpdateSet({ version: row.version }))
    .execute();
}

/**
 * Tells each person whom a meeting concerns what they do not know yet: that they are called, that it is changed or
 * cancelled, or that it goes on without them. A job, since a blind transaction does not know all of them; run again, it
 * tells no one twice [G13].
 */
const tellOfMeeting: Task = async ({ tx, now }, { meetingId }) => {
  const row = await lockedMeeting(tx, String(meetingId));
  if (!row || row.state === 'held') return;
  const told = await receivers(tx, row);
  for (const [what, to] of Object.entries(told) as [News['what'], string[]][])
    if (to.length > 0)
      await notifyAll(tx, {
        to,
        examId: row.exam_id,
        kind: 'meetingNews',
        facts: newsOf(row, what),
        at: now,
      });
  await noteTold(tx, row, told);
};

/** After a change of the exam's graders: each meeting to come is told to those who are called now. */
const meetingSeatsChanged: Task = async ({ tx, now }, { examId }) => {
  const rows = await tx
    .selectFrom('grading_meeting')
    .select('id')
    .where('exam_id', '=', String(examId))
    .where('state', '=', 'planned')
    .where('starts_at', '>', now)
    .execute();
  for (const { id: meetingId } of rows)
    await enqueueJob(tx, 'tellOfMeeting', { meetingId }, `tellOfMeeting:${meetingId}`);
  await settleTrials(tx, String(examId), now);
};

export const meetingTasks = { tellOfMeeting, meetingSeatsChanged, tellOfTrial, tellOfGuide };
