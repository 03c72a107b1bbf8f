import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { movedReferences } from './moved-references.ts';

const app = useTestApp('2026-03-13T11:00:00Z');

/** A person's actions: they stay with the record that did them, which the log names too. */
const staying = [
  // A closed one never changes, and an open one is replaced by the office.
  'reassessment closed_by',
  'reassessment coordinator_id',
  'reassessment opened_by',
  'abandoned_trial abandoned_by',
  'answer_branch decided_by',
  'answer_lease confirmed_by',
  'answer_unmerged settled_by',
  'assessment_set_aside set_aside_by',
  'announced_unsigned announced_by',
  'announcing_choice chosen_by',
  'appeal decided_by',
  'archive_bundle made_by',
  'archive_request requested_by',
  'attendance marked_by',
  // A matter of the browser, which is tried again at the next visit.
  'browser_check person_id',
  'dispute declared_by',
  'dispute third_called_by',
  'document_read person_id',
  'draft person_id',
  'exam created_by',
  'exam_change by_person',
  'exam_message by_person',
  'explanation written_by',
  'explanation_part person_id',
  'explanation_for_all set_by',
  'explanation_writer given_by',
  'away_grader declared_by',
  'away_grader ended_by',
  'late_explanation_request decided_by',
  'external_grader added_by',
  'fee_claim decided_by',
  'fee_export made_by',
  'fee_export_fetched fetched_by',
  'fee_rate set_by',
  'grade_hold released_by',
  'grading_delay told_by',
  'grading_guide updated_by',
  'grading_meeting called_by',
  'meeting_minutes written_by',
  // A case whose caseworker is merged away is with all again.
  'case_responsible person_id',
  'case_responsible set_by',
  'complaint_decision entered_by',
  'dismissal_appeal_text written_by',
  'deadline_extension extended_by',
  'interim_reply sent_by',
  'appeal_reasons written_by',
  'transcript_block lifted_by',
  'grading_guide_version saved_by',
  'hand_in_reopened reopened_by',
  'hand_in_replaced replaced_by',
  'history_opening opened_by',
  'impartiality_case carried_out_by',
  'impartiality_case decided_by',
  'incident registered_by',
  'incident_decision decided_by',
  // The open invitation is withdrawn, since it gives access to the record that is merged away.
  'invitation person_id',
  'invitation created_by',
  'list_heading said_by',
  'case_statistics_publication published_by',
  'case_statistics_withdrawal withdrawn_by',
  'planned_rule proposed_by',
  'planned_rule_decision decided_by',
  'new_assessment entered_by',
  'oral_call arranged_by',
  'paper_comment done_by',
  'paper_comment written_by',
  'paper_correction corrected_by',
  'paper_image added_by',
  // A window that is open now, for some seconds.
  'paper_presence person_id',
  'paper_version saved_by',
  'person_change changed_by',
  'planned_role planned_by',
  'protocol_entry entered_by',
  'question_share changed_by',
  'rescored_grade decided_by',
  'role_grant granted_by',
  'role_grant revoked_by',
  'script_message written_by',
  'seat_code given_by',
  'sent_back sent_by',
  'session person_id',
  'shared_confirmation taken_back_by',
  'sitting identity_checked_by',
  'sitting_time_event by_person',
  'shared_mailbox set_up_by',
  'switch_change by_person',
  'takeover_request decided_by',
  'trial_excused excused_by',
  'valid_absence noted_by',
];

it('every reference to a person in the database either moves in a merge or stays on purpose', async () => {
  const { rows } = await sql<{ place: string }>`
    select c.conrelid::regclass || ' ' || a.attname as place
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'person'::regclass`.execute(app().services.db);
  const decided = [...movedReferences.map((reference) => reference.join(' ')), ...staying];
  expect(rows.map(({ place }) => place).sort()).toEqual(decided.sort());
});
