import { dateOf } from '@karakter/domain/calendar/calendar';
import { hourOn, nextMorning } from '@karakter/domain/calendar/mornings';
import { ruleOf } from '@karakter/domain/notices/notice-rules';
import { sql } from 'kysely';
import { setTimer } from '../../../platform/jobs/jobs.ts';
import type { Task } from '../../../platform/jobs/jobs-runner.ts';
import { noticeHour } from '../../institution/store.ts';

/** How many daily mails one job makes. */
const together = 50;

/**
 * One mail to each person for whom notices wait, at the institution's hour of each working day: a notice as any other, so
 * that it is kept, tried again and shown where it fails [T1, T3, T5]. However often it runs, a person has one a day at most.
 */
export const sendDigests: Task = async ({ tx, now }) => {
  const { class: ofClass, default: way } = ruleOf('digest');
  const today = hourOn(dateOf(now), 0).toString();
  await sql`
    with waiting as (
      select distinct person_id from notice where way = 'digest' and digest_id is null
      except select person_id from notice where kind = 'digest' and created_at >= ${today}::timestamptz
    ), digest as (
      insert into notice (id, person_id, kind, class, way, data, created_at)
      select gen_random_uuid(), person_id, 'digest', ${ofClass}, ${way}, '{}', ${now.toString()}::timestamptz from waiting
      returning id, person_id
    ), taken as (
      update notice n set digest_id = digest.id from digest
      where n.person_id = digest.person_id and n.way = 'digest' and n.digest_id is null
    ), numbered as (
      select id, (row_number() over (order by id) - 1) / ${together}::int as batch from digest
    )
    select enqueue_jobs('sendDigestMails', array_agg(payload), array_agg(key)) from (
      select json_build_object('noticeIds', array_agg(id)) as payload, 'digests:' || min(id::text) as key
      from numbered group by batch) batches
    having count(*) > 0`.execute(tx);
  const dueAt = nextMorning(now, await noticeHour(tx));
  await setTimer(tx, { dueAt, task: 'sendDigests', payload: {}, key: 'sendDigests' });
};
