import type { FoundCandidate } from '@karakter/contract/invigilation/late-candidates';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { institutionAround, isTiedTo } from '../../register/scope.ts';

const most = 8;

/**
 * People of the unit's institution who can be candidates: students, and people who have been candidates. The exam office
 * finds them by any words of the name; an invigilator, who has the person's card at hand, by the whole student number or
 * address, or by first and last name, two words of it, so that no list of all students can be read at the door [U7].
 */
export async function findCandidates(
  tx: Tx,
  text: string,
  { unitId, byAnyWord }: { unitId: string; byAnyWord: boolean },
): Promise<FoundCandidate[]> {
  const whole = text.toLowerCase();
  const words = whole.split(/\s+/).filter((word) => word.length > 1);
  const isNamed = words.length > 0;
  const { rows } = await sql<FoundCandidate>`
    select id as "personId", name, student_number as "studentNumber" from person
    where merged_into is null
      and (student_number is not null or exists (
        select from role_grant g where g.person_id = person.id and g.role = 'candidate' and g.revoked_at is null))
      and (lower(student_number) = ${whole} or lower(email) = ${whole}
        or (${isNamed}::boolean and not exists (
            select from unnest(${words}::text[]) word where position(' ' || word in ' ' || lower(name)) = 0)
          and (${byAnyWord}::boolean or exists (
            select from unnest(${words}::text[]) with ordinality a (word, place)
              join unnest(${words}::text[]) with ordinality b (word, place) on a.place <> b.place
            where starts_with(lower(name), a.word) and position(' ' || b.word in lower(name)) > 0))))
      and ${isTiedTo(await institutionAround(tx, unitId))}
    order by name, id limit ${most}`.execute(tx);
  return rows;
}
