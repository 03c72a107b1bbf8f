import type { SetUpFacts } from '@karakter/domain/today/set-up';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

type Row = {
  readonly described: boolean;
  readonly courses: boolean;
  readonly exams: boolean;
  readonly office: boolean;
  readonly enters: boolean;
};

/** What is set up at these units. */
export async function setUpFacts(tx: Tx, unitIds: readonly string[]): Promise<SetUpFacts> {
  const here = sql`any(${[...unitIds]}::uuid[])`;
  const office = sql`from role_grant g join person p on p.id = g.person_id
    where g.role = 'examOffice' and g.unit_id = ${here} and g.revoked_at is null`;
  const { rows } = await sql<Row>`select
    (select office_email is not null and exam_day_phone is not null from institution) as described,
    exists (select from course where unit_id = ${here}) as courses,
    exists (select from exam where unit_id = ${here}) as exams,
    exists (select ${office}) as office,
    exists (select ${office} and coalesce(p.feide_name, p.national_id_hash) is not null) as enters`.execute(
    tx,
  );
  const [row] = rows;
  return {
    isDescribed: row?.described === true,
    hasCourses: row?.courses === true,
    hasExams: row?.exams === true,
    examOffice: row?.enters ? 'signsIn' : row?.office ? 'waits' : 'none',
  };
}
