import type pg from 'pg';
import { measure } from './measure.ts';

type Asks = { readonly own: () => Promise<string>; readonly exam: () => Promise<string> };

/** Every script is assessed by both graders with points of every essay, revealed, and agreed where the grades are the same. */
async function revealAll(client: pg.Client, commissionId: string): Promise<void> {
  await client.query(
    `insert into assessment (commission_id, candidacy_id, person_id, points, comment, grade, state, version, updated_at, confirmed_at)
      select cc.commission_id, cc.candidacy_id, m.person_id,
        jsonb_build_object('q1', 5 + c.candidate_number * 7 % 26, 'q2', 5 + (c.candidate_number * 7 + m.seat) % 26), '',
        chr(65 + (c.candidate_number + m.seat * c.candidate_number % 2) % 6), 'confirmed', 1, now(), now()
      from commission_candidacy cc
      join candidacy c on c.id = cc.candidacy_id
      join commission_member m on m.commission_id = cc.commission_id
      where cc.commission_id = $1
      on conflict do nothing`,
    [commissionId],
  );
  await client.query(
    'insert into reveal (commission_id, candidacy_id, at) select commission_id, candidacy_id, now() from commission_candidacy where commission_id = $1',
    [commissionId],
  );
  await client.query(
    `insert into agreed_grade (commission_id, candidacy_id, grade, basis, agreed_at)
      select commission_id, candidacy_id, min(grade), 'same', now() from assessment where commission_id = $1
      group by commission_id, candidacy_id having min(grade) = max(grade)`,
    [commissionId],
  );
  await client.query('analyze');
}

/** The statistics of a grader and of the exam office, in milliseconds, once everything is revealed. */
export async function timeStatistics(
  client: pg.Client,
  commissionId: string,
  times: number,
  { own, exam }: Asks,
) {
  await revealAll(client, commissionId);
  const { agreement, questions } = JSON.parse(await exam());
  if (agreement.pairs === 0 || questions.length === 0) throw new Error('the statistics are empty');
  return { own: await measure(times, own), exam: await measure(times, exam) };
}
