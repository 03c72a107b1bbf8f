import { readEvents } from '@karakter/contract/platform/route';
import { sql } from 'kysely';
import type { Phase } from './reference.ts';
import type { Scene } from './scene.ts';

export type Row = Readonly<Record<string, unknown>>;
type StoredRow = { readonly table: string; readonly key: string; readonly tx: string; readonly row: Row };
export type Stored = ReadonlyMap<string, StoredRow>;

/** The rows of each table that belong to the exam, by what they name. */
const ofExam = {
  candidate: sql.raw('candidacy_id in (select id from candidacy where exam_id = of_exam)'),
  commission: sql.raw('commission_id in (select id from commission where exam_id = of_exam)'),
  exam: sql.raw('exam_id = of_exam'),
  meeting: sql.raw('meeting_id in (select id from grading_meeting where exam_id = of_exam)'),
};

/** Everything that is decided in an exam's grading, and by which transaction it was written. */
const decided = [
  ['assessment', 'commission_id, candidacy_id, person_id', ofExam.candidate],
  ['shared_assessment', 'commission_id, candidacy_id', ofExam.candidate],
  ['shared_confirmation', 'commission_id, candidacy_id, person_id', ofExam.candidate],
  ['reveal', 'commission_id, candidacy_id', ofExam.candidate],
  ['grade_proposal', 'commission_id, candidacy_id, round', ofExam.candidate],
  ['dispute', 'commission_id, candidacy_id, round', ofExam.candidate],
  ['agreed_grade', 'commission_id, candidacy_id, round', ofExam.candidate],
  ['sent_back', 'commission_id, candidacy_id, round', ofExam.candidate],
  ['grade_hold', 'id', ofExam.candidate],
  ['protocol_entry', 'number', ofExam.candidate],
  ['script_mark', 'commission_id, candidacy_id, person_id, id', ofExam.candidate],
  ['protocol_version', 'commission_id, number', ofExam.commission],
  ['protocol_signature', 'commission_id, version, person_id', ofExam.commission],
  ['fee_claim', 'id', ofExam.exam],
  ['grading_meeting', 'id', ofExam.exam],
  ['meeting_minutes', 'meeting_id, version', ofExam.meeting],
] as const;

/** Reads all of it, with the events that are no mere readings. */
export async function storedOf({ app, exam }: Scene): Promise<Stored> {
  const selects = decided.map(
    ([table, key, where]) => sql`select ${sql.lit(table)} as "table", concat_ws(' ', ${sql.raw(key)}) as key,
      t.xmin::text as tx, to_jsonb(t) as row from (select ${exam.examId}::uuid as of_exam) x, ${sql.table(table)} t
      where ${where}`,
  );
  const events = sql`select 'event' as "table", number::text as key, xmin::text as tx,
    data::jsonb || jsonb_build_object('kind', kind, 'actor', actor_id) as row from event
    where exam_id = ${exam.examId} and kind not in (${sql.join(readEvents.map((kind) => sql.lit(kind)))})`;
  const { rows } = await sql<StoredRow>`${sql.join([...selects, events], sql` union all `)}`.execute(
    app.services.db,
  );
  return new Map(rows.map((row) => [`${row.table} ${row.key}`, row]));
}

/** The phase of each answer in the commission where it is graded now, in the candidates' order. */
export async function phasesOf({ app, exam }: Scene): Promise<{ phase: Phase; grade: string | null }[]> {
  const { rows } = await sql<{ id: string; phase: Phase; grade: string | null }>`
    select cc.candidacy_id as id, g.grade, case when r.at is null then 'assessing' when g.grade is not null then 'agreed'
      when d.declared_at is not null then 'disputed' when p.grade is not null then 'proposed' else 'differing' end as phase
    from commission_candidacy cc
    join commission c on c.id = cc.commission_id and c.kind = 'ordinary' and c.exam_id = ${exam.examId}
    left join reveal r on r.commission_id = cc.commission_id and r.candidacy_id = cc.candidacy_id
    left join standing_agreed_grade g on g.commission_id = cc.commission_id and g.candidacy_id = cc.candidacy_id
    left join standing_dispute d on d.commission_id = cc.commission_id and d.candidacy_id = cc.candidacy_id
    left join standing_proposal p on p.commission_id = cc.commission_id and p.candidacy_id = cc.candidacy_id`.execute(
    app.services.db,
  );
  return exam.candidates.map(({ candidacyId }) => {
    const found = rows.find(({ id }) => id === candidacyId);
    return { phase: found?.phase ?? 'assessing', grade: found?.grade ?? null };
  });
}

/** A row that a step has added, changed or removed. */
export type Change = {
  readonly table: string;
  readonly before: Row | undefined;
  readonly after: Row | undefined;
  readonly tx: string;
};

export function changesBetween(before: Stored, after: Stored): Change[] {
  const added = [...after].flatMap(([key, { table, row, tx }]): Change[] => {
    const was = before.get(key);
    return was?.tx === tx ? [] : [{ table, before: was?.row, after: row, tx }];
  });
  const gone = [...before].flatMap(([key, { table, row }]): Change[] =>
    after.has(key) ? [] : [{ table, before: row, after: undefined, tx: '' }],
  );
  return [...added, ...gone];
}
