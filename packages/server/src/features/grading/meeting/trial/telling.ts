import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/db.ts';
import type { Task } from '../../../../platform/jobs/jobs-runner.ts';
import { notifyAll } from '../../../notices/notify.ts';
import { orderTellingOfTrial, showTrial } from './moving.ts';
import { isWaiting, type TrialRecord, trialOrNext } from './store.ts';

type News = { what: 'open' | 'shown' | 'abandoned'; number: number };

type Told = { id: string; samples: number };

/**
 * Those who take part and have not been told this, each with the number of samples that are theirs to read: without those
 * about which they have declared a ground, as in `trial_answers`. A grader who is seated later is told then.
 */
async function untold(tx: Tx, meetingId: string, { what, number }: News): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select m.person_id as id, (
      select count(*)::integer from trial_sample s join grading_meeting g on g.id = s.meeting_id
      where s.meeting_id = ${meetingId} and not exists (
        select from impartiality_case i join commission c on c.id = i.commission_id
        where i.person_id = m.person_id and i.state <> 'impartial'
          and (i.candidacy_id = s.candidacy_id or (i.candidacy_id is null and c.exam_id = g.exam_id)))) as samples
    from trial_members(${meetingId}) m where not exists (
      select from notice n where n.person_id = m.person_id and n.kind = 'trialNews'
        and n.data ->> 'meetingId' = ${meetingId} and n.data ->> 'what' = ${what}
        -- A notice from before trials were numbered is about the first.
        and coalesce(n.data ->> 'trial', '1') = ${String(number)})
    order by id`.execute(tx);
  return rows;
}

/** What is news of a meeting's trials now: that the present one is open or shown, or that the last one was abandoned. */
function newsOf({ state, number }: TrialRecord): News | null {
  if (state === 'open' || state === 'shown') return { what: state, number };
  return state === 'preparing' && number > 1 ? { what: 'abandoned', number: number - 1 } : null;
}

/** Tells those who take part that a trial grading is open, that its spread is shown or that it was abandoned, each once [G13]. */
export const tellOfTrial: Task = async ({ tx, now }, { meetingId }) => {
  const id = String(meetingId);
  const meeting = await tx
    .selectFrom('grading_meeting')
    .select(['exam_id', 'starts_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!meeting) return;
  const trial = await trialOrNext(tx, id);
  const news = newsOf(trial);
  if (news === null) return;
  const to = await untold(tx, id, news);
  if (to.length === 0) return;
  const { what, number } = news;
  const startsAt = meeting.starts_at.toString();
  for (const [samples, group] of Map.groupBy(to, (each) => each.samples)) {
    const facts = { what, meetingId: id, trial: number, samples, startsAt };
    const people = group.map((each) => each.id);
    await notifyAll(tx, { to: people, examId: meeting.exam_id, kind: 'trialNews', facts, at: now });
  }
};

/**
 * After a change of the exam's graders: a trial that waited for one who left alone is shown, and one who came is told of
 * an open one. So none waits for a grader who is gone [G13].
 */
export async function settleTrials(tx: Tx, examId: string, now: Temporal.Instant): Promise<void> {
  const open = await tx
    .selectFrom('grading_trial as t')
    .innerJoin('grading_meeting as g', 'g.id', 't.meeting_id')
    .select('g.id')
    .where('g.exam_id', '=', examId)
    .where('t.state', '=', 'open')
    .orderBy('g.id')
    .forUpdate('g')
    .execute();
  for (const { id: meetingId } of open)
    if (await isWaiting(tx, meetingId, null)) await orderTellingOfTrial(tx, meetingId);
    else await showTrial(tx, { examId, meetingId, at: now });
}
