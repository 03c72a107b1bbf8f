import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../app.ts';

const app = useTestApp();

/**
 * Everything that a transaction of a blind grader may read. A new table is closed until it is added here on purpose.
 */
const readable = [
  'abandoned_trial',
  'abandoned_trial_entry',
  'agreed_grade',
  'announced_candidate (candidacy_id, commission_id)',
  'appeal_reasons',
  'assessment',
  'attendance (candidacy_id, exam_id, state)',
  'candidacy (candidate_number, exam_id, id, language)',
  'commission',
  'commission_candidacy (candidacy_id, commission_id)',
  'commission_member (appointed_at, commission_id, confidentiality_accepted_at, display_name, ended_at, external, impartial_at, person_id, seat, teaches)',
  'course',
  'dispute',
  'draft',
  'exam',
  'explanation',
  'fee_claim',
  'grade_hold (candidacy_id, commission_id, held_at, held_by, id, reason)',
  'grade_proposal',
  'grade_sheet',
  'grader_notice (candidacy_id, given_at, text)',
  'grader_report',
  'grading_guide',
  'grading_guide_version (content, exam_id, meeting_id, reason, saved_at, version)',
  'grading_meeting',
  'grading_trial',
  'hand_in (answer, candidacy_id, choices, exam_id, words)',
  'impartiality_case (account, candidacy_id, commission_id, declared_at, ground, id, person_id, state)',
  'look_again',
  'marked_script',
  'meeting_minutes',
  'paper',
  'paper_image',
  'phrase_list',
  'print_bundle',
  'print_part',
  'protocol_signature',
  'protocol_version',
  'question_share',
  'read_script',
  'reading_order',
  'reassessment (closed_at, commission_id, composition, coordinator_id, decider, due_on, grade, id, opened_at, reasons, reasons_version, state, version)',
  'reassessment_position',
  'reassessment_signature',
  'reassessment_version',
  'rescored_grade',
  'reveal',
  'scoring_change',
  'scoring_version',
  'script_mark',
  'script_message',
  'sent_back',
  'shared_assessment',
  'shared_change',
  'shared_confirmation',
  'standing_agreed_grade',
  'standing_dispute',
  'standing_proposal',
  'trial_entry',
  'trial_excused',
  'trial_given',
  'trial_sample (meeting_id, place)',
  'unit',
  'work_to_grade',
];

/** Every row of these tables; of all others only the rows of the grader's own commissions. */
const inFull = ['course', 'exam', 'unit'];

type Readable = { name: string; whole: boolean; guarded: boolean; columns: string[] };

/** Tables and views of every schema that the blind role can read, by any column or through `public`. */
async function readByTheBlind(): Promise<Readable[]> {
  const { rows } = await sql<Readable>`
    select c.relname as name, c.relrowsecurity or coalesce('security_invoker=true' = any(c.reloptions), false) as guarded, has_table_privilege('karakter_blind', c.oid, 'select') as whole,
      (select array_agg(a.attname::text order by a.attname) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          and has_column_privilege('karakter_blind', c.oid, a.attnum, 'select')) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema')
      and has_schema_privilege('karakter_blind', n.oid, 'usage')
      and has_any_column_privilege('karakter_blind', c.oid, 'select')
    order by c.relname`.execute(app().services.db);
  return rows;
}

describe('the role that hidden routes run as [U7]', () => {
  it('reads these tables and no other', async () => {
    const tables = await readByTheBlind();
    const named = tables.map(({ name, whole, columns }) =>
      whole ? name : `${name} (${columns.join(', ')})`,
    );
    expect(named).toEqual(readable);
  });

  it('sees the rows of its own commissions only, wherever a candidate or a grade is in them', async () => {
    const unguarded = (await readByTheBlind()).filter((table) => !table.guarded).map(({ name }) => name);
    expect(unguarded).toEqual(inFull);
  });

  it('sees of an archived exam the answers with an open case only, in every table of a commission’s work on them', async () => {
    const { rows } = await sql<{ name: string }>`
      select c.relname as name from pg_class c
      where c.relkind = 'r' and c.relrowsecurity and c.relname <> 'impartiality_case'
        and 2 = (select count(*) from pg_attribute a where a.attrelid = c.oid
          and a.attname in ('commission_id', 'candidacy_id') and not a.attisdropped)
        and not exists (select from pg_policies p
          where p.tablename = c.relname and p.policyname = 'open_case' and p.permissive = 'RESTRICTIVE')`.execute(
      app().services.db,
    );
    expect(rows).toEqual([]);
  });

  it('may neither log in nor bypass row security', async () => {
    const { rows } = await sql`
      select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles
      where rolname = 'karakter_blind'`.execute(app().services.db);
    const no = {
      rolcanlogin: false,
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
    };
    expect(rows).toEqual([no]);
  });

  it.each([
    'person',
    'candidacy_person',
    'sitting',
    'role_grant',
    'session',
    'grader_told',
    'meeting_told',
    'seat_code',
    'valid_absence',
    'assessment_set_aside',
    'commission_group',
    'exam_change',
    'sign_in_used',
    'answer_unmerged',
    'event',
    'protocol_entry',
    'fee_rate',
    'fee_export',
    'announced_unsigned',
    'announcing_choice',
    'announcement_waits',
    'planned_rule',
    'planned_rule_decision',
    'case_statistics_publication',
    'saved_search',
    'case_statistics_withdrawal',
    'appeal',
    'appeal_grounds',
    'procedural_complaint',
    'complaint_text',
    'complaint_decision',
    'annulment',
    'oral_call',
    'deadline_extension',
    'dismissal_appeal',
    'dismissal_appeal_text',
    'new_assessment',
    'new_assessment_member',
    'notice',
    'mail',
  ])('is refused access to %s by the database itself', async (table) => {
    const read = app()
      .services.db.transaction()
      .execute(async (tx) => {
        await sql`set local role karakter_blind`.execute(tx);
        await sql`select from ${sql.table(table)}`.execute(tx);
      });
    await expect(read).rejects.toThrow('permission denied');
  });
});
