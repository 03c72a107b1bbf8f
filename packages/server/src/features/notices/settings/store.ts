import type { NoticeAudience, NoticeWay } from '@karakter/domain/notices/notice-rules';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';

/** Whom the person is among: those who sit exams, grade them, have a duty at them, or handle them [T1]. */
export async function audiencesOf(tx: Tx, personId: string): Promise<Set<NoticeAudience>> {
  const { rows } = await sql<{ to: NoticeAudience }>`
    select 'candidate' as to where exists (select from candidacy_person where person_id = ${personId})
    union select unnest(case when role = 'grader' then array['grader', 'staff']
        when role in ('courseCoordinator', 'programmeLeader') then array['grader', 'staff', 'office']
        when role = 'invigilator' then array['staff']
        when role = 'candidate' then array['candidate']
        else array['office', 'staff'] end)
      from role_grant where person_id = ${personId} and revoked_at is null
    union select unnest(array['grader', 'staff']) where exists (
      select from commission_member where person_id = ${personId} and ended_at is null)`.execute(tx);
  return new Set(rows.map(({ to }) => to));
}

/** The ways that the person has chosen, by kind. */
export async function chosenWays(tx: Tx, personId: string): Promise<Map<string, NoticeWay>> {
  const rows = await tx
    .selectFrom('notice_preference')
    .select(['kind', 'way'])
    .where('person_id', '=', personId)
    .execute();
  return new Map(rows.map(({ kind, way }) => [kind, way as NoticeWay]));
}

export async function addressOfPerson(tx: Tx, personId: string): Promise<string> {
  const person = tx.selectFrom('person').select('email').where('id', '=', personId);
  return (await person.executeTakeFirstOrThrow()).email;
}

type Choice = { personId: string; kind: string; class: string; way: NoticeWay; at: Temporal.Instant };

/** The last choice counts, also where two windows make one each. */
export async function keepWay(tx: Tx, choice: Choice): Promise<void> {
  const { way, class: ofClass, at: set_at } = choice;
  await tx
    .insertInto('notice_preference')
    .values({ person_id: choice.personId, kind: choice.kind, class: ofClass, way, set_at })
    .onConflict((c) => c.columns(['person_id', 'kind']).doUpdateSet({ way, class: ofClass, set_at }))
    .execute();
}
