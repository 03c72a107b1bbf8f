import { sql } from 'kysely';
import type { BundleFile } from '../../integrations/zip/bundle.ts';
import type { Making } from './exam-files.ts';
import { jsonFile } from './files.ts';

type Rows = { rows: Record<string, unknown>[] };

/** Quarantined updates, which did not count automatically, with the decisions on them [D4, D5, D7]. */
async function quarantineFiles({ tx, exam }: Making): Promise<BundleFile[]> {
  const { rows }: Rows = await sql<Record<string, unknown>>`
    select c.candidate_number as "candidateNumber", b.kind, b.writer, b.opened_at as "openedAt", b.decision,
      b.decided_at as "decidedAt", b.decided_by as "decidedBy", b.decision_reason as "reason",
      (select json_agg(json_build_object('number', u.number, 'writtenAt', least(u.written_at, u.received_at), 'receivedAt', u.received_at,
        'update', encode(u.content, 'base64')) order by u.number) from answer_branch_update u where u.branch_id = b.id)
        as updates
    from answer_branch b join sitting s on s.attempt = b.attempt join candidacy c on c.id = s.candidacy_id
    where s.exam_id = ${exam.id} order by c.candidate_number, b.opened_at, b.id`.execute(tx);
  const about = 'Det som kom inn og ikke telte av seg selv, og hva som ble bestemt';
  return rows.length === 0 ? [] : [jsonFile('eksamensdagen/sene-endringer.json', about, rows)];
}

/** Each replaced answer, as it was first handed in, with its PDF [S6]. */
async function replacedFiles({ tx, exam }: Making): Promise<BundleFile[]> {
  const rows = await tx
    .selectFrom('hand_in_replaced as r')
    .innerJoin('candidacy as c', 'c.id', 'r.candidacy_id')
    .leftJoin('file as f', 'f.id', 'r.pdf_file_id')
    .select(['c.candidate_number', 'r.answer', 'r.sha256', 'f.bytes'])
    .where('c.exam_id', '=', exam.id)
    .orderBy('c.candidate_number')
    .orderBy('r.replaced_at')
    .execute();
  return rows.flatMap(({ candidate_number: number, answer, sha256, bytes }) => {
    const path = `besvarelser/erstattet/${number}-${sha256.slice(0, 12)}`;
    const about = `Besvarelsen til kandidat ${number} før noe som kom sent, ble tatt med`;
    const data = { path: `${path}.json`, about, bytes: Buffer.from(answer) };
    return bytes === null ? [data] : [{ path: `${path}.pdf`, about, bytes }, data];
  });
}

/** Each hand-in that was a mistake and was opened again, with its PDF [D17]. */
async function reopenedFiles({ tx, exam }: Making): Promise<BundleFile[]> {
  const rows = await tx
    .selectFrom('hand_in_reopened as r')
    .innerJoin('candidacy as c', 'c.id', 'r.candidacy_id')
    .leftJoin('file as f', 'f.id', 'r.pdf_file_id')
    .select(['c.candidate_number', 'r.answer', 'r.receipt_code', 'f.bytes'])
    .where('c.exam_id', '=', exam.id)
    .orderBy('c.candidate_number')
    .orderBy('r.reopened_at')
    .execute();
  return rows.flatMap(({ candidate_number: number, answer, receipt_code: code, bytes }) => {
    const path = `besvarelser/apnet-igjen/${number}-${code}`;
    const about = `Besvarelsen til kandidat ${number} slik den ble levert før innleveringen ble åpnet igjen`;
    const data = { path: `${path}.json`, about, bytes: Buffer.from(answer) };
    return bytes === null ? [data] : [{ path: `${path}.pdf`, about, bytes }, data];
  });
}

/** Late updates, and the answers that were handed in before they were accepted or before the hand-in was opened again. */
export async function lateFiles(making: Making): Promise<BundleFile[]> {
  return [
    ...(await quarantineFiles(making)),
    ...(await replacedFiles(making)),
    ...(await reopenedFiles(making)),
  ];
}
