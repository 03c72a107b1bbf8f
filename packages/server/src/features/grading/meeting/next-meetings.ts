import { sql } from 'kysely';
import type { Call } from './room.ts';

/** The grader's meetings to come or going on, the next first: row security gives the own ones [U7]. */
export async function nextMeetings({ tx, now, actor }: Call) {
  const rows = await tx
    .selectFrom('grading_meeting as g')
    .innerJoin('exam as e', 'e.id', 'g.exam_id')
    .innerJoin('course as k', 'k.id', 'e.course_id')
    // A grader of several commissions has the meeting once, at the first of them.
    .innerJoinLateral(
      (of) =>
        of
          .selectFrom('commission')
          .select('commission.id as commission_id')
          .where(sql<boolean>`is_called(commission.id, g)`)
          .orderBy('commission.number')
          .limit(1)
          .as('c'),
      (join) => join.onTrue(),
    )
    .select(['c.commission_id', 'g.id', 'k.code', 'g.starts_at', 'g.minutes', 'g.place', 'g.video_link'])
    .select(
      sql<number | null>`(select count(a.place)::integer from grading_trial t
        left join trial_answers(g.id, null) a on not exists (select from trial_entry e where e.meeting_id = g.id
          and e.place = a.place and e.person_id = ${actor.personId} and (e.stands_aside or e.grade is not null))
        where t.meeting_id = g.id and t.state = 'open' and not exists (select from trial_given d
          where d.meeting_id = g.id and d.person_id = ${actor.personId}) group by t.meeting_id)`.as(
        'samples_left',
      ),
    )
    .where('g.state', '=', 'planned')
    .where(sql<boolean>`g.starts_at + make_interval(mins => g.minutes) > ${now.toString()}::timestamptz`)
    .orderBy('g.starts_at')
    .orderBy('g.id')
    .execute();
  return rows.map((row) => ({
    samplesLeft: row.samples_left,
    commissionId: row.commission_id,
    meetingId: row.id,
    courseCode: row.code,
    startsAt: row.starts_at.toString(),
    minutes: row.minutes,
    place: row.place,
    videoLink: row.video_link,
  }));
}
