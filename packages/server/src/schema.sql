-- Written by `npm run db:types` from the migrations. Read it; change the migrations.

-- tables
abandoned_trial.abandoned_at timestamp with time zone not null
abandoned_trial.abandoned_by uuid not null
abandoned_trial.excuses text[] not null
abandoned_trial.is_named boolean not null
abandoned_trial.meeting_id uuid not null
abandoned_trial.number integer not null
abandoned_trial.opened_at timestamp with time zone not null
abandoned_trial.reason text not null
abandoned_trial_entry.comment text not null
abandoned_trial_entry.grade text
abandoned_trial_entry.is_given boolean not null
abandoned_trial_entry.meeting_id uuid not null
abandoned_trial_entry.number integer not null
abandoned_trial_entry.person_id uuid not null
abandoned_trial_entry.place integer not null
abandoned_trial_entry.points jsonb not null
abandoned_trial_entry.reasons jsonb not null
abandoned_trial_entry.stands_aside boolean not null
abandoned_trial_entry.sum numeric not null
abandoned_trial_entry.updated_at timestamp with time zone not null
abandoned_trial_entry.version integer not null
abandoned_trial_sample.candidacy_id uuid not null
abandoned_trial_sample.meeting_id uuid not null
abandoned_trial_sample.number integer not null
abandoned_trial_sample.place integer not null
activity.amount integer not null
activity.at timestamp with time zone not null
activity.candidacy_id uuid not null
activity.exam_id uuid not null
activity.id bigint not null identity
activity.kind text not null
activity.received_at timestamp with time zone not null
agreed_grade.agreed_at timestamp with time zone not null
agreed_grade.basis text not null
agreed_grade.candidacy_id uuid not null
agreed_grade.commission_id uuid not null
agreed_grade.grade text not null
agreed_grade.round integer not null default 1
announced_candidate.announced_at timestamp with time zone not null
announced_candidate.candidacy_id uuid not null
announced_candidate.commission_id uuid not null
announced_unsigned.announced_at timestamp with time zone not null
announced_unsigned.announced_by uuid not null
announced_unsigned.exam_id uuid not null
announced_unsigned.number bigint not null identity
announced_unsigned.protocols integer not null
announced_unsigned.reason text not null
announcement_waits.commission_number integer not null
announcement_waits.due_on text not null
announcement_waits.exam_id uuid not null
announcement_waits.obstacle text not null
announcement_waits.told_at timestamp with time zone not null
announcing_choice.by_self boolean not null
announcing_choice.chosen_at timestamp with time zone not null
announcing_choice.chosen_by uuid not null
announcing_choice.exam_id uuid not null
announcing_choice.number integer not null
announcing_choice.reason text not null
annulment.annulled_at timestamp with time zone not null
annulment.candidacy_id uuid not null
annulment.commission_id uuid
annulment.complaint_id uuid not null
annulment.exam_id uuid not null
annulment.new_exam_id uuid
annulment.remedied_at timestamp with time zone
annulment.remedy text not null
answer_branch.attempt integer not null
answer_branch.decided_at timestamp with time zone
answer_branch.decided_by uuid
answer_branch.decision text
answer_branch.decision_reason text
answer_branch.id uuid not null
answer_branch.kind text not null
answer_branch.opened_at timestamp with time zone not null
answer_branch.writer uuid not null
answer_branch_update.branch_id uuid not null
answer_branch_update.content bytea not null
answer_branch_update.hash bytea not null
answer_branch_update.number integer not null
answer_branch_update.received_at timestamp with time zone not null
answer_branch_update.written_at timestamp with time zone not null
answer_checkpoint.attempt integer not null
answer_checkpoint.content bytea not null
answer_checkpoint.sequence integer not null
answer_checkpoint.stored_bytes bigint not null default 0
answer_entry.attempt integer not null
answer_entry.content bytea not null
answer_entry.epoch integer not null
answer_entry.hash bytea not null
answer_entry.kind text not null
answer_entry.number integer not null
answer_entry.received_at timestamp with time zone not null
answer_entry.sequence integer not null
answer_entry.written_at timestamp with time zone not null
answer_lease.attempt integer not null
answer_lease.confirmed_by uuid
answer_lease.epoch integer not null
answer_lease.granted_at timestamp with time zone not null
answer_lease.machine_id uuid
answer_lease.writer uuid not null
answer_presence.attempt integer not null
answer_presence.connected_at timestamp with time zone not null
answer_presence.disconnected_at timestamp with time zone
answer_presence.machine_id uuid
answer_presence.server_id uuid not null
answer_presence.session_id uuid
answer_presence.writer uuid not null
answer_unmerged.attempt integer not null
answer_unmerged.found_at timestamp with time zone not null
answer_unmerged.joined_at timestamp with time zone
answer_unmerged.reason text not null default 'tooSlow'::text
answer_unmerged.sequence integer not null
answer_unmerged.settled_at timestamp with time zone
answer_unmerged.settled_by uuid
answer_words.candidacy_id uuid not null
answer_words.sha256 text not null
answer_words.words tsvector
appeal.about_entry bigint
appeal.arrived_by text
appeal.candidacy_id uuid not null
appeal.commission_id uuid
appeal.decided_at timestamp with time zone
appeal.decided_by uuid
appeal.dismissal_reason text
appeal.exam_id uuid not null
appeal.filed_at timestamp with time zone not null
appeal.id uuid not null
appeal.late boolean not null
appeal.letter_file_id uuid
appeal.new_grade text
appeal.number bigint not null identity
appeal.original_grade text not null
appeal.outcome text
appeal.promised_for text
appeal.registered_at timestamp with time zone
appeal.reopened_at timestamp with time zone
appeal.sight text not null default 'blind'::text
appeal.state text not null
appeal.version integer not null default 1
appeal.withdrawn_at timestamp with time zone
appeal_grounds.appeal_id uuid not null
appeal_grounds.text text not null
appeal_reasons.candidacy_id uuid not null
appeal_reasons.commission_id uuid not null
appeal_reasons.number integer not null
appeal_reasons.text text not null
appeal_reasons.written_at timestamp with time zone not null
appeal_reasons.written_by uuid not null
archive_bundle.exam_id uuid not null
archive_bundle.file_id uuid not null
archive_bundle.made_at timestamp with time zone not null
archive_bundle.made_by uuid
archive_bundle.sha256 text not null
archive_request.early_reason text
archive_request.exam_id uuid not null
archive_request.requested_at timestamp with time zone not null
archive_request.requested_by uuid not null
archive_supplement.exam_id uuid not null
archive_supplement.file_id uuid not null
archive_supplement.made_at timestamp with time zone not null
archive_supplement.number smallint not null
archive_supplement.previous_sha256 text not null
archive_supplement.sha256 text not null
assessment.candidacy_id uuid not null
assessment.comment text not null
assessment.commission_id uuid not null
assessment.confirmed_at timestamp with time zone
assessment.grade text
assessment.person_id uuid not null
assessment.points jsonb not null
assessment.reasons jsonb not null default '{}'::jsonb
assessment.state text not null
assessment.updated_at timestamp with time zone not null
assessment.version integer not null
assessment_set_aside.candidacy_id uuid not null
assessment_set_aside.cause text not null
assessment_set_aside.commission_id uuid not null
assessment_set_aside.person_id uuid not null
assessment_set_aside.set_aside_at timestamp with time zone not null
assessment_set_aside.set_aside_by uuid not null
attendance.candidacy_id uuid not null
attendance.exam_id uuid not null
attendance.marked_at timestamp with time zone not null
attendance.marked_by uuid not null
attendance.state text not null
away_grader.commission_id uuid not null
away_grader.declared_at timestamp with time zone not null
away_grader.declared_by uuid not null
away_grader.ended_at timestamp with time zone
away_grader.ended_by uuid
away_grader.id uuid not null
away_grader.person_id uuid not null
browser_check.checked_at timestamp with time zone not null
browser_check.lacks text[] not null
browser_check.passed_at timestamp with time zone
browser_check.person_id uuid not null
calendar_feed.made_at timestamp with time zone not null
calendar_feed.person_id uuid not null
calendar_feed.token_hash text not null
candidacy.candidate_number integer not null
candidacy.created_at timestamp with time zone not null
candidacy.exam_id uuid not null
candidacy.extra_minutes integer not null default 0
candidacy.id uuid not null
candidacy.language text not null default 'nb'::text
candidacy.room text not null default ''::text
candidacy.seat text not null default ''::text
candidacy_person.added_because text
candidacy_person.candidacy_id uuid not null
candidacy_person.exam_id uuid not null
candidacy_person.group_name text
candidacy_person.person_id uuid not null
case_responsible.case_id uuid not null
case_responsible.case_kind text not null
case_responsible.number integer not null
case_responsible.person_id uuid
case_responsible.set_at timestamp with time zone not null
case_responsible.set_by uuid not null
case_statistics_publication.institution_id uuid not null
case_statistics_publication.published_at timestamp with time zone not null
case_statistics_publication.published_by uuid not null
case_statistics_publication.rows jsonb not null
case_statistics_publication.smallest_group integer not null
case_statistics_publication.year integer not null
case_statistics_withdrawal.institution_id uuid not null
case_statistics_withdrawal.reason text not null
case_statistics_withdrawal.withdrawn_at timestamp with time zone not null
case_statistics_withdrawal.withdrawn_by uuid not null
case_statistics_withdrawal.year integer not null
commission.announced_at timestamp with time zone
commission.assessing text
commission.automatic_points text not null default 'shown'::text
commission.checked_at timestamp with time zone
commission.completing text
commission.confirming text
commission.created_at timestamp with time zone not null
commission.due_on text
commission.exam_id uuid not null
commission.id uuid not null
commission.kind text not null
commission.leader_seat smallint not null default 1
commission.number integer not null
commission.parent_id uuid
commission.third_sees text
commission_candidacy.by_hand boolean not null default false
commission_candidacy.candidacy_id uuid not null
commission_candidacy.commission_id uuid not null
commission_group.commission_id uuid not null
commission_group.exam_id uuid not null
commission_group.group_name text not null
commission_member.appointed_at timestamp with time zone not null
commission_member.commission_id uuid not null
commission_member.confidentiality_accepted_at timestamp with time zone
commission_member.display_name text not null
commission_member.ended_at timestamp with time zone
commission_member.ended_reason text
commission_member.external boolean not null
commission_member.impartial_at timestamp with time zone
commission_member.person_id uuid not null
commission_member.seat smallint not null
commission_member.supervises boolean not null default false
commission_member.teaches boolean not null default false
commission_member.work_stands boolean
complaint_decision.body text not null
complaint_decision.complaint_id uuid not null
complaint_decision.decided_on date not null
complaint_decision.entered_at timestamp with time zone not null
complaint_decision.entered_by uuid not null
complaint_decision.legal_basis text not null
complaint_decision.number integer not null
complaint_decision.outcome text not null
complaint_decision.reason text not null
complaint_decision.remedy text
complaint_decision.scope text
complaint_text.complaint_id uuid not null
complaint_text.text text not null
course.code text not null
course.credits numeric(4,1) not null
course.id uuid not null
course.level text not null
course.title_en text not null
course.title_nb text not null
course.title_nn text not null
course.unit_id uuid not null
deadline_extension.at timestamp with time zone not null
deadline_extension.candidacy_id uuid not null
deadline_extension.deadline text not null
deadline_extension.exam_id uuid not null
deadline_extension.extended_by uuid not null
deadline_extension.id bigint not null identity
deadline_extension.reason text not null
deadline_extension.until date not null
decision_letter.appeal_id uuid not null
decision_letter.content jsonb not null
decision_letter.frozen_at timestamp with time zone not null
decision_trace.at timestamp with time zone not null
decision_trace.candidacy_id uuid
decision_trace.case_id uuid
decision_trace.case_kind text
decision_trace.content jsonb not null
decision_trace.decided_as text
decision_trace.decision text not null
decision_trace.exam_id uuid not null
decision_trace.number integer not null
decision_trace.rule_set text not null
dismissal_appeal.candidacy_id uuid not null
dismissal_appeal.case_id uuid not null
dismissal_appeal.case_kind text not null
dismissal_appeal.dismissed_at timestamp with time zone not null
dismissal_appeal.exam_id uuid not null
dismissal_appeal.filed_at timestamp with time zone not null
dismissal_appeal.id uuid not null
dismissal_appeal.late boolean not null
dismissal_appeal.number bigint not null identity
dismissal_appeal.state text not null
dismissal_appeal.version integer not null default 1
dismissal_appeal.waiting_since timestamp with time zone not null
dismissal_appeal_text.body text
dismissal_appeal_text.decided_on date
dismissal_appeal_text.dismissal_appeal_id uuid not null
dismissal_appeal_text.outcome text
dismissal_appeal_text.step text not null
dismissal_appeal_text.text text not null
dismissal_appeal_text.written_at timestamp with time zone not null
dismissal_appeal_text.written_by uuid not null
dispute.candidacy_id uuid not null
dispute.commission_id uuid not null
dispute.decider_id uuid
dispute.decision text not null default ''::text
dispute.declared_at timestamp with time zone not null
dispute.declared_by uuid
dispute.reason text not null
dispute.round integer not null
dispute.third_call_reason text not null default ''::text
dispute.third_called_at timestamp with time zone
dispute.third_called_by uuid
dispute.third_id uuid
document_read.at timestamp with time zone not null
document_read.data text not null
document_read.exam_id uuid not null
document_read.kind text not null
document_read.person_id uuid not null
draft.content bytea
draft.key text not null
draft.person_id uuid not null
draft.updated_at timestamp with time zone not null
draft.version integer not null
event.actor_id uuid
event.at timestamp with time zone not null
event.data text not null
event.exam_id uuid not null
event.hash text not null
event.kind text not null
event.number integer not null
event.previous_hash text not null
event_head.exam_id uuid not null
event_head.hash text not null
event_head.number integer not null
exam.announced_at timestamp with time zone
exam.announcing text not null default 'together'::text
exam.appeal_open boolean not null
exam.archived_at timestamp with time zone
exam.assessing text not null
exam.cancelled_at timestamp with time zone
exam.checked_at timestamp with time zone
exam.completing text not null
exam.confirming text not null
exam.contact_name text not null
exam.contact_phone text not null
exam.copied_from uuid
exam.course_id uuid not null
exam.created_at timestamp with time zone not null
exam.created_by uuid not null
exam.credits numeric(4,1) not null
exam.duration_minutes integer not null
exam.explanation_open boolean not null
exam.first_announced_at timestamp with time zone
exam.form text not null
exam.grace_seconds integer not null default 300
exam.grading_basis text not null default ''::text
exam.grading_period text
exam.id uuid not null
exam.individual boolean not null
exam.oral_follows boolean not null default false
exam.plan_basis text not null default ''::text
exam.plan_externals smallint not null default 0
exam.plan_graders smallint not null default 0
exam.published_at timestamp with time zone
exam.recheckable boolean not null
exam.scale text not null
exam.starts_at timestamp with time zone not null
exam.state text not null
exam.supervised boolean not null
exam.takeover_confirmed boolean not null default true
exam.unit_id uuid not null
exam.version integer not null default 1
exam.work_kind text not null
exam_change.at timestamp with time zone not null
exam_change.by_person uuid not null
exam_change.exam_id uuid not null
exam_change.explanation text not null
exam_change.id uuid not null
exam_change.kind text not null
exam_change.reason text not null
exam_message.at timestamp with time zone not null
exam_message.by_person uuid not null
exam_message.exam_id uuid not null
exam_message.id uuid not null
exam_message.kind text not null
exam_message.room text
exam_message.sent_as uuid
exam_message.text_en text
exam_message.text_nb text not null
exam_message.text_nn text
explanation.about_entry bigint
explanation.arrived_by text not null default 'portal'::text
explanation.assessment text not null default ''::text
explanation.candidacy_id uuid not null
explanation.commission_id uuid not null
explanation.due_at timestamp with time zone not null
explanation.exam_id uuid not null
explanation.for_all boolean not null default false
explanation.given_orally boolean not null default false
explanation.given_outside boolean not null default false
explanation.grade text
explanation.guidelines text not null default ''::text
explanation.id uuid not null
explanation.manual text
explanation.number bigint not null identity
explanation.overall text not null default ''::text
explanation.read_at timestamp with time zone
explanation.requested_at timestamp with time zone not null
explanation.sent_at timestamp with time zone
explanation.state text not null
explanation.updated_at timestamp with time zone not null
explanation.version integer not null default 1
explanation.written_by uuid
explanation_for_all.due_on text
explanation_for_all.exam_id uuid not null
explanation_for_all.set_at timestamp with time zone not null
explanation_for_all.set_by uuid not null
explanation_part.explanation_id uuid not null
explanation_part.part text not null
explanation_part.person_id uuid not null
explanation_part.version integer not null
explanation_part.written_at timestamp with time zone not null
explanation_reminder.explanation_id uuid not null
explanation_reminder.on_day text not null
explanation_reminder.person_id uuid not null
explanation_reminder.stage text not null
explanation_writer.ended_at timestamp with time zone
explanation_writer.explanation_id uuid not null
explanation_writer.given_at timestamp with time zone not null
explanation_writer.given_by uuid not null
explanation_writer.id uuid not null
explanation_writer.person_id uuid not null
external_grader.added_at timestamp with time zone not null
external_grader.added_by uuid not null
external_grader.employed_here_until text
external_grader.employer text not null
external_grader.institution_id uuid not null
external_grader.person_id uuid not null
fee_claim.commission_id uuid not null
fee_claim.computation jsonb not null
fee_claim.correction text not null
fee_claim.counted_explanations integer not null
fee_claim.counted_scripts integer not null
fee_claim.decided_at timestamp with time zone
fee_claim.decided_by uuid
fee_claim.exam_id uuid not null
fee_claim.expenses_note text not null
fee_claim.expenses_ore integer not null
fee_claim.explanations integer not null
fee_claim.export_number bigint
fee_claim.id uuid not null
fee_claim.meeting_minutes integer not null
fee_claim.number integer not null
fee_claim.other_minutes integer not null
fee_claim.other_note text not null
fee_claim.person_id uuid not null
fee_claim.return_reason text not null default ''::text
fee_claim.scripts integer not null
fee_claim.state text not null
fee_claim.submitted_at timestamp with time zone not null
fee_claim.total_ore bigint not null
fee_claim.version integer not null default 1
fee_export.claims integer not null
fee_export.csv text not null
fee_export.made_at timestamp with time zone not null
fee_export.made_by uuid not null
fee_export.number bigint not null identity
fee_export.total_ore bigint not null
fee_export_fetched.export_number bigint not null
fee_export_fetched.fetched_at timestamp with time zone not null
fee_export_fetched.fetched_by uuid not null
fee_rate.bachelor_minutes integer not null
fee_rate.exam_minutes integer not null
fee_rate.explanation_minutes integer not null
fee_rate.hourly_ore integer not null
fee_rate.master_minutes integer not null
fee_rate.number bigint not null identity
fee_rate.pays_internal boolean not null
fee_rate.set_at timestamp with time zone not null
fee_rate.set_by uuid not null
fee_rate.unit_id uuid not null
fee_rate.valid_from date not null
file.bytes bytea not null
file.created_at timestamp with time zone not null
file.exam_id uuid not null
file.id uuid not null
file.kind text not null
file.media_type text not null
file.name text not null
file.sha256 text not null
file.unsealed_length integer
file.unsealed_sha256 text
grade_correction.authority text not null
grade_correction.candidacy_id uuid not null
grade_correction.decided_at timestamp with time zone
grade_correction.decided_by uuid
grade_correction.decline_reason text
grade_correction.entry bigint
grade_correction.exam_id uuid not null
grade_correction.from_entry bigint not null
grade_correction.grade text not null
grade_correction.id uuid not null
grade_correction.proposed_at timestamp with time zone not null
grade_correction.proposed_by uuid not null
grade_correction.reason text not null
grade_correction.state text not null
grade_hold.candidacy_id uuid not null
grade_hold.commission_id uuid
grade_hold.held_at timestamp with time zone not null
grade_hold.held_by uuid not null
grade_hold.id uuid not null
grade_hold.reason text not null
grade_hold.release_reason text
grade_hold.released_at timestamp with time zone
grade_hold.released_by uuid
grade_hold.withholds boolean not null default true
grade_proposal.candidacy_id uuid not null
grade_proposal.commission_id uuid not null
grade_proposal.grade text not null
grade_proposal.proposed_at timestamp with time zone not null
grade_proposal.proposed_by uuid not null
grade_proposal.reason text not null
grade_proposal.round integer not null default 1
grade_sheet.applied_at timestamp with time zone
grade_sheet.changes jsonb
grade_sheet.commission_id uuid not null
grade_sheet.content jsonb
grade_sheet.id uuid not null
grade_sheet.kept jsonb
grade_sheet.person_id uuid not null
grade_sheet.state text not null
grade_sheet.undone_at timestamp with time zone
grade_sheet.uploaded_at timestamp with time zone not null
grader_notice.candidacy_id uuid not null
grader_notice.given_at timestamp with time zone not null
grader_notice.incident_id uuid not null
grader_notice.text text not null
grader_report.commission_id uuid not null
grader_report.guide text not null
grader_report.level text not null
grader_report.name text not null
grader_report.organisation text not null
grader_report.paper text not null
grader_report.person_id uuid not null
grader_report.submitted_at timestamp with time zone not null
grader_told.commission_id uuid not null
grader_told.kind text not null
grader_told.person_id uuid not null
grader_told.told_at timestamp with time zone not null
grading_delay.exam_id uuid not null
grading_delay.expected_on text not null
grading_delay.id uuid not null
grading_delay.told_at timestamp with time zone not null
grading_delay.told_by uuid not null
grading_delay_candidacy.candidacy_id uuid not null
grading_delay_candidacy.delay_id uuid not null
grading_extension.asked_at timestamp with time zone not null
grading_extension.asked_by uuid not null
grading_extension.asked_until text not null
grading_extension.commission_id uuid
grading_extension.decided_at timestamp with time zone
grading_extension.decided_by uuid
grading_extension.decision text
grading_extension.exam_id uuid not null
grading_extension.granted_until text
grading_extension.ground text not null
grading_extension.id uuid not null
grading_extension.reason text not null
grading_extension.scope text not null
grading_extension.state text not null default 'asked'::text
grading_extension_candidacy.candidacy_id uuid not null
grading_extension_candidacy.extension_id uuid not null
grading_guide.content jsonb not null
grading_guide.exam_id uuid not null
grading_guide.updated_at timestamp with time zone not null
grading_guide.updated_by uuid not null
grading_guide.version integer not null
grading_guide_version.content jsonb not null
grading_guide_version.exam_id uuid not null
grading_guide_version.meeting_id uuid
grading_guide_version.reason text
grading_guide_version.saved_at timestamp with time zone not null
grading_guide_version.saved_by uuid not null
grading_guide_version.version integer not null
grading_meeting.agenda text not null
grading_meeting.called_at timestamp with time zone not null
grading_meeting.called_by uuid not null
grading_meeting.cancel_reason text
grading_meeting.commission_ids uuid[]
grading_meeting.ended_at timestamp with time zone
grading_meeting.exam_id uuid not null
grading_meeting.id uuid not null
grading_meeting.leader_id uuid not null
grading_meeting.leader_name text not null
grading_meeting.minutes integer not null
grading_meeting.place text not null
grading_meeting.starts_at timestamp with time zone not null
grading_meeting.state text not null
grading_meeting.version integer not null
grading_meeting.video_link text
grading_reminder.commission_id uuid not null
grading_reminder.on_day text not null
grading_reminder.person_id uuid not null
grading_reminder.stage text not null
grading_trial.closed_at timestamp with time zone
grading_trial.is_named boolean not null
grading_trial.meeting_id uuid not null
grading_trial.opened_at timestamp with time zone
grading_trial.shown_at timestamp with time zone
grading_trial.state text not null
hand_in.answer text not null
hand_in.at timestamp with time zone not null
hand_in.candidacy_id uuid not null
hand_in.choices jsonb
hand_in.exam_id uuid not null
hand_in.kind text not null
hand_in.pdf_delayed_at timestamp with time zone
hand_in.pdf_file_id uuid
hand_in.receipt_code text not null
hand_in.sha256 text not null
hand_in.words integer not null
hand_in_reopened.answer text not null
hand_in_reopened.at timestamp with time zone not null
hand_in_reopened.candidacy_id uuid not null
hand_in_reopened.choices jsonb
hand_in_reopened.kind text not null
hand_in_reopened.pdf_file_id uuid
hand_in_reopened.reason text not null
hand_in_reopened.receipt_code text not null
hand_in_reopened.reopened_at timestamp with time zone not null
hand_in_reopened.reopened_by uuid not null
hand_in_reopened.sha256 text not null
hand_in_reopened.words integer not null
hand_in_replaced.answer text not null
hand_in_replaced.at timestamp with time zone not null
hand_in_replaced.candidacy_id uuid not null
hand_in_replaced.kind text not null
hand_in_replaced.pdf_file_id uuid
hand_in_replaced.reason text not null
hand_in_replaced.replaced_at timestamp with time zone not null
hand_in_replaced.replaced_by uuid not null
hand_in_replaced.sha256 text not null
hand_in_replaced.words integer not null
held_job.held_at timestamp with time zone not null
held_job.key text not null
held_job.payload jsonb not null
held_job.switch text not null
held_job.task text not null
history_opening.candidacy_id uuid not null
history_opening.exam_id uuid not null
history_opening.id uuid not null
history_opening.opened_at timestamp with time zone not null
history_opening.opened_by uuid not null
history_opening.reason text not null
impartiality_case.account text not null
impartiality_case.candidacy_id uuid
impartiality_case.carried_out_at timestamp with time zone
impartiality_case.carried_out_by uuid
impartiality_case.commission_id uuid not null
impartiality_case.decided_at timestamp with time zone
impartiality_case.decided_by uuid
impartiality_case.decision text
impartiality_case.declared_at timestamp with time zone not null
impartiality_case.ground text not null
impartiality_case.id uuid not null
impartiality_case.person_id uuid not null
impartiality_case.state text not null
incident.exam_id uuid not null
incident.happened_at timestamp with time zone not null
incident.id uuid not null
incident.kind text not null
incident.number integer not null
incident.registered_at timestamp with time zone not null
incident.registered_by uuid not null
incident.room text
incident.scope text not null
incident.what text not null
incident_candidacy.candidacy_id uuid not null
incident_candidacy.incident_id uuid not null
incident_decision.compensation text not null
incident_decision.consequence text not null
incident_decision.decided_at timestamp with time zone not null
incident_decision.decided_by uuid not null
incident_decision.incident_id uuid not null
incident_decision.minutes integer
institution.colour text
institution.exam_day_phone text
institution.feide_realms text[] not null default '{}'::text[]
institution.mail_sender_address text
institution.mail_sender_name text
institution.notice_hour smallint not null default 8
institution.office_email text
institution.only_one boolean not null default true
institution.short_name text not null default ''::text
institution.unit_id uuid
institution.version integer not null default 1
interim_reply.appeal_id uuid
interim_reply.complaint_id uuid
interim_reply.expected_on text not null
interim_reply.number integer not null
interim_reply.promised_for text
interim_reply.reason text
interim_reply.sent_at timestamp with time zone not null
interim_reply.sent_by uuid
interim_reply.standard text
invitation.code_hash text not null
invitation.created_at timestamp with time zone not null
invitation.created_by uuid
invitation.expires_at timestamp with time zone not null
invitation.id uuid not null
invitation.kind text not null
invitation.person_id uuid
invitation.used_at timestamp with time zone
invitation.withdrawn_at timestamp with time zone
late_explanation_request.about_entry bigint not null
late_explanation_request.arrived_by text not null
late_explanation_request.candidacy_id uuid not null
late_explanation_request.decided_at timestamp with time zone
late_explanation_request.decided_by uuid
late_explanation_request.exam_id uuid not null
late_explanation_request.explanation_id uuid
late_explanation_request.id uuid not null
late_explanation_request.reason text
late_explanation_request.requested_at timestamp with time zone not null
late_explanation_request.state text not null
list_heading.heading text not null
list_heading.meaning text not null
list_heading.said_at timestamp with time zone not null
list_heading.said_by uuid not null
list_heading.unit_id uuid not null
look_again.candidacy_id uuid not null
look_again.commission_id uuid not null
look_again.marked_at timestamp with time zone not null
look_again.person_id uuid not null
mail.attachment_ids uuid[] not null default '{}'::uuid[]
mail.attempts integer not null default 0
mail.body text not null
mail.created_at timestamp with time zone not null
mail.language text not null
mail.last_error text
mail.next_attempt_at timestamp with time zone
mail.notice_id uuid not null
mail.recipient text not null
mail.sent_at timestamp with time zone
mail.state text not null
mail.subject text not null
mail.tried_since timestamp with time zone
marked_script.candidacy_id uuid not null
marked_script.commission_id uuid not null
marked_script.person_id uuid not null
marked_script.updated_at timestamp with time zone not null
marked_script.version integer not null
meeting_minutes.at timestamp with time zone not null
meeting_minutes.meeting_id uuid not null
meeting_minutes.text text not null
meeting_minutes.version integer not null
meeting_minutes.written_by uuid not null
meeting_minutes.written_by_name text not null
meeting_told.meeting_id uuid not null
meeting_told.person_id uuid not null
meeting_told.version integer not null
message_reach.candidacy_id uuid not null
message_reach.message_id uuid not null
message_seen.candidacy_id uuid not null
message_seen.message_id uuid not null
message_seen.seen_at timestamp with time zone not null
migration.applied_at timestamp with time zone not null default now()
migration.name text not null
migration.sha256 text not null
new_assessment.appeal_id uuid not null
new_assessment.assessment text not null
new_assessment.entered_at timestamp with time zone not null
new_assessment.entered_by uuid not null
new_assessment.grade text not null
new_assessment_member.appeal_id uuid not null
new_assessment_member.external boolean not null
new_assessment_member.person_id uuid not null
new_assessment_member.seat smallint not null
notice.case_ids uuid[] not null default '{}'::uuid[]
notice.class text not null default 'law'::text
notice.created_at timestamp with time zone not null
notice.data jsonb not null
notice.digest_id uuid
notice.exam_id uuid
notice.id uuid not null
notice.kind text not null
notice.mailbox_id uuid
notice.person_id uuid
notice.way text not null default 'now'::text
notice_preference.class text not null
notice_preference.kind text not null
notice_preference.person_id uuid not null
notice_preference.set_at timestamp with time zone not null
notice_preference.way text not null
oral_call.arranged_at timestamp with time zone
oral_call.arranged_by uuid
oral_call.arrangement text
oral_call.called_at timestamp with time zone not null
oral_call.cancel_reason text
oral_call.candidacy_id uuid not null
oral_call.ended_at timestamp with time zone
oral_call.entry bigint not null
oral_call.exam_id uuid not null
oral_call.held_on date
oral_call.state text not null
paper.approved_at timestamp with time zone
paper.approved_by uuid
paper.author_id uuid not null
paper.content bytea not null
paper.copied_from uuid
paper.exam_id uuid not null
paper.returned_reason text
paper.state text not null
paper.submitted_at timestamp with time zone
paper.submitted_by uuid
paper.updated_at timestamp with time zone not null
paper.updated_by uuid not null
paper.version integer not null
paper_comment.content bytea not null
paper_comment.done_at timestamp with time zone
paper_comment.done_by uuid
paper_comment.exam_id uuid not null
paper_comment.id uuid not null
paper_comment.question_id text
paper_comment.written_at timestamp with time zone not null
paper_comment.written_by uuid not null
paper_correction.content_before bytea not null
paper_correction.corrected_at timestamp with time zone not null
paper_correction.corrected_by uuid not null
paper_correction.exam_id uuid not null
paper_correction.message_id uuid
paper_correction.version integer not null
paper_image.added_at timestamp with time zone not null
paper_image.added_by uuid not null
paper_image.content bytea not null
paper_image.exam_id uuid not null
paper_image.id uuid not null
paper_presence.exam_id uuid not null
paper_presence.person_id uuid not null
paper_presence.question_id text
paper_presence.seen_at timestamp with time zone not null
paper_presence.window_id uuid not null
paper_version.content bytea not null
paper_version.exam_id uuid not null
paper_version.keeps_previous boolean not null default false
paper_version.restored_from integer
paper_version.saved_at timestamp with time zone not null
paper_version.saved_by uuid not null
paper_version.version integer not null
person.created_at timestamp with time zone not null
person.email text not null
person.feide_name text
person.id uuid not null
person.language text not null default 'nb'::text
person.merged_into uuid
person.name text not null
person.national_id_hash text
person.student_number text
person_change.changed_at timestamp with time zone not null
person_change.changed_by uuid not null
person_change.email_after text not null
person_change.email_before text not null
person_change.exam_id uuid
person_change.id uuid not null
person_change.name_after text not null
person_change.name_before text not null
person_change.person_id uuid not null
phrase_list.person_id uuid not null
phrase_list.phrases jsonb not null
phrase_list.updated_at timestamp with time zone not null
phrase_list.version integer not null
planned_role.first_day text not null
planned_role.id uuid not null
planned_role.last_day text
planned_role.person_id uuid not null
planned_role.planned_at timestamp with time zone not null
planned_role.planned_by uuid not null
planned_role.role text not null
planned_role.unit_id uuid not null
planned_rule.from_day text not null
planned_rule.goes_by text not null
planned_rule.id uuid not null
planned_rule.law text not null
planned_rule.legal_basis text not null
planned_rule.parameter text not null
planned_rule.proposed_at timestamp with time zone not null
planned_rule.proposed_by uuid not null
planned_rule.reason text not null
planned_rule.unit_id uuid not null
planned_rule.until_day text
planned_rule.value jsonb not null
planned_rule_decision.decided_at timestamp with time zone not null
planned_rule_decision.decided_by uuid not null
planned_rule_decision.kind text not null
planned_rule_decision.proposed_by uuid not null
planned_rule_decision.reason text
planned_rule_decision.rule_id uuid not null
print_bundle.by_member boolean not null
print_bundle.commission_id uuid not null
print_bundle.exam_id uuid not null
print_bundle.id uuid not null
print_bundle.ordered_at timestamp with time zone not null
print_bundle.ordered_by uuid not null
print_bundle.reading_of uuid
print_part.bundle_id uuid not null
print_part.bytes bytea
print_part.candidate_numbers integer[] not null
print_part.number integer not null
procedural_complaint.about text not null
procedural_complaint.arrived_by text
procedural_complaint.candidacy_id uuid not null
procedural_complaint.counts_from timestamp with time zone
procedural_complaint.decided_by_body text
procedural_complaint.ended_at timestamp with time zone
procedural_complaint.exam_id uuid not null
procedural_complaint.filed_at timestamp with time zone not null
procedural_complaint.id uuid not null
procedural_complaint.known_on date not null
procedural_complaint.late boolean not null
procedural_complaint.number bigint not null identity
procedural_complaint.promised_for text
procedural_complaint.registered_at timestamp with time zone
procedural_complaint.remedy text
procedural_complaint.scope text
procedural_complaint.state text not null
procedural_complaint.version integer not null default 1
procedural_complaint.waiting_since timestamp with time zone not null
protocol_entry.authority text not null default ''::text
protocol_entry.candidacy_id uuid not null
protocol_entry.commission_id uuid
protocol_entry.entered_at timestamp with time zone not null
protocol_entry.entered_by uuid not null
protocol_entry.exam_id uuid not null
protocol_entry.grade text not null
protocol_entry.kind text not null
protocol_entry.number bigint not null identity
protocol_entry.reason text not null
protocol_signature.commission_id uuid not null
protocol_signature.external boolean not null
protocol_signature.name text not null
protocol_signature.person_id uuid not null
protocol_signature.role text not null
protocol_signature.signed_at timestamp with time zone not null
protocol_signature.version integer not null
protocol_version.commission_id uuid not null
protocol_version.content text not null
protocol_version.made_at timestamp with time zone not null
protocol_version.number integer not null
protocol_version.sha256 text not null
publishing_request.exam_id uuid not null
publishing_request.requested_at timestamp with time zone not null
publishing_request.requested_by uuid not null
publishing_request.seen text not null
question_share.changed_at timestamp with time zone not null
question_share.changed_by uuid not null
question_share.commission_id uuid not null
question_share.person_id uuid not null
question_share.question_id text not null
read_script.candidacy_id uuid not null
read_script.commission_id uuid not null
read_script.person_id uuid not null
read_script.read_at timestamp with time zone not null
reading_order.commission_id uuid not null
reading_order.person_id uuid not null
reading_order.seed uuid not null default gen_random_uuid()
reassessment.appeal_id uuid not null
reassessment.close_reason text not null default ''::text
reassessment.closed_at timestamp with time zone
reassessment.closed_by uuid
reassessment.commission_id uuid not null
reassessment.composition text not null
reassessment.coordinator_id uuid
reassessment.decider text not null
reassessment.due_on text
reassessment.grade text
reassessment.id uuid not null
reassessment.opened_at timestamp with time zone not null
reassessment.opened_by uuid not null
reassessment.reasons text not null default ''::text
reassessment.reasons_version integer not null default 0
reassessment.state text not null
reassessment.version integer not null default 1
reassessment_position.grade text not null
reassessment_position.person_id uuid not null
reassessment_position.reassessment_id uuid not null
reassessment_position.says text not null
reassessment_position.version integer not null
reassessment_position.written_at timestamp with time zone not null
reassessment_signature.external boolean not null
reassessment_signature.name text not null
reassessment_signature.person_id uuid not null
reassessment_signature.reassessment_id uuid not null
reassessment_signature.signed_at timestamp with time zone not null
reassessment_signature.version integer not null
reassessment_version.content text not null
reassessment_version.made_at timestamp with time zone not null
reassessment_version.number integer not null
reassessment_version.reassessment_id uuid not null
reassessment_version.sha256 text not null
rescored_grade.candidacy_id uuid not null
rescored_grade.commission_id uuid not null
rescored_grade.decided_at timestamp with time zone
rescored_grade.decided_by uuid
rescored_grade.decision text
rescored_grade.decision_reason text
rescored_grade.effect text not null
rescored_grade.exam_id uuid not null
rescored_grade.given text not null
rescored_grade.id uuid not null
rescored_grade.most_after numeric not null
rescored_grade.most_before numeric not null
rescored_grade.person_id uuid
rescored_grade.points_after numeric not null
rescored_grade.points_before numeric not null
rescored_grade.suggested_after text
rescored_grade.suggested_before text
rescored_grade.version integer not null
reveal.at timestamp with time zone not null
reveal.candidacy_id uuid not null
reveal.commission_id uuid not null
role_grant.commission_id uuid
role_grant.exam_id uuid
role_grant.first_day text
role_grant.granted_at timestamp with time zone not null
role_grant.granted_by uuid
role_grant.id uuid not null
role_grant.last_day text
role_grant.person_id uuid not null
role_grant.revoked_at timestamp with time zone
role_grant.revoked_by uuid
role_grant.role text not null
role_grant.rooms text[]
role_grant.unit_id uuid
saved_search.id uuid not null
saved_search.name text not null
saved_search.person_id uuid not null
saved_search.query jsonb not null
saved_search.saved_at timestamp with time zone not null
scoring_change.based_on integer not null
scoring_change.counts jsonb
scoring_change.decided_at timestamp with time zone
scoring_change.decided_by uuid
scoring_change.decided_by_name text
scoring_change.decision_reason text
scoring_change.exam_id uuid not null
scoring_change.id uuid not null
scoring_change.proposed_at timestamp with time zone not null
scoring_change.proposed_by uuid not null
scoring_change.proposed_by_name text not null
scoring_change.reason text not null
scoring_change.sealed bytea not null
scoring_change.state text not null
scoring_version.at timestamp with time zone not null
scoring_version.change_id uuid not null
scoring_version.exam_id uuid not null
scoring_version.hash text not null
scoring_version.sealed bytea not null
scoring_version.version integer not null
script_mark.candidacy_id uuid not null
script_mark.commission_id uuid not null
script_mark.id uuid not null
script_mark.is_shown boolean not null
script_mark.kind text not null
script_mark.passage jsonb
script_mark.person_id uuid not null
script_mark.place integer not null
script_mark.question_id text not null
script_mark.text text not null
script_message.candidacy_id uuid not null
script_message.commission_id uuid not null
script_message.id uuid not null
script_message.text text not null
script_message.written_at timestamp with time zone not null
script_message.written_by uuid not null
seat_code.attempts integer not null default 0
seat_code.candidacy_id uuid not null
seat_code.code_hash bytea not null
seat_code.given_at timestamp with time zone not null
seat_code.given_by uuid not null
seat_code.id uuid not null
seat_code.replaced_at timestamp with time zone
seat_code.used_at timestamp with time zone
seat_code.valid_until timestamp with time zone not null
sent_back.candidacy_id uuid not null
sent_back.commission_id uuid not null
sent_back.reason text not null
sent_back.round integer not null
sent_back.sent_as text not null
sent_back.sent_at timestamp with time zone not null
sent_back.sent_by uuid not null
server_beat.beat_at timestamp with time zone not null
server_beat.server_id uuid not null
session.active_role text
session.authenticated_at timestamp with time zone
session.created_at timestamp with time zone not null
session.exam_id uuid
session.expires_at timestamp with time zone not null
session.id uuid not null
session.id_token bytea
session.last_active_at timestamp with time zone not null default now()
session.machine_id uuid not null default gen_random_uuid()
session.person_id uuid not null
session.provider text not null
session.revoked_at timestamp with time zone
session.token_hash text not null
session.user_agent text not null
session.writes_until timestamp with time zone
setting.key text not null
setting.value jsonb not null
shared_assessment.candidacy_id uuid not null
shared_assessment.comment text not null
shared_assessment.commission_id uuid not null
shared_assessment.grade text
shared_assessment.points jsonb not null
shared_assessment.reasons jsonb not null default '{}'::jsonb
shared_assessment.updated_at timestamp with time zone not null
shared_assessment.version integer not null
shared_change.at timestamp with time zone not null
shared_change.candidacy_id uuid not null
shared_change.commission_id uuid not null
shared_change.field text not null
shared_change.person_id uuid not null
shared_confirmation.candidacy_id uuid not null
shared_confirmation.commission_id uuid not null
shared_confirmation.confirmed_at timestamp with time zone not null
shared_confirmation.person_id uuid not null
shared_confirmation.taken_back_at timestamp with time zone
shared_confirmation.taken_back_by uuid
shared_confirmation.version integer not null
shared_mailbox.address text not null
shared_mailbox.code text not null
shared_mailbox.code_sent_at timestamp with time zone not null
shared_mailbox.confirmed_at timestamp with time zone
shared_mailbox.created_at timestamp with time zone not null
shared_mailbox.ended_at timestamp with time zone
shared_mailbox.id uuid not null
shared_mailbox.kinds text[] not null
shared_mailbox.language text not null
shared_mailbox.set_up_by uuid not null
shared_mailbox.unit_id uuid not null
sign_in_failure.count integer not null
sign_in_failure.hour timestamp with time zone not null
sign_in_failure.last_at timestamp with time zone not null
sign_in_failure.provider text not null
sign_in_failure.refusal text not null
sign_in_used.state text not null
sign_in_used.used_at timestamp with time zone not null
sitting.absent_at timestamp with time zone
sitting.added_seconds integer not null default 0
sitting.arrived_at timestamp with time zone
sitting.attempt integer not null identity
sitting.cancelled_at timestamp with time zone
sitting.candidacy_id uuid not null
sitting.exam_id uuid not null
sitting.hand_in_kind text
sitting.handed_in_at timestamp with time zone
sitting.help_calls integer not null default 0
sitting.help_wanted_at timestamp with time zone
sitting.identity_checked_at timestamp with time zone
sitting.identity_checked_by uuid
sitting.paused_since timestamp with time zone
sitting.room text not null default ''::text
sitting.seat text not null default ''::text
sitting.shifted_start timestamp with time zone
sitting.started_at timestamp with time zone
sitting.state text not null default 'waiting'::text
sitting.withdrawn_at timestamp with time zone
sitting_time_event.at timestamp with time zone not null
sitting_time_event.by_person uuid not null
sitting_time_event.candidacy_id uuid
sitting_time_event.exam_id uuid not null
sitting_time_event.id uuid not null
sitting_time_event.incident_id uuid
sitting_time_event.kind text not null
sitting_time_event.minutes integer
sitting_time_event.position bigint not null identity
sitting_time_event.reached integer not null
sitting_time_event.reason text not null
sitting_time_event.room text
sitting_time_event.scope text not null
sitting_time_event.skipped integer not null
sitting_time_event.starts_at timestamp with time zone
sitting_time_event.takes_back uuid
sitting_time_reach.candidacy_id uuid not null
sitting_time_reach.event_id uuid not null
sitting_time_reach.seconds integer
switch_change.at timestamp with time zone not null
switch_change.by_person uuid not null
switch_change.is_on boolean not null
switch_change.number bigint not null identity
switch_change.reason text not null
switch_change.switch text not null
takeover_request.attempt integer not null
takeover_request.decided_at timestamp with time zone
takeover_request.decided_by uuid
takeover_request.granted boolean
takeover_request.id uuid not null
takeover_request.machine_id uuid not null
takeover_request.requested_at timestamp with time zone not null
takeover_request.writer uuid not null
timer.done_at timestamp with time zone
timer.due_at timestamp with time zone not null
timer.failures integer not null default 0
timer.id bigint not null identity
timer.key text not null
timer.last_error text
timer.payload jsonb not null
timer.task text not null
transcript_block.appeal_id uuid not null
transcript_block.legal_basis text not null
transcript_block.lifted_at timestamp with time zone
transcript_block.lifted_by uuid
transcript_block.number integer not null
transcript_block.reason text
transcript_block.set_at timestamp with time zone not null
trial_entry.comment text not null
trial_entry.grade text
trial_entry.meeting_id uuid not null
trial_entry.person_id uuid not null
trial_entry.place integer not null
trial_entry.points jsonb not null
trial_entry.reasons jsonb not null
trial_entry.stands_aside boolean not null
trial_entry.sum numeric not null
trial_entry.updated_at timestamp with time zone not null
trial_entry.version integer not null
trial_excused.at timestamp with time zone not null
trial_excused.excused_by uuid not null
trial_excused.meeting_id uuid not null
trial_excused.person_id uuid not null
trial_excused.reason text not null
trial_given.at timestamp with time zone not null
trial_given.meeting_id uuid not null
trial_given.name text not null
trial_given.person_id uuid not null
trial_sample.candidacy_id uuid not null
trial_sample.meeting_id uuid not null
trial_sample.place integer not null
unit.code text not null
unit.id uuid not null
unit.name_en text not null
unit.name_nb text not null
unit.name_nn text not null
unit.parent_id uuid
unit.second_publisher boolean not null default false
unit.sector text not null default 'higherEducation'::text
valid_absence.candidacy_id uuid not null
valid_absence.documentation text not null
valid_absence.exam_id uuid not null
valid_absence.noted_at timestamp with time zone not null
valid_absence.noted_by uuid not null
waiting_sign_in.email text
waiting_sign_in.feide_names text[] not null default '{}'::text[]
waiting_sign_in.first_at timestamp with time zone not null
waiting_sign_in.id uuid not null
waiting_sign_in.last_at timestamp with time zone not null
waiting_sign_in.name text
waiting_sign_in.national_id_hash text
waiting_sign_in.provider text not null
waiting_sign_in.times integer not null default 1

-- constraints
abandoned_trial: CHECK ((number > 0))
abandoned_trial: FOREIGN KEY (abandoned_by) REFERENCES person(id)
abandoned_trial: FOREIGN KEY (meeting_id) REFERENCES grading_meeting(id)
abandoned_trial: PRIMARY KEY (meeting_id, number)
abandoned_trial_entry: CHECK ((version > 0))
abandoned_trial_entry: FOREIGN KEY (meeting_id, number, place) REFERENCES abandoned_trial_sample(meeting_id, number, place)
abandoned_trial_entry: FOREIGN KEY (person_id) REFERENCES person(id)
abandoned_trial_entry: PRIMARY KEY (meeting_id, number, place, person_id)
abandoned_trial_sample: CHECK (((place >= 1) AND (place <= 20)))
abandoned_trial_sample: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
abandoned_trial_sample: FOREIGN KEY (meeting_id, number) REFERENCES abandoned_trial(meeting_id, number)
abandoned_trial_sample: PRIMARY KEY (meeting_id, number, place)
activity: CHECK ((amount >= 0))
activity: CHECK ((kind = ANY (ARRAY['focusAway'::text, 'paste'::text, 'offline'::text])))
activity: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
activity: FOREIGN KEY (exam_id) REFERENCES exam(id)
activity: PRIMARY KEY (id)
agreed_grade: CHECK ((basis = ANY (ARRAY['same'::text, 'one'::text, 'shared'::text, 'discussed'::text, 'decided'::text])))
agreed_grade: CHECK ((round > 0))
agreed_grade: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
agreed_grade: FOREIGN KEY (commission_id) REFERENCES commission(id)
agreed_grade: PRIMARY KEY (commission_id, candidacy_id, round)
announced_candidate: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
announced_candidate: FOREIGN KEY (commission_id) REFERENCES commission(id)
announced_candidate: PRIMARY KEY (candidacy_id)
announced_unsigned: CHECK ((protocols > 0))
announced_unsigned: CHECK ((reason <> ''::text))
announced_unsigned: FOREIGN KEY (announced_by) REFERENCES person(id)
announced_unsigned: FOREIGN KEY (exam_id) REFERENCES exam(id)
announced_unsigned: PRIMARY KEY (number)
announcement_waits: CHECK ((commission_number >= 0))
announcement_waits: CHECK ((due_on ~ '^\d{4}-\d\d-\d\d$'::text))
announcement_waits: CHECK ((obstacle = ANY (ARRAY['notChecked'::text, 'rescored'::text, 'correctionProposed'::text, 'unsigned'::text])))
announcement_waits: FOREIGN KEY (exam_id) REFERENCES exam(id)
announcement_waits: PRIMARY KEY (exam_id, commission_number, due_on, obstacle)
announcing_choice: CHECK ((number > 0))
announcing_choice: CHECK ((reason <> ''::text))
announcing_choice: FOREIGN KEY (chosen_by) REFERENCES person(id)
announcing_choice: FOREIGN KEY (exam_id) REFERENCES exam(id)
announcing_choice: PRIMARY KEY (exam_id, number)
annulment: CHECK (((commission_id IS NULL) OR (remedy = 'newGrading'::text)))
annulment: CHECK (((new_exam_id IS NULL) OR (remedy = 'newExam'::text)))
annulment: CHECK ((remedy = ANY (ARRAY['newGrading'::text, 'newExam'::text])))
annulment: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
annulment: FOREIGN KEY (commission_id) REFERENCES commission(id)
annulment: FOREIGN KEY (complaint_id) REFERENCES procedural_complaint(id)
annulment: FOREIGN KEY (exam_id) REFERENCES exam(id)
annulment: FOREIGN KEY (new_exam_id) REFERENCES exam(id)
annulment: PRIMARY KEY (complaint_id, candidacy_id)
answer_branch: CHECK ((decision = ANY (ARRAY['takenIn'::text, 'keptApart'::text])))
answer_branch: CHECK ((kind = ANY (ARRAY['takenOver'::text, 'late'::text, 'file'::text])))
answer_branch: FOREIGN KEY (attempt) REFERENCES sitting(attempt)
answer_branch: FOREIGN KEY (decided_by) REFERENCES person(id)
answer_branch: PRIMARY KEY (id)
answer_branch_update: FOREIGN KEY (branch_id) REFERENCES answer_branch(id)
answer_branch_update: PRIMARY KEY (branch_id, number)
answer_checkpoint: PRIMARY KEY (attempt)
answer_entry: CHECK ((kind = ANY (ARRAY['update'::text, 'lease'::text, 'branch'::text, 'handIn'::text])))
answer_entry: PRIMARY KEY (attempt, sequence)
answer_lease: FOREIGN KEY (attempt) REFERENCES sitting(attempt)
answer_lease: FOREIGN KEY (confirmed_by) REFERENCES person(id)
answer_lease: PRIMARY KEY (attempt, epoch)
answer_presence: PRIMARY KEY (attempt, writer)
answer_unmerged: CHECK ((reason = ANY (ARRAY['tooSlow'::text, 'unreadable'::text])))
answer_unmerged: FOREIGN KEY (attempt, sequence) REFERENCES answer_entry(attempt, sequence)
answer_unmerged: FOREIGN KEY (settled_by) REFERENCES person(id)
answer_unmerged: PRIMARY KEY (attempt, sequence)
answer_words: FOREIGN KEY (candidacy_id) REFERENCES hand_in(candidacy_id) ON DELETE CASCADE
answer_words: PRIMARY KEY (candidacy_id)
appeal: CHECK (((arrived_by IS NULL) = (registered_at IS NULL)))
appeal: CHECK ((arrived_by = ANY (ARRAY['paper'::text, 'email'::text])))
appeal: CHECK ((outcome = ANY (ARRAY['inFavour'::text, 'unchanged'::text, 'toDisadvantage'::text])))
appeal: CHECK ((promised_for ~ '^\d{4}-\d\d-\d\d$'::text))
appeal: CHECK ((sight = ANY (ARRAY['blind'::text, 'open'::text])))
appeal: CHECK ((state = ANY (ARRAY['filed'::text, 'filedLate'::text, 'inGrading'::text, 'graded'::text, 'needsNewAssessment'::text, 'decided'::text, 'withdrawn'::text, 'dismissed'::text, 'lapsed'::text])))
appeal: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
appeal: FOREIGN KEY (commission_id) REFERENCES commission(id)
appeal: FOREIGN KEY (decided_by) REFERENCES person(id)
appeal: FOREIGN KEY (exam_id) REFERENCES exam(id)
appeal: FOREIGN KEY (letter_file_id) REFERENCES file(id)
appeal: PRIMARY KEY (id)
appeal_grounds: FOREIGN KEY (appeal_id) REFERENCES appeal(id)
appeal_grounds: PRIMARY KEY (appeal_id)
appeal_reasons: CHECK ((number > 0))
appeal_reasons: CHECK ((text <> ''::text))
appeal_reasons: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
appeal_reasons: FOREIGN KEY (commission_id) REFERENCES commission(id)
appeal_reasons: FOREIGN KEY (written_by) REFERENCES person(id)
appeal_reasons: PRIMARY KEY (commission_id, candidacy_id, number)
archive_bundle: FOREIGN KEY (exam_id) REFERENCES exam(id)
archive_bundle: FOREIGN KEY (file_id) REFERENCES file(id)
archive_bundle: FOREIGN KEY (made_by) REFERENCES person(id)
archive_bundle: PRIMARY KEY (exam_id)
archive_request: FOREIGN KEY (exam_id) REFERENCES exam(id)
archive_request: FOREIGN KEY (requested_by) REFERENCES person(id)
archive_request: PRIMARY KEY (exam_id)
archive_supplement: CHECK ((number > 0))
archive_supplement: FOREIGN KEY (exam_id) REFERENCES archive_bundle(exam_id)
archive_supplement: FOREIGN KEY (file_id) REFERENCES file(id)
archive_supplement: PRIMARY KEY (exam_id, number)
assessment: CHECK (((state = 'draft'::text) OR (grade IS NOT NULL)))
assessment: CHECK ((state = ANY (ARRAY['draft'::text, 'confirmed'::text])))
assessment: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
assessment: FOREIGN KEY (commission_id) REFERENCES commission(id)
assessment: FOREIGN KEY (person_id) REFERENCES person(id)
assessment: PRIMARY KEY (commission_id, candidacy_id, person_id)
assessment_set_aside: CHECK ((cause = ANY (ARRAY['graderLeft'::text, 'candidateMoved'::text])))
assessment_set_aside: FOREIGN KEY (commission_id, candidacy_id, person_id) REFERENCES assessment(commission_id, candidacy_id, person_id) ON UPDATE CASCADE
assessment_set_aside: FOREIGN KEY (set_aside_by) REFERENCES person(id)
assessment_set_aside: PRIMARY KEY (commission_id, candidacy_id, person_id)
attendance: CHECK ((state = ANY (ARRAY['unregistered'::text, 'attended'::text, 'absent'::text, 'withdrawn'::text])))
attendance: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
attendance: FOREIGN KEY (exam_id) REFERENCES exam(id)
attendance: FOREIGN KEY (marked_by) REFERENCES person(id)
attendance: PRIMARY KEY (candidacy_id)
away_grader: CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
away_grader: FOREIGN KEY (commission_id) REFERENCES commission(id)
away_grader: FOREIGN KEY (declared_by) REFERENCES person(id)
away_grader: FOREIGN KEY (ended_by) REFERENCES person(id)
away_grader: FOREIGN KEY (person_id) REFERENCES person(id)
away_grader: PRIMARY KEY (id)
browser_check: FOREIGN KEY (person_id) REFERENCES person(id)
browser_check: PRIMARY KEY (person_id)
calendar_feed: FOREIGN KEY (person_id) REFERENCES person(id)
calendar_feed: PRIMARY KEY (person_id)
calendar_feed: UNIQUE (token_hash)
candidacy: CHECK (((extra_minutes >= 0) AND (extra_minutes <= 600)))
candidacy: CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text])))
candidacy: FOREIGN KEY (exam_id) REFERENCES exam(id)
candidacy: PRIMARY KEY (id)
candidacy: UNIQUE (exam_id, candidate_number)
candidacy_person: CHECK (((length(group_name) >= 1) AND (length(group_name) <= 60)))
candidacy_person: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id) ON DELETE CASCADE
candidacy_person: FOREIGN KEY (exam_id) REFERENCES exam(id)
candidacy_person: FOREIGN KEY (person_id) REFERENCES person(id)
candidacy_person: PRIMARY KEY (candidacy_id)
candidacy_person: UNIQUE (exam_id, person_id)
case_responsible: CHECK ((case_kind = ANY (ARRAY['explanation'::text, 'lateRequest'::text, 'appeal'::text, 'complaint'::text, 'dismissalAppeal'::text])))
case_responsible: CHECK ((number > 0))
case_responsible: FOREIGN KEY (person_id) REFERENCES person(id)
case_responsible: FOREIGN KEY (set_by) REFERENCES person(id)
case_responsible: PRIMARY KEY (case_kind, case_id, number)
case_statistics_publication: CHECK (((year >= 1000) AND (year <= 9999)))
case_statistics_publication: CHECK ((jsonb_typeof(rows) = 'array'::text))
case_statistics_publication: CHECK ((smallest_group > 2))
case_statistics_publication: FOREIGN KEY (institution_id) REFERENCES unit(id)
case_statistics_publication: FOREIGN KEY (published_by) REFERENCES person(id)
case_statistics_publication: PRIMARY KEY (institution_id, year)
case_statistics_withdrawal: CHECK ((reason <> ''::text))
case_statistics_withdrawal: FOREIGN KEY (institution_id, year) REFERENCES case_statistics_publication(institution_id, year)
case_statistics_withdrawal: FOREIGN KEY (withdrawn_by) REFERENCES person(id)
case_statistics_withdrawal: PRIMARY KEY (institution_id, year)
commission: CHECK ((((kind = 'third'::text) = (parent_id IS NOT NULL)) AND ((kind = 'third'::text) = (third_sees IS NOT NULL))))
commission: CHECK ((((kind = ANY (ARRAY['ordinary'::text, 'newGrading'::text])) OR (checked_at IS NULL)) AND ((announced_at IS NULL) OR (checked_at IS NOT NULL))))
commission: CHECK (((kind = ANY (ARRAY['ordinary'::text, 'appeal'::text])) OR (assessing IS NULL)))
commission: CHECK (((leader_seat >= 1) AND (leader_seat <= 3)))
commission: CHECK ((assessing = ANY (ARRAY['individual'::text, 'shared'::text])))
commission: CHECK ((automatic_points = ANY (ARRAY['shown'::text, 'afterReading'::text])))
commission: CHECK ((completing = ANY (ARRAY['all'::text, 'one'::text])))
commission: CHECK ((confirming = ANY (ARRAY['eachCandidate'::text, 'allCandidates'::text])))
commission: CHECK ((due_on ~ '^\d{4}-\d\d-\d\d$'::text))
commission: CHECK ((kind = ANY (ARRAY['ordinary'::text, 'newGrading'::text, 'appeal'::text, 'third'::text, 'newAssessment'::text])))
commission: CHECK ((num_nonnulls(assessing, confirming, completing) = ANY (ARRAY[0, 3])))
commission: CHECK ((third_sees = ANY (ARRAY['answer'::text, 'assessments'::text])))
commission: FOREIGN KEY (exam_id) REFERENCES exam(id)
commission: FOREIGN KEY (parent_id) REFERENCES commission(id)
commission: PRIMARY KEY (id)
commission: UNIQUE (exam_id, kind, number)
commission_candidacy: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
commission_candidacy: FOREIGN KEY (commission_id) REFERENCES commission(id)
commission_candidacy: PRIMARY KEY (commission_id, candidacy_id)
commission_group: CHECK (((length(group_name) >= 1) AND (length(group_name) <= 60)))
commission_group: FOREIGN KEY (commission_id) REFERENCES commission(id) ON DELETE CASCADE
commission_group: FOREIGN KEY (exam_id) REFERENCES exam(id)
commission_group: PRIMARY KEY (exam_id, group_name)
commission_member: CHECK ((((ended_at IS NULL) = (ended_reason IS NULL)) AND ((ended_at IS NULL) = (work_stands IS NULL))))
commission_member: CHECK (((seat >= 1) AND (seat <= 9)))
commission_member: CHECK ((ended_reason = ANY (ARRAY['ill'::text, 'late'::text, 'notImpartial'::text, 'other'::text])))
commission_member: FOREIGN KEY (commission_id) REFERENCES commission(id)
commission_member: FOREIGN KEY (person_id) REFERENCES person(id)
commission_member: PRIMARY KEY (commission_id, person_id)
complaint_decision: CHECK ((((outcome = ANY (ARRAY['upheld'::text, 'remedied'::text])) = (remedy IS NOT NULL)) AND ((remedy IS NULL) = (scope IS NULL))))
complaint_decision: CHECK (((body = 'institution'::text) OR (scope IS DISTINCT FROM 'all'::text)))
complaint_decision: CHECK (((outcome = ANY (ARRAY['dismissed'::text, 'disagreed'::text, 'remedied'::text])) <= (body = 'institution'::text)))
complaint_decision: CHECK (((outcome = ANY (ARRAY['notUpheld'::text, 'sentBack'::text])) <= (body = 'board'::text)))
complaint_decision: CHECK ((body = ANY (ARRAY['institution'::text, 'board'::text])))
complaint_decision: CHECK ((number > 0))
complaint_decision: CHECK ((outcome = ANY (ARRAY['dismissed'::text, 'disagreed'::text, 'upheld'::text, 'notUpheld'::text, 'sentBack'::text, 'remedied'::text])))
complaint_decision: CHECK ((reason <> ''::text))
complaint_decision: CHECK ((remedy = ANY (ARRAY['newGrading'::text, 'newExam'::text])))
complaint_decision: CHECK ((scope = ANY (ARRAY['complainant'::text, 'all'::text])))
complaint_decision: FOREIGN KEY (complaint_id) REFERENCES procedural_complaint(id)
complaint_decision: FOREIGN KEY (entered_by) REFERENCES person(id)
complaint_decision: PRIMARY KEY (complaint_id, number)
complaint_text: CHECK ((text <> ''::text))
complaint_text: FOREIGN KEY (complaint_id) REFERENCES procedural_complaint(id)
complaint_text: PRIMARY KEY (complaint_id)
course: CHECK ((credits > (0)::numeric))
course: CHECK ((level = ANY (ARRAY['bachelor'::text, 'master'::text])))
course: FOREIGN KEY (unit_id) REFERENCES unit(id)
course: PRIMARY KEY (id)
course: UNIQUE (code)
deadline_extension: CHECK ((deadline = ANY (ARRAY['explanation'::text, 'appeal'::text, 'formalComplaint'::text])))
deadline_extension: CHECK ((reason <> ''::text))
deadline_extension: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
deadline_extension: FOREIGN KEY (exam_id) REFERENCES exam(id)
deadline_extension: FOREIGN KEY (extended_by) REFERENCES person(id)
deadline_extension: PRIMARY KEY (id)
decision_letter: FOREIGN KEY (appeal_id) REFERENCES appeal(id)
decision_letter: PRIMARY KEY (appeal_id)
decision_trace: CHECK (((case_kind IS NULL) = (case_id IS NULL)))
decision_trace: CHECK ((number > 0))
decision_trace: CHECK ((rule_set ~ '^[0-9a-f]{64}$'::text))
decision_trace: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
decision_trace: FOREIGN KEY (exam_id) REFERENCES exam(id)
decision_trace: PRIMARY KEY (exam_id, number)
dismissal_appeal: CHECK ((case_kind = ANY (ARRAY['lateRequest'::text, 'appeal'::text, 'complaint'::text])))
dismissal_appeal: CHECK ((filed_at >= dismissed_at))
dismissal_appeal: CHECK ((state = ANY (ARRAY['filed'::text, 'forwarded'::text, 'stands'::text, 'setAside'::text, 'withdrawn'::text, 'lapsed'::text])))
dismissal_appeal: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
dismissal_appeal: FOREIGN KEY (exam_id) REFERENCES exam(id)
dismissal_appeal: PRIMARY KEY (id)
dismissal_appeal_text: CHECK ((((outcome IS NULL) = (body IS NULL)) AND ((outcome IS NULL) = (decided_on IS NULL))))
dismissal_appeal_text: CHECK (((outcome IS DISTINCT FROM 'stands'::text) OR (body = 'board'::text)))
dismissal_appeal_text: CHECK (((step = 'decision'::text) = (outcome IS NOT NULL)))
dismissal_appeal_text: CHECK (((step = 'grounds'::text) OR (text <> ''::text)))
dismissal_appeal_text: CHECK ((body = ANY (ARRAY['institution'::text, 'board'::text])))
dismissal_appeal_text: CHECK ((outcome = ANY (ARRAY['stands'::text, 'setAside'::text])))
dismissal_appeal_text: CHECK ((step = ANY (ARRAY['grounds'::text, 'statement'::text, 'decision'::text])))
dismissal_appeal_text: FOREIGN KEY (dismissal_appeal_id) REFERENCES dismissal_appeal(id)
dismissal_appeal_text: FOREIGN KEY (written_by) REFERENCES person(id)
dismissal_appeal_text: PRIMARY KEY (dismissal_appeal_id, step)
dispute: CHECK (((decider_id IS NULL) OR (third_id IS NULL)))
dispute: CHECK (((third_called_by IS NULL) = (third_called_at IS NULL)))
dispute: CHECK ((round > 0))
dispute: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
dispute: FOREIGN KEY (commission_id) REFERENCES commission(id)
dispute: FOREIGN KEY (decider_id) REFERENCES person(id)
dispute: FOREIGN KEY (declared_by) REFERENCES person(id)
dispute: FOREIGN KEY (third_called_by) REFERENCES person(id)
dispute: FOREIGN KEY (third_id) REFERENCES commission(id)
dispute: PRIMARY KEY (commission_id, candidacy_id, round)
document_read: FOREIGN KEY (exam_id) REFERENCES exam(id)
document_read: FOREIGN KEY (person_id) REFERENCES person(id)
document_read: PRIMARY KEY (exam_id, person_id, kind, data)
draft: CHECK (((length(key) >= 1) AND (length(key) <= 200)))
draft: CHECK ((octet_length(content) <= 1000000))
draft: CHECK ((version > 0))
draft: FOREIGN KEY (person_id) REFERENCES person(id)
draft: PRIMARY KEY (person_id, key)
event: PRIMARY KEY (exam_id, number)
event_head: PRIMARY KEY (exam_id)
exam: CHECK (((duration_minutes >= 5) AND (duration_minutes <= ((400 * 24) * 60))))
exam: CHECK (((grace_seconds >= 0) AND (grace_seconds <= 3600)))
exam: CHECK (((plan_externals >= 0) AND (plan_externals <= 3)))
exam: CHECK (((plan_graders >= 0) AND (plan_graders <= 3)))
exam: CHECK (((state = 'cancelled'::text) = (cancelled_at IS NOT NULL)))
exam: CHECK ((announcing = ANY (ARRAY['together'::text, 'separately'::text])))
exam: CHECK ((assessing = ANY (ARRAY['individual'::text, 'shared'::text])))
exam: CHECK ((completing = ANY (ARRAY['all'::text, 'one'::text])))
exam: CHECK ((confirming = ANY (ARRAY['eachCandidate'::text, 'allCandidates'::text])))
exam: CHECK ((credits > (0)::numeric))
exam: CHECK ((form = ANY (ARRAY['written'::text, 'home'::text, 'paper'::text, 'oral'::text, 'practical'::text, 'portfolio'::text])))
exam: CHECK ((grading_period ~ '^P[0-9]{1,4}(D|W|M|VD)$'::text))
exam: CHECK ((scale = ANY (ARRAY['A-F'::text, 'pass-fail'::text, '1-6'::text])))
exam: CHECK ((state = ANY (ARRAY['planned'::text, 'published'::text, 'checked'::text, 'announced'::text, 'archived'::text, 'cancelled'::text])))
exam: CHECK ((work_kind = ANY (ARRAY['exam'::text, 'bachelorThesis'::text, 'masterThesis'::text])))
exam: FOREIGN KEY (copied_from) REFERENCES exam(id)
exam: FOREIGN KEY (course_id) REFERENCES course(id)
exam: FOREIGN KEY (created_by) REFERENCES person(id)
exam: FOREIGN KEY (unit_id) REFERENCES unit(id)
exam: PRIMARY KEY (id)
exam_change: CHECK ((kind = ANY (ARRAY['time'::text, 'rules'::text, 'cancel'::text, 'takeBackCancelling'::text])))
exam_change: FOREIGN KEY (by_person) REFERENCES person(id)
exam_change: FOREIGN KEY (exam_id) REFERENCES exam(id)
exam_change: PRIMARY KEY (id)
exam_message: CHECK (((kind = 'room'::text) = (room IS NOT NULL)))
exam_message: CHECK (((kind = 'room'::text) = (sent_as IS NOT NULL)))
exam_message: CHECK ((kind = ANY (ARRAY['clarification'::text, 'correction'::text, 'room'::text])))
exam_message: CHECK ((room <> ''::text))
exam_message: CHECK ((text_en <> ''::text))
exam_message: CHECK ((text_nb <> ''::text))
exam_message: CHECK ((text_nn <> ''::text))
exam_message: FOREIGN KEY (by_person) REFERENCES person(id)
exam_message: FOREIGN KEY (exam_id) REFERENCES exam(id)
exam_message: PRIMARY KEY (id)
explanation: CHECK ((arrived_by = ANY (ARRAY['portal'::text, 'paper'::text, 'email'::text, 'oral'::text])))
explanation: CHECK ((manual = ANY (ARRAY['groupAnswer'::text, 'notAnonymous'::text, 'portalClosed'::text])))
explanation: CHECK ((state = ANY (ARRAY['requested'::text, 'draft'::text, 'ready'::text, 'sent'::text, 'read'::text, 'lapsed'::text])))
explanation: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
explanation: FOREIGN KEY (commission_id) REFERENCES commission(id)
explanation: FOREIGN KEY (exam_id) REFERENCES exam(id)
explanation: FOREIGN KEY (written_by) REFERENCES person(id)
explanation: PRIMARY KEY (id)
explanation_for_all: CHECK ((due_on ~ '^\d{4}-\d\d-\d\d$'::text))
explanation_for_all: FOREIGN KEY (exam_id) REFERENCES exam(id)
explanation_for_all: FOREIGN KEY (set_by) REFERENCES person(id)
explanation_for_all: PRIMARY KEY (exam_id)
explanation_part: CHECK ((part = ANY (ARRAY['guidelines'::text, 'assessment'::text, 'overall'::text])))
explanation_part: FOREIGN KEY (explanation_id) REFERENCES explanation(id)
explanation_part: FOREIGN KEY (person_id) REFERENCES person(id)
explanation_part: PRIMARY KEY (explanation_id, version, part)
explanation_reminder: CHECK ((on_day ~ '^\d{4}-\d\d-\d\d$'::text))
explanation_reminder: FOREIGN KEY (explanation_id) REFERENCES explanation(id) ON DELETE CASCADE
explanation_reminder: FOREIGN KEY (person_id) REFERENCES person(id)
explanation_reminder: PRIMARY KEY (person_id, explanation_id, stage)
explanation_writer: FOREIGN KEY (explanation_id) REFERENCES explanation(id)
explanation_writer: FOREIGN KEY (given_by) REFERENCES person(id)
explanation_writer: FOREIGN KEY (person_id) REFERENCES person(id)
explanation_writer: PRIMARY KEY (id)
external_grader: CHECK ((employed_here_until ~ '^\d{4}-\d\d-\d\d$'::text))
external_grader: FOREIGN KEY (added_by) REFERENCES person(id)
external_grader: FOREIGN KEY (institution_id) REFERENCES unit(id)
external_grader: FOREIGN KEY (person_id) REFERENCES person(id)
external_grader: PRIMARY KEY (person_id, institution_id)
fee_claim: CHECK (((decided_by IS NULL) = (decided_at IS NULL)))
fee_claim: CHECK (((state = 'exported'::text) = (export_number IS NOT NULL)))
fee_claim: CHECK (((state = 'returned'::text) <= (return_reason <> ''::text)))
fee_claim: CHECK ((counted_explanations >= 0))
fee_claim: CHECK ((counted_scripts >= 0))
fee_claim: CHECK ((decided_by IS DISTINCT FROM person_id))
fee_claim: CHECK ((expenses_ore >= 0))
fee_claim: CHECK ((explanations >= 0))
fee_claim: CHECK ((meeting_minutes >= 0))
fee_claim: CHECK ((number > 0))
fee_claim: CHECK ((other_minutes >= 0))
fee_claim: CHECK ((scripts >= 0))
fee_claim: CHECK ((state = ANY (ARRAY['submitted'::text, 'returned'::text, 'approved'::text, 'exported'::text])))
fee_claim: CHECK ((total_ore >= 0))
fee_claim: FOREIGN KEY (commission_id) REFERENCES commission(id)
fee_claim: FOREIGN KEY (decided_by) REFERENCES person(id)
fee_claim: FOREIGN KEY (exam_id) REFERENCES exam(id)
fee_claim: FOREIGN KEY (export_number) REFERENCES fee_export(number)
fee_claim: FOREIGN KEY (person_id) REFERENCES person(id)
fee_claim: PRIMARY KEY (id)
fee_claim: UNIQUE (commission_id, person_id, number)
fee_export: CHECK ((claims > 0))
fee_export: FOREIGN KEY (made_by) REFERENCES person(id)
fee_export: PRIMARY KEY (number)
fee_export_fetched: FOREIGN KEY (export_number) REFERENCES fee_export(number)
fee_export_fetched: FOREIGN KEY (fetched_by) REFERENCES person(id)
fee_rate: CHECK ((bachelor_minutes >= 0))
fee_rate: CHECK ((exam_minutes >= 0))
fee_rate: CHECK ((explanation_minutes >= 0))
fee_rate: CHECK ((hourly_ore > 0))
fee_rate: CHECK ((master_minutes >= 0))
fee_rate: FOREIGN KEY (set_by) REFERENCES person(id)
fee_rate: FOREIGN KEY (unit_id) REFERENCES unit(id)
fee_rate: PRIMARY KEY (number)
file: CHECK ((unsealed_length > 0))
file: PRIMARY KEY (id)
grade_correction: CHECK ((((state = 'proposed'::text) = (decided_by IS NULL)) AND ((decided_by IS NULL) = (decided_at IS NULL))))
grade_correction: CHECK (((state <> 'withdrawn'::text) OR (decided_by = proposed_by)))
grade_correction: CHECK (((state <> ALL (ARRAY['confirmed'::text, 'declined'::text])) OR (decided_by <> proposed_by)))
grade_correction: CHECK (((state = 'confirmed'::text) = (entry IS NOT NULL)))
grade_correction: CHECK (((state = 'declined'::text) = (decline_reason IS NOT NULL)))
grade_correction: CHECK ((authority <> ''::text))
grade_correction: CHECK ((decline_reason <> ''::text))
grade_correction: CHECK ((reason <> ''::text))
grade_correction: CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'declined'::text, 'withdrawn'::text])))
grade_correction: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
grade_correction: FOREIGN KEY (decided_by) REFERENCES person(id)
grade_correction: FOREIGN KEY (entry) REFERENCES protocol_entry(number)
grade_correction: FOREIGN KEY (exam_id) REFERENCES exam(id)
grade_correction: FOREIGN KEY (from_entry) REFERENCES protocol_entry(number)
grade_correction: FOREIGN KEY (proposed_by) REFERENCES person(id)
grade_correction: PRIMARY KEY (id)
grade_correction: UNIQUE (entry)
grade_hold: CHECK ((num_nulls(released_by, released_at, release_reason) = ANY (ARRAY[0, 3])))
grade_hold: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
grade_hold: FOREIGN KEY (commission_id) REFERENCES commission(id)
grade_hold: FOREIGN KEY (held_by) REFERENCES person(id)
grade_hold: FOREIGN KEY (released_by) REFERENCES person(id)
grade_hold: PRIMARY KEY (id)
grade_proposal: CHECK ((round > 0))
grade_proposal: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
grade_proposal: FOREIGN KEY (commission_id) REFERENCES commission(id)
grade_proposal: FOREIGN KEY (proposed_by) REFERENCES person(id)
grade_proposal: PRIMARY KEY (commission_id, candidacy_id, round)
grade_sheet: CHECK ((((applied_at IS NULL) = (changes IS NULL)) AND ((undone_at IS NULL) = (kept IS NULL))))
grade_sheet: CHECK ((((state = 'pending'::text) = (content IS NOT NULL)) AND ((state = 'applied'::text) = (applied_at IS NOT NULL))))
grade_sheet: CHECK (((state = 'applied'::text) OR (undone_at IS NULL)))
grade_sheet: CHECK ((state = ANY (ARRAY['pending'::text, 'applied'::text])))
grade_sheet: FOREIGN KEY (commission_id) REFERENCES commission(id)
grade_sheet: FOREIGN KEY (person_id) REFERENCES person(id)
grade_sheet: PRIMARY KEY (commission_id, person_id, state)
grade_sheet: UNIQUE (id)
grader_notice: CHECK ((text <> ''::text))
grader_notice: FOREIGN KEY (incident_id) REFERENCES incident(id)
grader_notice: PRIMARY KEY (incident_id, candidacy_id)
grader_report: FOREIGN KEY (commission_id) REFERENCES commission(id)
grader_report: FOREIGN KEY (person_id) REFERENCES person(id)
grader_report: PRIMARY KEY (commission_id, person_id)
grader_told: CHECK ((kind = ANY (ARRAY['assessmentsRevealed'::text, 'confirmationTakenBack'::text])))
grader_told: FOREIGN KEY (commission_id) REFERENCES commission(id) ON DELETE CASCADE
grader_told: FOREIGN KEY (person_id) REFERENCES person(id)
grader_told: PRIMARY KEY (commission_id, person_id, kind)
grading_delay: CHECK ((expected_on ~ '^\d{4}-\d\d-\d\d$'::text))
grading_delay: FOREIGN KEY (exam_id) REFERENCES exam(id)
grading_delay: FOREIGN KEY (told_by) REFERENCES person(id)
grading_delay: PRIMARY KEY (id)
grading_delay_candidacy: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id) ON DELETE CASCADE
grading_delay_candidacy: FOREIGN KEY (delay_id) REFERENCES grading_delay(id) ON DELETE CASCADE
grading_delay_candidacy: PRIMARY KEY (delay_id, candidacy_id)
grading_extension: CHECK ((((state = 'asked'::text) = (decided_at IS NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL))))
grading_extension: CHECK (((granted_until ~ '^\d{4}-\d\d-\d\d$'::text) AND (granted_until <= asked_until)))
grading_extension: CHECK (((scope = 'commission'::text) = (commission_id IS NOT NULL)))
grading_extension: CHECK (((state <> ALL (ARRAY['granted'::text, 'refused'::text])) OR (decided_by <> asked_by)))
grading_extension: CHECK (((state = 'granted'::text) = (granted_until IS NOT NULL)))
grading_extension: CHECK ((asked_until ~ '^\d{4}-\d\d-\d\d$'::text))
grading_extension: CHECK ((ground = ANY (ARRAY['specialReasons'::text, 'lackOfGraders'::text, 'largerWork'::text])))
grading_extension: CHECK ((scope = ANY (ARRAY['exam'::text, 'commission'::text, 'candidates'::text])))
grading_extension: CHECK ((state = ANY (ARRAY['asked'::text, 'granted'::text, 'refused'::text, 'withdrawn'::text])))
grading_extension: FOREIGN KEY (asked_by) REFERENCES person(id)
grading_extension: FOREIGN KEY (commission_id) REFERENCES commission(id)
grading_extension: FOREIGN KEY (decided_by) REFERENCES person(id)
grading_extension: FOREIGN KEY (exam_id) REFERENCES exam(id)
grading_extension: PRIMARY KEY (id)
grading_extension_candidacy: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id) ON DELETE CASCADE
grading_extension_candidacy: FOREIGN KEY (extension_id) REFERENCES grading_extension(id) ON DELETE CASCADE
grading_extension_candidacy: PRIMARY KEY (extension_id, candidacy_id)
grading_guide: FOREIGN KEY (exam_id) REFERENCES exam(id)
grading_guide: FOREIGN KEY (updated_by) REFERENCES person(id)
grading_guide: PRIMARY KEY (exam_id)
grading_guide_version: CHECK (((reason IS NULL) = (meeting_id IS NULL)))
grading_guide_version: FOREIGN KEY (exam_id) REFERENCES exam(id)
grading_guide_version: FOREIGN KEY (meeting_id) REFERENCES grading_meeting(id)
grading_guide_version: FOREIGN KEY (saved_by) REFERENCES person(id)
grading_guide_version: PRIMARY KEY (exam_id, version)
grading_meeting: CHECK (((minutes >= 10) AND (minutes <= 600)))
grading_meeting: CHECK (((place <> ''::text) OR (video_link IS NOT NULL)))
grading_meeting: CHECK (((state = 'cancelled'::text) = (cancel_reason IS NOT NULL)))
grading_meeting: CHECK (((state = 'planned'::text) = (ended_at IS NULL)))
grading_meeting: CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text])))
grading_meeting: CHECK ((version > 0))
grading_meeting: CHECK ((video_link ~~ 'https://%'::text))
grading_meeting: FOREIGN KEY (called_by) REFERENCES person(id)
grading_meeting: FOREIGN KEY (exam_id) REFERENCES exam(id)
grading_meeting: FOREIGN KEY (leader_id) REFERENCES person(id)
grading_meeting: PRIMARY KEY (id)
grading_reminder: CHECK ((on_day ~ '^\d{4}-\d\d-\d\d$'::text))
grading_reminder: FOREIGN KEY (commission_id) REFERENCES commission(id) ON DELETE CASCADE
grading_reminder: FOREIGN KEY (person_id) REFERENCES person(id)
grading_reminder: PRIMARY KEY (person_id, commission_id, stage)
grading_trial: CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL)))
grading_trial: CHECK (((state = 'preparing'::text) = (opened_at IS NULL)))
grading_trial: CHECK (((state = ANY (ARRAY['shown'::text, 'closed'::text])) = (shown_at IS NOT NULL)))
grading_trial: CHECK ((state = ANY (ARRAY['preparing'::text, 'open'::text, 'shown'::text, 'closed'::text])))
grading_trial: FOREIGN KEY (meeting_id) REFERENCES grading_meeting(id)
grading_trial: PRIMARY KEY (meeting_id)
hand_in: CHECK ((kind = ANY (ARRAY['candidate'::text, 'automatic'::text])))
hand_in: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
hand_in: FOREIGN KEY (exam_id) REFERENCES exam(id)
hand_in: FOREIGN KEY (pdf_file_id) REFERENCES file(id)
hand_in: PRIMARY KEY (candidacy_id)
hand_in: UNIQUE (receipt_code)
hand_in_reopened: CHECK ((kind = ANY (ARRAY['candidate'::text, 'automatic'::text])))
hand_in_reopened: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
hand_in_reopened: FOREIGN KEY (pdf_file_id) REFERENCES file(id)
hand_in_reopened: FOREIGN KEY (reopened_by) REFERENCES person(id)
hand_in_reopened: PRIMARY KEY (receipt_code)
hand_in_replaced: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
hand_in_replaced: FOREIGN KEY (pdf_file_id) REFERENCES file(id)
hand_in_replaced: FOREIGN KEY (replaced_by) REFERENCES person(id)
hand_in_replaced: PRIMARY KEY (candidacy_id, sha256)
held_job: PRIMARY KEY (key)
history_opening: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
history_opening: FOREIGN KEY (exam_id) REFERENCES exam(id)
history_opening: FOREIGN KEY (opened_by) REFERENCES person(id)
history_opening: PRIMARY KEY (id)
impartiality_case: CHECK ((((state = 'declared'::text) = (decided_at IS NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL))))
impartiality_case: CHECK (((state = 'carriedOut'::text) = (carried_out_at IS NOT NULL)))
impartiality_case: CHECK ((state = ANY (ARRAY['declared'::text, 'impartial'::text, 'disqualified'::text, 'carriedOut'::text])))
impartiality_case: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
impartiality_case: FOREIGN KEY (carried_out_by) REFERENCES person(id)
impartiality_case: FOREIGN KEY (commission_id) REFERENCES commission(id)
impartiality_case: FOREIGN KEY (decided_by) REFERENCES person(id)
impartiality_case: FOREIGN KEY (person_id) REFERENCES person(id)
impartiality_case: PRIMARY KEY (id)
incident: CHECK (((scope = 'room'::text) = (room IS NOT NULL)))
incident: CHECK ((kind = ANY (ARRAY['technical'::text, 'disturbance'::text, 'paperError'::text, 'illness'::text, 'other'::text])))
incident: CHECK ((scope = ANY (ARRAY['candidates'::text, 'room'::text, 'exam'::text])))
incident: CHECK ((what <> ''::text))
incident: FOREIGN KEY (exam_id) REFERENCES exam(id)
incident: FOREIGN KEY (registered_by) REFERENCES person(id)
incident: PRIMARY KEY (id)
incident: UNIQUE (exam_id, number)
incident_candidacy: FOREIGN KEY (incident_id) REFERENCES incident(id)
incident_candidacy: PRIMARY KEY (incident_id, candidacy_id)
incident_decision: CHECK (((compensation = 'extraMinutes'::text) = (minutes IS NOT NULL)))
incident_decision: CHECK ((compensation = ANY (ARRAY['none'::text, 'extraMinutes'::text, 'newExam'::text])))
incident_decision: CHECK ((consequence <> ''::text))
incident_decision: FOREIGN KEY (decided_by) REFERENCES person(id)
incident_decision: FOREIGN KEY (incident_id) REFERENCES incident(id)
incident_decision: PRIMARY KEY (incident_id)
institution: CHECK (((notice_hour >= 0) AND (notice_hour <= 23)))
institution: CHECK ((colour ~ '^#[0-9a-f]{6}$'::text))
institution: CHECK (only_one)
institution: FOREIGN KEY (unit_id) REFERENCES unit(id)
institution: PRIMARY KEY (only_one)
interim_reply: CHECK (((num_nonnulls(reason, standard) = 1) AND ((standard IS NULL) = (sent_by IS NOT NULL))))
interim_reply: CHECK ((expected_on ~ '^\d{4}-\d\d-\d\d$'::text))
interim_reply: CHECK ((num_nonnulls(appeal_id, complaint_id) = 1))
interim_reply: CHECK ((number > 0))
interim_reply: CHECK ((promised_for ~ '^\d{4}-\d\d-\d\d$'::text))
interim_reply: FOREIGN KEY (appeal_id) REFERENCES appeal(id)
interim_reply: FOREIGN KEY (complaint_id) REFERENCES procedural_complaint(id)
interim_reply: FOREIGN KEY (sent_by) REFERENCES person(id)
interim_reply: UNIQUE (appeal_id, number)
interim_reply: UNIQUE (complaint_id, number)
invitation: CHECK (((kind = 'operator'::text) OR (person_id IS NOT NULL)))
invitation: CHECK ((kind = ANY (ARRAY['operator'::text, 'person'::text])))
invitation: FOREIGN KEY (created_by) REFERENCES person(id)
invitation: FOREIGN KEY (person_id) REFERENCES person(id)
invitation: PRIMARY KEY (id)
invitation: UNIQUE (code_hash)
late_explanation_request: CHECK (((decided_at IS NULL) = (decided_by IS NULL)))
late_explanation_request: CHECK (((state = 'dismissed'::text) = (reason IS NOT NULL)))
late_explanation_request: CHECK (((state = 'requestedLate'::text) = (decided_at IS NULL)))
late_explanation_request: CHECK (((state = 'takenUp'::text) = (explanation_id IS NOT NULL)))
late_explanation_request: CHECK ((arrived_by = ANY (ARRAY['portal'::text, 'paper'::text, 'email'::text, 'oral'::text])))
late_explanation_request: CHECK ((state = ANY (ARRAY['requestedLate'::text, 'takenUp'::text, 'dismissed'::text, 'lapsed'::text])))
late_explanation_request: FOREIGN KEY (about_entry) REFERENCES protocol_entry(number)
late_explanation_request: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
late_explanation_request: FOREIGN KEY (decided_by) REFERENCES person(id)
late_explanation_request: FOREIGN KEY (exam_id) REFERENCES exam(id)
late_explanation_request: FOREIGN KEY (explanation_id) REFERENCES explanation(id)
late_explanation_request: PRIMARY KEY (id)
list_heading: CHECK ((heading <> ''::text))
list_heading: FOREIGN KEY (said_by) REFERENCES person(id)
list_heading: FOREIGN KEY (unit_id) REFERENCES unit(id)
list_heading: PRIMARY KEY (unit_id, heading)
look_again: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
look_again: FOREIGN KEY (commission_id) REFERENCES commission(id)
look_again: FOREIGN KEY (person_id) REFERENCES person(id)
look_again: PRIMARY KEY (commission_id, person_id, candidacy_id)
mail: CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text])))
mail: FOREIGN KEY (notice_id) REFERENCES notice(id)
mail: PRIMARY KEY (notice_id)
marked_script: CHECK ((version > 0))
marked_script: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
marked_script: FOREIGN KEY (commission_id) REFERENCES commission(id)
marked_script: FOREIGN KEY (person_id) REFERENCES person(id)
marked_script: PRIMARY KEY (commission_id, candidacy_id, person_id)
meeting_minutes: CHECK ((version > 0))
meeting_minutes: FOREIGN KEY (meeting_id) REFERENCES grading_meeting(id)
meeting_minutes: FOREIGN KEY (written_by) REFERENCES person(id)
meeting_minutes: PRIMARY KEY (meeting_id, version)
meeting_told: FOREIGN KEY (meeting_id) REFERENCES grading_meeting(id)
meeting_told: FOREIGN KEY (person_id) REFERENCES person(id)
meeting_told: PRIMARY KEY (meeting_id, person_id)
message_reach: FOREIGN KEY (message_id) REFERENCES exam_message(id)
message_reach: PRIMARY KEY (message_id, candidacy_id)
message_seen: FOREIGN KEY (message_id) REFERENCES exam_message(id)
message_seen: PRIMARY KEY (message_id, candidacy_id)
migration: PRIMARY KEY (name)
new_assessment: CHECK ((assessment <> ''::text))
new_assessment: FOREIGN KEY (appeal_id) REFERENCES appeal(id)
new_assessment: FOREIGN KEY (entered_by) REFERENCES person(id)
new_assessment: PRIMARY KEY (appeal_id)
new_assessment_member: FOREIGN KEY (appeal_id) REFERENCES new_assessment(appeal_id)
new_assessment_member: FOREIGN KEY (person_id) REFERENCES person(id)
new_assessment_member: PRIMARY KEY (appeal_id, seat)
new_assessment_member: UNIQUE (appeal_id, person_id)
notice: CHECK (((class <> 'law'::text) OR (way = 'now'::text)))
notice: CHECK (((digest_id IS NULL) OR (way = 'digest'::text)))
notice: CHECK (((person_id IS NULL) <> (mailbox_id IS NULL)))
notice: CHECK ((class = ANY (ARRAY['law'::text, 'case'::text, 'work'::text])))
notice: CHECK ((way = ANY (ARRAY['now'::text, 'digest'::text, 'off'::text])))
notice: FOREIGN KEY (digest_id) REFERENCES notice(id)
notice: FOREIGN KEY (mailbox_id) REFERENCES shared_mailbox(id)
notice: FOREIGN KEY (person_id) REFERENCES person(id)
notice: PRIMARY KEY (id)
notice_preference: CHECK ((class = ANY (ARRAY['case'::text, 'work'::text])))
notice_preference: CHECK ((way = ANY (ARRAY['now'::text, 'digest'::text, 'off'::text])))
notice_preference: FOREIGN KEY (person_id) REFERENCES person(id)
notice_preference: PRIMARY KEY (person_id, kind)
oral_call: CHECK (((state <> 'arranged'::text) OR (arranged_at IS NOT NULL)))
oral_call: CHECK (((state = 'cancelled'::text) = (cancel_reason IS NOT NULL)))
oral_call: CHECK (((state = 'held'::text) = (held_on IS NOT NULL)))
oral_call: CHECK (((state = ANY (ARRAY['held'::text, 'cancelled'::text])) = (ended_at IS NOT NULL)))
oral_call: CHECK ((cancel_reason <> ''::text))
oral_call: CHECK ((num_nonnulls(arranged_at, arranged_by, arrangement) = ANY (ARRAY[0, 3])))
oral_call: CHECK ((state = ANY (ARRAY['called'::text, 'arranged'::text, 'held'::text, 'cancelled'::text])))
oral_call: FOREIGN KEY (arranged_by) REFERENCES person(id)
oral_call: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
oral_call: FOREIGN KEY (entry) REFERENCES protocol_entry(number)
oral_call: FOREIGN KEY (exam_id) REFERENCES exam(id)
oral_call: PRIMARY KEY (entry)
paper: CHECK (((state <> 'approved'::text) OR (approved_by IS DISTINCT FROM submitted_by)))
paper: CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'approved'::text])))
paper: FOREIGN KEY (approved_by) REFERENCES person(id)
paper: FOREIGN KEY (author_id) REFERENCES person(id)
paper: FOREIGN KEY (copied_from) REFERENCES exam(id)
paper: FOREIGN KEY (exam_id) REFERENCES exam(id)
paper: FOREIGN KEY (submitted_by) REFERENCES person(id)
paper: FOREIGN KEY (updated_by) REFERENCES person(id)
paper: PRIMARY KEY (exam_id)
paper_comment: CHECK (((done_by IS NULL) = (done_at IS NULL)))
paper_comment: FOREIGN KEY (done_by) REFERENCES person(id)
paper_comment: FOREIGN KEY (exam_id) REFERENCES exam(id)
paper_comment: FOREIGN KEY (written_by) REFERENCES person(id)
paper_comment: PRIMARY KEY (id)
paper_correction: FOREIGN KEY (corrected_by) REFERENCES person(id)
paper_correction: FOREIGN KEY (exam_id) REFERENCES exam(id)
paper_correction: FOREIGN KEY (exam_id, version) REFERENCES paper_version(exam_id, version)
paper_correction: FOREIGN KEY (message_id) REFERENCES exam_message(id)
paper_correction: PRIMARY KEY (exam_id, version)
paper_image: FOREIGN KEY (added_by) REFERENCES person(id)
paper_image: FOREIGN KEY (exam_id) REFERENCES exam(id)
paper_image: PRIMARY KEY (exam_id, id)
paper_presence: FOREIGN KEY (exam_id) REFERENCES exam(id)
paper_presence: FOREIGN KEY (person_id) REFERENCES person(id)
paper_presence: PRIMARY KEY (window_id)
paper_version: FOREIGN KEY (exam_id) REFERENCES exam(id)
paper_version: FOREIGN KEY (saved_by) REFERENCES person(id)
paper_version: PRIMARY KEY (exam_id, version)
person: CHECK (((merged_into IS NULL) OR (num_nonnulls(feide_name, national_id_hash, student_number) = 0)))
person: CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text])))
person: CHECK ((merged_into <> id))
person: FOREIGN KEY (merged_into) REFERENCES person(id)
person: PRIMARY KEY (id)
person: UNIQUE (feide_name)
person: UNIQUE (national_id_hash)
person: UNIQUE (student_number)
person_change: FOREIGN KEY (changed_by) REFERENCES person(id)
person_change: FOREIGN KEY (exam_id) REFERENCES exam(id)
person_change: FOREIGN KEY (person_id) REFERENCES person(id)
person_change: PRIMARY KEY (id)
phrase_list: CHECK ((version > 0))
phrase_list: FOREIGN KEY (person_id) REFERENCES person(id)
phrase_list: PRIMARY KEY (person_id)
planned_role: CHECK ((first_day ~ '^\d{4}-\d\d-\d\d$'::text))
planned_role: CHECK ((last_day >= first_day))
planned_role: CHECK ((last_day ~ '^\d{4}-\d\d-\d\d$'::text))
planned_role: FOREIGN KEY (person_id) REFERENCES person(id)
planned_role: FOREIGN KEY (planned_by) REFERENCES person(id)
planned_role: FOREIGN KEY (unit_id) REFERENCES unit(id)
planned_role: PRIMARY KEY (id)
planned_rule: CHECK (((until_day ~ '^\d{4}-\d\d-\d\d$'::text) AND (until_day > from_day)))
planned_rule: CHECK ((from_day ~ '^\d{4}-\d\d-\d\d$'::text))
planned_rule: CHECK ((goes_by = ANY (ARRAY['exam'::text, 'filing'::text])))
planned_rule: CHECK ((law <> ''::text))
planned_rule: CHECK ((legal_basis <> ''::text))
planned_rule: CHECK ((parameter <> ''::text))
planned_rule: CHECK ((reason <> ''::text))
planned_rule: FOREIGN KEY (proposed_by) REFERENCES person(id)
planned_rule: FOREIGN KEY (unit_id) REFERENCES unit(id)
planned_rule: PRIMARY KEY (id)
planned_rule: UNIQUE (id, proposed_by)
planned_rule_decision: CHECK (((kind = 'declined'::text) = (reason IS NOT NULL)))
planned_rule_decision: CHECK (((kind = 'withdrawn'::text) OR (decided_by <> proposed_by)))
planned_rule_decision: CHECK ((kind = ANY (ARRAY['approved'::text, 'declined'::text, 'withdrawn'::text])))
planned_rule_decision: CHECK ((reason <> ''::text))
planned_rule_decision: FOREIGN KEY (decided_by) REFERENCES person(id)
planned_rule_decision: FOREIGN KEY (rule_id, proposed_by) REFERENCES planned_rule(id, proposed_by)
planned_rule_decision: PRIMARY KEY (rule_id, kind)
print_bundle: FOREIGN KEY (commission_id) REFERENCES commission(id)
print_bundle: FOREIGN KEY (exam_id) REFERENCES exam(id)
print_bundle: FOREIGN KEY (ordered_by) REFERENCES person(id)
print_bundle: FOREIGN KEY (reading_of) REFERENCES person(id)
print_bundle: PRIMARY KEY (id)
print_part: CHECK ((number > 0))
print_part: FOREIGN KEY (bundle_id) REFERENCES print_bundle(id) ON DELETE CASCADE
print_part: PRIMARY KEY (bundle_id, number)
procedural_complaint: CHECK ((((decided_by_body IS NULL) = (remedy IS NULL)) AND ((remedy IS NULL) = (scope IS NULL))))
procedural_complaint: CHECK (((arrived_by IS NULL) = (registered_at IS NULL)))
procedural_complaint: CHECK (((decided_by_body IS DISTINCT FROM 'board'::text) OR (scope = 'complainant'::text)))
procedural_complaint: CHECK (((state = ANY (ARRAY['upheld'::text, 'remedied'::text])) = (decided_by_body IS NOT NULL)))
procedural_complaint: CHECK ((about = ANY (ARRAY['exam'::text, 'grading'::text])))
procedural_complaint: CHECK ((arrived_by = ANY (ARRAY['paper'::text, 'email'::text])))
procedural_complaint: CHECK ((decided_by_body = ANY (ARRAY['institution'::text, 'board'::text])))
procedural_complaint: CHECK ((late OR (counts_from IS NOT NULL)))
procedural_complaint: CHECK ((promised_for ~ '^\d{4}-\d\d-\d\d$'::text))
procedural_complaint: CHECK ((remedy = ANY (ARRAY['newGrading'::text, 'newExam'::text])))
procedural_complaint: CHECK ((scope = ANY (ARRAY['complainant'::text, 'all'::text])))
procedural_complaint: CHECK ((state = ANY (ARRAY['filed'::text, 'filedLate'::text, 'inHand'::text, 'atBoard'::text, 'upheld'::text, 'remedied'::text, 'notUpheld'::text, 'withdrawn'::text, 'dismissed'::text])))
procedural_complaint: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
procedural_complaint: FOREIGN KEY (exam_id) REFERENCES exam(id)
procedural_complaint: PRIMARY KEY (id)
protocol_entry: CHECK ((kind = ANY (ARRAY['ordinary'::text, 'newGrading'::text, 'appeal'::text, 'newAssessment'::text, 'correction'::text])))
protocol_entry: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
protocol_entry: FOREIGN KEY (commission_id) REFERENCES commission(id)
protocol_entry: FOREIGN KEY (entered_by) REFERENCES person(id)
protocol_entry: FOREIGN KEY (exam_id) REFERENCES exam(id)
protocol_entry: PRIMARY KEY (number)
protocol_signature: CHECK ((role = ANY (ARRAY['leader'::text, 'member'::text])))
protocol_signature: FOREIGN KEY (commission_id, version) REFERENCES protocol_version(commission_id, number)
protocol_signature: FOREIGN KEY (person_id) REFERENCES person(id)
protocol_signature: PRIMARY KEY (commission_id, version, person_id)
protocol_version: CHECK ((number > 0))
protocol_version: CHECK ((sha256 = encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text)))
protocol_version: FOREIGN KEY (commission_id) REFERENCES commission(id)
protocol_version: PRIMARY KEY (commission_id, number)
protocol_version: UNIQUE (commission_id, sha256)
publishing_request: FOREIGN KEY (exam_id) REFERENCES exam(id)
publishing_request: FOREIGN KEY (requested_by) REFERENCES person(id)
publishing_request: PRIMARY KEY (exam_id)
question_share: FOREIGN KEY (changed_by) REFERENCES person(id)
question_share: FOREIGN KEY (commission_id) REFERENCES commission(id) ON DELETE CASCADE
question_share: FOREIGN KEY (person_id) REFERENCES person(id)
question_share: PRIMARY KEY (commission_id, question_id)
read_script: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
read_script: FOREIGN KEY (commission_id) REFERENCES commission(id)
read_script: FOREIGN KEY (person_id) REFERENCES person(id)
read_script: PRIMARY KEY (commission_id, person_id, candidacy_id)
reading_order: FOREIGN KEY (commission_id) REFERENCES commission(id) ON DELETE CASCADE
reading_order: FOREIGN KEY (person_id) REFERENCES person(id)
reading_order: PRIMARY KEY (commission_id, person_id)
reassessment: CHECK (((state = 'decided'::text) = (grade IS NOT NULL)))
reassessment: CHECK (((state = ANY (ARRAY['decided'::text, 'cancelled'::text])) = (closed_at IS NOT NULL)))
reassessment: CHECK ((composition = ANY (ARRAY['oneOfEach'::text, 'all'::text, 'appealGraders'::text, 'new'::text])))
reassessment: CHECK ((decider = ANY (ARRAY['agreement'::text, 'coordinator'::text, 'office'::text])))
reassessment: CHECK ((due_on ~ '^\d{4}-\d\d-\d\d$'::text))
reassessment: CHECK ((state = ANY (ARRAY['opened'::text, 'assessing'::text, 'agreed'::text, 'disagreed'::text, 'signed'::text, 'decided'::text, 'cancelled'::text])))
reassessment: FOREIGN KEY (appeal_id) REFERENCES appeal(id)
reassessment: FOREIGN KEY (closed_by) REFERENCES person(id)
reassessment: FOREIGN KEY (commission_id) REFERENCES commission(id)
reassessment: FOREIGN KEY (coordinator_id) REFERENCES person(id)
reassessment: FOREIGN KEY (opened_by) REFERENCES person(id)
reassessment: PRIMARY KEY (id)
reassessment: UNIQUE (commission_id)
reassessment_position: CHECK ((says <> ''::text))
reassessment_position: FOREIGN KEY (person_id) REFERENCES person(id)
reassessment_position: FOREIGN KEY (reassessment_id) REFERENCES reassessment(id)
reassessment_position: PRIMARY KEY (reassessment_id, person_id)
reassessment_signature: FOREIGN KEY (person_id) REFERENCES person(id)
reassessment_signature: FOREIGN KEY (reassessment_id, version) REFERENCES reassessment_version(reassessment_id, number)
reassessment_signature: PRIMARY KEY (reassessment_id, version, person_id)
reassessment_version: CHECK ((number > 0))
reassessment_version: CHECK ((sha256 = encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text)))
reassessment_version: FOREIGN KEY (reassessment_id) REFERENCES reassessment(id)
reassessment_version: PRIMARY KEY (reassessment_id, number)
reassessment_version: UNIQUE (reassessment_id, sha256)
rescored_grade: CHECK ((((decision IS NULL) = (decided_by IS NULL)) AND ((decision IS NULL) = (decided_at IS NULL)) AND ((decision IS NULL) = (decision_reason IS NULL))))
rescored_grade: CHECK (((decision IS DISTINCT FROM 'corrected'::text) OR (effect = 'correction'::text)))
rescored_grade: CHECK (((person_id IS NULL) OR (effect = 'own'::text)))
rescored_grade: CHECK ((decision = ANY (ARRAY['kept'::text, 'corrected'::text])))
rescored_grade: CHECK ((effect = ANY (ARRAY['own'::text, 'agreed'::text, 'correction'::text])))
rescored_grade: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
rescored_grade: FOREIGN KEY (commission_id) REFERENCES commission(id)
rescored_grade: FOREIGN KEY (decided_by) REFERENCES person(id)
rescored_grade: FOREIGN KEY (exam_id) REFERENCES exam(id)
rescored_grade: FOREIGN KEY (exam_id, version) REFERENCES scoring_version(exam_id, version)
rescored_grade: FOREIGN KEY (person_id) REFERENCES person(id)
rescored_grade: PRIMARY KEY (id)
reveal: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
reveal: FOREIGN KEY (commission_id) REFERENCES commission(id)
reveal: PRIMARY KEY (commission_id, candidacy_id)
role_grant: CHECK (((first_day IS NULL) OR ((exam_id IS NOT NULL) AND ((last_day IS NULL) OR (last_day >= first_day)))))
role_grant: CHECK (((rooms IS NULL) OR ((exam_id IS NOT NULL) AND (cardinality(rooms) > 0))))
role_grant: CHECK ((first_day ~ '^\d{4}-\d\d-\d\d$'::text))
role_grant: CHECK ((last_day ~ '^\d{4}-\d\d-\d\d$'::text))
role_grant: CHECK ((num_nonnulls(unit_id, exam_id, commission_id) = 1))
role_grant: FOREIGN KEY (granted_by) REFERENCES person(id)
role_grant: FOREIGN KEY (person_id) REFERENCES person(id)
role_grant: FOREIGN KEY (revoked_by) REFERENCES person(id)
role_grant: FOREIGN KEY (unit_id) REFERENCES unit(id)
role_grant: PRIMARY KEY (id)
saved_search: CHECK ((jsonb_typeof(query) = 'object'::text))
saved_search: CHECK ((name <> ''::text))
saved_search: FOREIGN KEY (person_id) REFERENCES person(id)
saved_search: PRIMARY KEY (id)
scoring_change: CHECK (((decided_by IS NULL) OR ((decided_by = proposed_by) = (state = 'withdrawn'::text))))
scoring_change: CHECK (((state = 'proposed'::text) = (decided_by IS NULL)))
scoring_change: CHECK ((based_on > 0))
scoring_change: CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'applied'::text, 'withdrawn'::text, 'declined'::text])))
scoring_change: FOREIGN KEY (decided_by) REFERENCES person(id)
scoring_change: FOREIGN KEY (exam_id) REFERENCES exam(id)
scoring_change: FOREIGN KEY (proposed_by) REFERENCES person(id)
scoring_change: PRIMARY KEY (id)
scoring_version: CHECK ((version > 1))
scoring_version: FOREIGN KEY (change_id) REFERENCES scoring_change(id)
scoring_version: FOREIGN KEY (exam_id) REFERENCES exam(id)
scoring_version: PRIMARY KEY (exam_id, version)
scoring_version: UNIQUE (change_id)
script_mark: CHECK (((kind <> 'highlight'::text) OR (passage IS NOT NULL)))
script_mark: CHECK (((kind <> 'noteToCoGrader'::text) OR is_shown))
script_mark: CHECK (((kind <> 'privateNote'::text) OR (NOT is_shown)))
script_mark: CHECK ((kind = ANY (ARRAY['highlight'::text, 'comment'::text, 'noteToCoGrader'::text, 'privateNote'::text])))
script_mark: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
script_mark: FOREIGN KEY (commission_id) REFERENCES commission(id)
script_mark: FOREIGN KEY (person_id) REFERENCES person(id)
script_mark: PRIMARY KEY (commission_id, candidacy_id, person_id, id)
script_message: CHECK ((text <> ''::text))
script_message: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
script_message: FOREIGN KEY (commission_id) REFERENCES commission(id)
script_message: FOREIGN KEY (written_by) REFERENCES person(id)
script_message: PRIMARY KEY (id)
seat_code: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
seat_code: FOREIGN KEY (given_by) REFERENCES person(id)
seat_code: PRIMARY KEY (id)
sent_back: CHECK ((reason <> ''::text))
sent_back: CHECK ((sent_as = ANY (ARRAY['member'::text, 'office'::text])))
sent_back: FOREIGN KEY (commission_id, candidacy_id, round) REFERENCES agreed_grade(commission_id, candidacy_id, round)
sent_back: FOREIGN KEY (sent_by) REFERENCES person(id)
sent_back: PRIMARY KEY (commission_id, candidacy_id, round)
server_beat: PRIMARY KEY (server_id)
session: FOREIGN KEY (exam_id) REFERENCES exam(id)
session: FOREIGN KEY (person_id) REFERENCES person(id)
session: PRIMARY KEY (id)
session: UNIQUE (token_hash)
setting: PRIMARY KEY (key)
shared_assessment: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
shared_assessment: FOREIGN KEY (commission_id) REFERENCES commission(id)
shared_assessment: PRIMARY KEY (commission_id, candidacy_id)
shared_change: FOREIGN KEY (commission_id, candidacy_id) REFERENCES shared_assessment(commission_id, candidacy_id)
shared_change: FOREIGN KEY (person_id) REFERENCES person(id)
shared_change: PRIMARY KEY (commission_id, candidacy_id, field)
shared_confirmation: CHECK (((taken_back_at IS NULL) = (taken_back_by IS NULL)))
shared_confirmation: FOREIGN KEY (commission_id, candidacy_id) REFERENCES shared_assessment(commission_id, candidacy_id)
shared_confirmation: FOREIGN KEY (person_id) REFERENCES person(id)
shared_confirmation: FOREIGN KEY (taken_back_by) REFERENCES person(id)
shared_confirmation: PRIMARY KEY (commission_id, candidacy_id, person_id)
shared_mailbox: CHECK ((address <> ''::text))
shared_mailbox: CHECK ((cardinality(kinds) > 0))
shared_mailbox: CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text])))
shared_mailbox: FOREIGN KEY (set_up_by) REFERENCES person(id)
shared_mailbox: FOREIGN KEY (unit_id) REFERENCES unit(id)
shared_mailbox: PRIMARY KEY (id)
sign_in_failure: CHECK ((count > 0))
sign_in_failure: PRIMARY KEY (hour, provider, refusal)
sign_in_used: PRIMARY KEY (state)
sitting: CHECK (
CASE state
    WHEN 'waiting'::text THEN (num_nonnulls(started_at, handed_in_at, hand_in_kind, absent_at, withdrawn_at, cancelled_at) = 0)
    WHEN 'open'::text THEN ((started_at IS NOT NULL) AND (num_nonnulls(handed_in_at, hand_in_kind, absent_at, withdrawn_at, cancelled_at) = 0))
    WHEN 'handedIn'::text THEN ((handed_in_at IS NOT NULL) AND (hand_in_kind IS NOT NULL) AND (num_nonnulls(absent_at, withdrawn_at, cancelled_at) = 0))
    WHEN 'absent'::text THEN ((absent_at IS NOT NULL) AND (num_nonnulls(handed_in_at, hand_in_kind, withdrawn_at, cancelled_at) = 0))
    WHEN 'withdrawn'::text THEN ((withdrawn_at IS NOT NULL) AND (num_nonnulls(handed_in_at, hand_in_kind, absent_at, cancelled_at) = 0))
    WHEN 'cancelled'::text THEN ((cancelled_at IS NOT NULL) AND (num_nonnulls(handed_in_at, hand_in_kind, absent_at, withdrawn_at) = 0))
    ELSE false
END)
sitting: CHECK ((hand_in_kind = ANY (ARRAY['candidate'::text, 'automatic'::text])))
sitting: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
sitting: FOREIGN KEY (exam_id) REFERENCES exam(id)
sitting: FOREIGN KEY (identity_checked_by) REFERENCES person(id)
sitting: PRIMARY KEY (candidacy_id)
sitting: UNIQUE (attempt)
sitting_time_event: CHECK (((kind = 'extension'::text) = (minutes IS NOT NULL)))
sitting_time_event: CHECK (((kind = 'lateStart'::text) = (starts_at IS NOT NULL)))
sitting_time_event: CHECK (((kind = 'takeBack'::text) = (takes_back IS NOT NULL)))
sitting_time_event: CHECK (((scope = 'candidate'::text) = (candidacy_id IS NOT NULL)))
sitting_time_event: CHECK (((scope = 'room'::text) = (room IS NOT NULL)))
sitting_time_event: CHECK ((kind = ANY (ARRAY['lateStart'::text, 'extension'::text, 'pause'::text, 'resume'::text, 'takeBack'::text])))
sitting_time_event: CHECK ((scope = ANY (ARRAY['exam'::text, 'room'::text, 'candidate'::text, 'candidates'::text])))
sitting_time_event: FOREIGN KEY (by_person) REFERENCES person(id)
sitting_time_event: FOREIGN KEY (exam_id) REFERENCES exam(id)
sitting_time_event: FOREIGN KEY (incident_id) REFERENCES incident(id)
sitting_time_event: FOREIGN KEY (takes_back) REFERENCES sitting_time_event(id)
sitting_time_event: PRIMARY KEY (id)
sitting_time_event: UNIQUE (takes_back)
sitting_time_reach: CHECK ((seconds >= 0))
sitting_time_reach: FOREIGN KEY (event_id) REFERENCES sitting_time_event(id)
sitting_time_reach: PRIMARY KEY (candidacy_id, event_id)
switch_change: FOREIGN KEY (by_person) REFERENCES person(id)
switch_change: PRIMARY KEY (number)
takeover_request: FOREIGN KEY (attempt) REFERENCES sitting(attempt)
takeover_request: FOREIGN KEY (decided_by) REFERENCES person(id)
takeover_request: PRIMARY KEY (id)
timer: PRIMARY KEY (id)
timer: UNIQUE (key)
transcript_block: CHECK ((num_nonnulls(lifted_at, lifted_by, reason) = ANY (ARRAY[0, 3])))
transcript_block: CHECK ((number > 0))
transcript_block: FOREIGN KEY (appeal_id) REFERENCES appeal(id)
transcript_block: FOREIGN KEY (lifted_by) REFERENCES person(id)
transcript_block: PRIMARY KEY (appeal_id, number)
trial_entry: CHECK ((version > 0))
trial_entry: FOREIGN KEY (meeting_id, place) REFERENCES trial_sample(meeting_id, place)
trial_entry: FOREIGN KEY (person_id) REFERENCES person(id)
trial_entry: PRIMARY KEY (meeting_id, place, person_id)
trial_excused: FOREIGN KEY (excused_by) REFERENCES person(id)
trial_excused: FOREIGN KEY (meeting_id) REFERENCES grading_trial(meeting_id)
trial_excused: FOREIGN KEY (person_id) REFERENCES person(id)
trial_excused: PRIMARY KEY (meeting_id, person_id)
trial_given: FOREIGN KEY (meeting_id) REFERENCES grading_trial(meeting_id)
trial_given: FOREIGN KEY (person_id) REFERENCES person(id)
trial_given: PRIMARY KEY (meeting_id, person_id)
trial_sample: CHECK (((place >= 1) AND (place <= 20)))
trial_sample: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
trial_sample: FOREIGN KEY (meeting_id) REFERENCES grading_trial(meeting_id)
trial_sample: PRIMARY KEY (meeting_id, place)
trial_sample: UNIQUE (meeting_id, candidacy_id)
unit: CHECK ((sector = ANY (ARRAY['higherEducation'::text, 'school'::text])))
unit: FOREIGN KEY (parent_id) REFERENCES unit(id)
unit: PRIMARY KEY (id)
unit: UNIQUE (code)
valid_absence: FOREIGN KEY (candidacy_id) REFERENCES candidacy(id)
valid_absence: FOREIGN KEY (exam_id) REFERENCES exam(id)
valid_absence: FOREIGN KEY (noted_by) REFERENCES person(id)
valid_absence: PRIMARY KEY (candidacy_id)
waiting_sign_in: CHECK (((provider = 'feide'::text) = (cardinality(feide_names) > 0)))
waiting_sign_in: CHECK (((provider = 'feide'::text) = (national_id_hash IS NULL)))
waiting_sign_in: CHECK ((provider = ANY (ARRAY['feide'::text, 'idporten'::text])))
waiting_sign_in: PRIMARY KEY (id)
waiting_sign_in: UNIQUE (national_id_hash)

-- indexes
CREATE INDEX abandoned_trial_entry_person ON public.abandoned_trial_entry USING btree (person_id)
CREATE INDEX activity_candidacy ON public.activity USING btree (candidacy_id)
CREATE INDEX activity_exam ON public.activity USING btree (exam_id)
CREATE INDEX announced_candidate_commission ON public.announced_candidate USING btree (commission_id)
CREATE INDEX announced_unsigned_exam ON public.announced_unsigned USING btree (exam_id)
CREATE INDEX annulment_candidacy ON public.annulment USING btree (candidacy_id)
CREATE INDEX annulment_commission ON public.annulment USING btree (commission_id)
CREATE INDEX annulment_exam ON public.annulment USING btree (exam_id) WHERE (remedied_at IS NULL)
CREATE INDEX annulment_new_exam ON public.annulment USING btree (new_exam_id)
CREATE INDEX answer_words_begin ON public.answer_words USING gin (words)
CREATE INDEX appeal_candidacy ON public.appeal USING btree (candidacy_id)
CREATE INDEX appeal_commission ON public.appeal USING btree (commission_id) WHERE (commission_id IS NOT NULL)
CREATE INDEX appeal_exam ON public.appeal USING btree (exam_id)
CREATE INDEX attendance_exam ON public.attendance USING btree (exam_id)
CREATE INDEX candidacy_person_person ON public.candidacy_person USING btree (person_id)
CREATE INDEX commission_candidacy_candidacy ON public.commission_candidacy USING btree (candidacy_id)
CREATE INDEX commission_group_commission ON public.commission_group USING btree (commission_id)
CREATE INDEX commission_member_person ON public.commission_member USING btree (person_id)
CREATE INDEX commission_parent ON public.commission USING btree (parent_id) WHERE (parent_id IS NOT NULL)
CREATE INDEX deadline_extension_candidacy ON public.deadline_extension USING btree (candidacy_id)
CREATE INDEX deadline_extension_exam ON public.deadline_extension USING btree (exam_id)
CREATE INDEX decision_trace_candidacy ON public.decision_trace USING btree (candidacy_id)
CREATE INDEX decision_trace_case ON public.decision_trace USING btree (case_id)
CREATE INDEX dismissal_appeal_candidacy ON public.dismissal_appeal USING btree (candidacy_id)
CREATE INDEX dismissal_appeal_exam ON public.dismissal_appeal USING btree (exam_id)
CREATE INDEX dispute_third ON public.dispute USING btree (third_id) WHERE (third_id IS NOT NULL)
CREATE INDEX draft_updated ON public.draft USING btree (updated_at)
CREATE INDEX event_register_person ON public.event USING btree ((((data)::jsonb ->> 'personId'::text))) WHERE (exam_id = '00000000-0000-8000-8000-000000000001'::uuid)
CREATE INDEX exam_change_exam ON public.exam_change USING btree (exam_id, at)
CREATE INDEX exam_message_exam ON public.exam_message USING btree (exam_id, at)
CREATE INDEX exam_unit ON public.exam USING btree (unit_id, starts_at)
CREATE INDEX explanation_candidacy ON public.explanation USING btree (candidacy_id)
CREATE INDEX explanation_exam ON public.explanation USING btree (exam_id)
CREATE INDEX explanation_open ON public.explanation USING btree (commission_id) WHERE (sent_at IS NULL)
CREATE INDEX explanation_reminder_explanation ON public.explanation_reminder USING btree (explanation_id)
CREATE INDEX explanation_writer_person ON public.explanation_writer USING btree (person_id) WHERE (ended_at IS NULL)
CREATE INDEX fee_claim_exam ON public.fee_claim USING btree (exam_id)
CREATE INDEX fee_claim_person ON public.fee_claim USING btree (person_id)
CREATE INDEX fee_export_fetched_export ON public.fee_export_fetched USING btree (export_number)
CREATE INDEX fee_rate_unit ON public.fee_rate USING btree (unit_id, valid_from)
CREATE INDEX file_answer_sha256 ON public.file USING btree (sha256) WHERE (kind = 'answer'::text)
CREATE INDEX file_exam ON public.file USING btree (exam_id)
CREATE INDEX file_unsealed ON public.file USING btree (unsealed_sha256) WHERE (unsealed_sha256 IS NOT NULL)
CREATE INDEX grade_correction_exam ON public.grade_correction USING btree (exam_id, proposed_at)
CREATE INDEX grade_hold_commission ON public.grade_hold USING btree (commission_id)
CREATE INDEX grader_notice_candidacy ON public.grader_notice USING btree (candidacy_id)
CREATE INDEX grading_delay_candidacy_candidacy ON public.grading_delay_candidacy USING btree (candidacy_id)
CREATE INDEX grading_delay_exam ON public.grading_delay USING btree (exam_id)
CREATE INDEX grading_extension_candidacy_candidacy ON public.grading_extension_candidacy USING btree (candidacy_id)
CREATE INDEX grading_extension_commission ON public.grading_extension USING btree (commission_id)
CREATE INDEX grading_extension_exam ON public.grading_extension USING btree (exam_id)
CREATE INDEX grading_meeting_exam ON public.grading_meeting USING btree (exam_id, starts_at)
CREATE INDEX grading_reminder_commission ON public.grading_reminder USING btree (commission_id)
CREATE INDEX hand_in_exam ON public.hand_in USING btree (exam_id)
CREATE INDEX hand_in_pdf ON public.hand_in USING btree (pdf_file_id)
CREATE INDEX hand_in_reopened_of ON public.hand_in_reopened USING btree (candidacy_id, reopened_at)
CREATE INDEX hand_in_reopened_pdf ON public.hand_in_reopened USING btree (pdf_file_id)
CREATE INDEX hand_in_reopened_sha256 ON public.hand_in_reopened USING btree (sha256)
CREATE INDEX hand_in_replaced_pdf ON public.hand_in_replaced USING btree (pdf_file_id)
CREATE INDEX hand_in_replaced_sha256 ON public.hand_in_replaced USING btree (sha256)
CREATE INDEX hand_in_sha256 ON public.hand_in USING btree (sha256)
CREATE INDEX held_job_switch ON public.held_job USING btree (switch)
CREATE INDEX history_opening_candidacy ON public.history_opening USING btree (candidacy_id)
CREATE INDEX impartiality_case_person ON public.impartiality_case USING btree (person_id)
CREATE INDEX invitation_open ON public.invitation USING btree (expires_at) WHERE ((used_at IS NULL) AND (withdrawn_at IS NULL))
CREATE INDEX invitation_person ON public.invitation USING btree (person_id)
CREATE INDEX late_explanation_request_candidacy ON public.late_explanation_request USING btree (candidacy_id)
CREATE INDEX late_explanation_request_exam ON public.late_explanation_request USING btree (exam_id)
CREATE INDEX mail_not_arrived ON public.mail USING btree (created_at) WHERE (state <> 'sent'::text)
CREATE INDEX marked_script_person ON public.marked_script USING btree (person_id)
CREATE INDEX notice_cases ON public.notice USING gin (case_ids)
CREATE INDEX notice_digests ON public.notice USING btree (created_at) WHERE (kind = 'digest'::text)
CREATE INDEX notice_in_digest ON public.notice USING btree (digest_id) WHERE (digest_id IS NOT NULL)
CREATE INDEX notice_mailbox ON public.notice USING btree (mailbox_id) WHERE (mailbox_id IS NOT NULL)
CREATE INDEX notice_person ON public.notice USING btree (person_id)
CREATE INDEX notice_waiting ON public.notice USING btree (person_id) WHERE ((way = 'digest'::text) AND (digest_id IS NULL))
CREATE INDEX oral_call_candidacy ON public.oral_call USING btree (candidacy_id)
CREATE INDEX oral_call_exam ON public.oral_call USING btree (exam_id)
CREATE INDEX paper_comment_exam ON public.paper_comment USING btree (exam_id, written_at)
CREATE INDEX paper_presence_exam ON public.paper_presence USING btree (exam_id)
CREATE INDEX person_change_person ON public.person_change USING btree (person_id)
CREATE INDEX person_merged_into ON public.person USING btree (merged_into) WHERE (merged_into IS NOT NULL)
CREATE INDEX person_words ON public.person USING gin (person_words(name, email, student_number)) WHERE (merged_into IS NULL)
CREATE INDEX planned_role_person ON public.planned_role USING btree (person_id)
CREATE INDEX planned_rule_unit ON public.planned_rule USING btree (unit_id, from_day)
CREATE INDEX procedural_complaint_candidacy ON public.procedural_complaint USING btree (candidacy_id)
CREATE INDEX procedural_complaint_exam ON public.procedural_complaint USING btree (exam_id)
CREATE INDEX protocol_entry_candidacy ON public.protocol_entry USING btree (candidacy_id, number)
CREATE INDEX protocol_entry_exam ON public.protocol_entry USING btree (exam_id, number)
CREATE INDEX rescored_grade_commission ON public.rescored_grade USING btree (commission_id, version)
CREATE INDEX role_grant_exam ON public.role_grant USING btree (exam_id)
CREATE INDEX role_grant_holder ON public.role_grant USING btree (person_id)
CREATE INDEX role_grant_person ON public.role_grant USING btree (person_id) WHERE (revoked_at IS NULL)
CREATE INDEX role_grant_unit ON public.role_grant USING btree (unit_id)
CREATE INDEX saved_search_person ON public.saved_search USING btree (person_id)
CREATE INDEX scoring_change_exam ON public.scoring_change USING btree (exam_id, proposed_at)
CREATE INDEX script_mark_person ON public.script_mark USING btree (person_id)
CREATE INDEX script_message_script ON public.script_message USING btree (commission_id, candidacy_id, written_at)
CREATE INDEX seat_code_candidacy ON public.seat_code USING btree (candidacy_id)
CREATE INDEX session_expires_at ON public.session USING btree (expires_at)
CREATE INDEX session_person ON public.session USING btree (person_id)
CREATE INDEX sign_in_used_at ON public.sign_in_used USING btree (used_at)
CREATE INDEX sitting_exam ON public.sitting USING btree (exam_id)
CREATE INDEX sitting_time_event_exam ON public.sitting_time_event USING btree (exam_id, at)
CREATE INDEX switch_change_last ON public.switch_change USING btree (switch, number DESC)
CREATE INDEX timer_due ON public.timer USING btree (due_at) WHERE (done_at IS NULL)
CREATE INDEX trial_entry_person ON public.trial_entry USING btree (person_id)
CREATE INDEX valid_absence_exam ON public.valid_absence USING btree (exam_id)
CREATE INDEX waiting_sign_in_last ON public.waiting_sign_in USING btree (last_at)
CREATE UNIQUE INDEX abandoned_trial_entry_pkey ON public.abandoned_trial_entry USING btree (meeting_id, number, place, person_id)
CREATE UNIQUE INDEX abandoned_trial_pkey ON public.abandoned_trial USING btree (meeting_id, number)
CREATE UNIQUE INDEX abandoned_trial_sample_pkey ON public.abandoned_trial_sample USING btree (meeting_id, number, place)
CREATE UNIQUE INDEX activity_pkey ON public.activity USING btree (id)
CREATE UNIQUE INDEX agreed_grade_pkey ON public.agreed_grade USING btree (commission_id, candidacy_id, round)
CREATE UNIQUE INDEX announced_candidate_pkey ON public.announced_candidate USING btree (candidacy_id)
CREATE UNIQUE INDEX announced_unsigned_pkey ON public.announced_unsigned USING btree (number)
CREATE UNIQUE INDEX announcement_waits_pkey ON public.announcement_waits USING btree (exam_id, commission_number, due_on, obstacle)
CREATE UNIQUE INDEX announcing_choice_pkey ON public.announcing_choice USING btree (exam_id, number)
CREATE UNIQUE INDEX annulment_pkey ON public.annulment USING btree (complaint_id, candidacy_id)
CREATE UNIQUE INDEX annulment_stands_once ON public.annulment USING btree (candidacy_id) WHERE (remedied_at IS NULL)
CREATE UNIQUE INDEX answer_branch_one ON public.answer_branch USING btree (attempt, kind, writer) WHERE (decision IS NULL)
CREATE UNIQUE INDEX answer_branch_pkey ON public.answer_branch USING btree (id)
CREATE UNIQUE INDEX answer_branch_update_pkey ON public.answer_branch_update USING btree (branch_id, number)
CREATE UNIQUE INDEX answer_checkpoint_pkey ON public.answer_checkpoint USING btree (attempt)
CREATE UNIQUE INDEX answer_entry_pkey ON public.answer_entry USING btree (attempt, sequence)
CREATE UNIQUE INDEX answer_lease_pkey ON public.answer_lease USING btree (attempt, epoch)
CREATE UNIQUE INDEX answer_presence_pkey ON public.answer_presence USING btree (attempt, writer)
CREATE UNIQUE INDEX answer_unmerged_pkey ON public.answer_unmerged USING btree (attempt, sequence)
CREATE UNIQUE INDEX answer_words_pkey ON public.answer_words USING btree (candidacy_id)
CREATE UNIQUE INDEX appeal_grounds_pkey ON public.appeal_grounds USING btree (appeal_id)
CREATE UNIQUE INDEX appeal_one_open ON public.appeal USING btree (candidacy_id) WHERE (state <> ALL (ARRAY['decided'::text, 'withdrawn'::text, 'dismissed'::text, 'lapsed'::text]))
CREATE UNIQUE INDEX appeal_pkey ON public.appeal USING btree (id)
CREATE UNIQUE INDEX appeal_reasons_pkey ON public.appeal_reasons USING btree (commission_id, candidacy_id, number)
CREATE UNIQUE INDEX archive_bundle_pkey ON public.archive_bundle USING btree (exam_id)
CREATE UNIQUE INDEX archive_request_pkey ON public.archive_request USING btree (exam_id)
CREATE UNIQUE INDEX archive_supplement_pkey ON public.archive_supplement USING btree (exam_id, number)
CREATE UNIQUE INDEX assessment_pkey ON public.assessment USING btree (commission_id, candidacy_id, person_id)
CREATE UNIQUE INDEX assessment_set_aside_pkey ON public.assessment_set_aside USING btree (commission_id, candidacy_id, person_id)
CREATE UNIQUE INDEX attendance_pkey ON public.attendance USING btree (candidacy_id)
CREATE UNIQUE INDEX away_grader_one ON public.away_grader USING btree (commission_id, person_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX away_grader_pkey ON public.away_grader USING btree (id)
CREATE UNIQUE INDEX browser_check_pkey ON public.browser_check USING btree (person_id)
CREATE UNIQUE INDEX calendar_feed_pkey ON public.calendar_feed USING btree (person_id)
CREATE UNIQUE INDEX calendar_feed_token_hash_key ON public.calendar_feed USING btree (token_hash)
CREATE UNIQUE INDEX candidacy_exam_id_candidate_number_key ON public.candidacy USING btree (exam_id, candidate_number)
CREATE UNIQUE INDEX candidacy_person_exam_id_person_id_key ON public.candidacy_person USING btree (exam_id, person_id)
CREATE UNIQUE INDEX candidacy_person_pkey ON public.candidacy_person USING btree (candidacy_id)
CREATE UNIQUE INDEX candidacy_pkey ON public.candidacy USING btree (id)
CREATE UNIQUE INDEX case_responsible_pkey ON public.case_responsible USING btree (case_kind, case_id, number)
CREATE UNIQUE INDEX case_statistics_publication_pkey ON public.case_statistics_publication USING btree (institution_id, year)
CREATE UNIQUE INDEX case_statistics_withdrawal_pkey ON public.case_statistics_withdrawal USING btree (institution_id, year)
CREATE UNIQUE INDEX commission_candidacy_pkey ON public.commission_candidacy USING btree (commission_id, candidacy_id)
CREATE UNIQUE INDEX commission_exam_id_kind_number_key ON public.commission USING btree (exam_id, kind, number)
CREATE UNIQUE INDEX commission_group_pkey ON public.commission_group USING btree (exam_id, group_name)
CREATE UNIQUE INDEX commission_member_pkey ON public.commission_member USING btree (commission_id, person_id)
CREATE UNIQUE INDEX commission_member_seat ON public.commission_member USING btree (commission_id, seat) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX commission_pkey ON public.commission USING btree (id)
CREATE UNIQUE INDEX complaint_decision_pkey ON public.complaint_decision USING btree (complaint_id, number)
CREATE UNIQUE INDEX complaint_text_pkey ON public.complaint_text USING btree (complaint_id)
CREATE UNIQUE INDEX course_code_key ON public.course USING btree (code)
CREATE UNIQUE INDEX course_pkey ON public.course USING btree (id)
CREATE UNIQUE INDEX deadline_extension_pkey ON public.deadline_extension USING btree (id)
CREATE UNIQUE INDEX decision_letter_pkey ON public.decision_letter USING btree (appeal_id)
CREATE UNIQUE INDEX decision_trace_pkey ON public.decision_trace USING btree (exam_id, number)
CREATE UNIQUE INDEX dismissal_appeal_one_open ON public.dismissal_appeal USING btree (case_kind, case_id) WHERE (state = ANY (ARRAY['filed'::text, 'forwarded'::text]))
CREATE UNIQUE INDEX dismissal_appeal_pkey ON public.dismissal_appeal USING btree (id)
CREATE UNIQUE INDEX dismissal_appeal_text_pkey ON public.dismissal_appeal_text USING btree (dismissal_appeal_id, step)
CREATE UNIQUE INDEX dispute_pkey ON public.dispute USING btree (commission_id, candidacy_id, round)
CREATE UNIQUE INDEX document_read_pkey ON public.document_read USING btree (exam_id, person_id, kind, data)
CREATE UNIQUE INDEX draft_pkey ON public.draft USING btree (person_id, key)
CREATE UNIQUE INDEX event_head_pkey ON public.event_head USING btree (exam_id)
CREATE UNIQUE INDEX event_pkey ON public.event USING btree (exam_id, number)
CREATE UNIQUE INDEX exam_change_pkey ON public.exam_change USING btree (id)
CREATE UNIQUE INDEX exam_message_pkey ON public.exam_message USING btree (id)
CREATE UNIQUE INDEX exam_message_sent_as ON public.exam_message USING btree (sent_as, exam_id) WHERE (sent_as IS NOT NULL)
CREATE UNIQUE INDEX exam_pkey ON public.exam USING btree (id)
CREATE UNIQUE INDEX explanation_for_all_pkey ON public.explanation_for_all USING btree (exam_id)
CREATE UNIQUE INDEX explanation_one_open ON public.explanation USING btree (candidacy_id, commission_id) WHERE (sent_at IS NULL)
CREATE UNIQUE INDEX explanation_part_pkey ON public.explanation_part USING btree (explanation_id, version, part)
CREATE UNIQUE INDEX explanation_pkey ON public.explanation USING btree (id)
CREATE UNIQUE INDEX explanation_reminder_pkey ON public.explanation_reminder USING btree (person_id, explanation_id, stage)
CREATE UNIQUE INDEX explanation_writer_one ON public.explanation_writer USING btree (explanation_id) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX explanation_writer_pkey ON public.explanation_writer USING btree (id)
CREATE UNIQUE INDEX external_grader_pkey ON public.external_grader USING btree (person_id, institution_id)
CREATE UNIQUE INDEX fee_claim_commission_id_person_id_number_key ON public.fee_claim USING btree (commission_id, person_id, number)
CREATE UNIQUE INDEX fee_claim_open ON public.fee_claim USING btree (commission_id, person_id) WHERE (state = ANY (ARRAY['submitted'::text, 'returned'::text]))
CREATE UNIQUE INDEX fee_claim_pkey ON public.fee_claim USING btree (id)
CREATE UNIQUE INDEX fee_export_pkey ON public.fee_export USING btree (number)
CREATE UNIQUE INDEX fee_rate_pkey ON public.fee_rate USING btree (number)
CREATE UNIQUE INDEX file_pkey ON public.file USING btree (id)
CREATE UNIQUE INDEX grade_correction_entry_key ON public.grade_correction USING btree (entry)
CREATE UNIQUE INDEX grade_correction_open ON public.grade_correction USING btree (candidacy_id) WHERE (state = 'proposed'::text)
CREATE UNIQUE INDEX grade_correction_pkey ON public.grade_correction USING btree (id)
CREATE UNIQUE INDEX grade_hold_pkey ON public.grade_hold USING btree (id)
CREATE UNIQUE INDEX grade_hold_standing ON public.grade_hold USING btree (candidacy_id, commission_id, (
CASE
    WHEN (commission_id IS NULL) THEN NULL::uuid
    ELSE held_by
END)) NULLS NOT DISTINCT WHERE (released_at IS NULL)
CREATE UNIQUE INDEX grade_proposal_pkey ON public.grade_proposal USING btree (commission_id, candidacy_id, round)
CREATE UNIQUE INDEX grade_sheet_id_key ON public.grade_sheet USING btree (id)
CREATE UNIQUE INDEX grade_sheet_pkey ON public.grade_sheet USING btree (commission_id, person_id, state)
CREATE UNIQUE INDEX grader_notice_pkey ON public.grader_notice USING btree (incident_id, candidacy_id)
CREATE UNIQUE INDEX grader_report_pkey ON public.grader_report USING btree (commission_id, person_id)
CREATE UNIQUE INDEX grader_told_pkey ON public.grader_told USING btree (commission_id, person_id, kind)
CREATE UNIQUE INDEX grading_delay_candidacy_pkey ON public.grading_delay_candidacy USING btree (delay_id, candidacy_id)
CREATE UNIQUE INDEX grading_delay_pkey ON public.grading_delay USING btree (id)
CREATE UNIQUE INDEX grading_extension_candidacy_pkey ON public.grading_extension_candidacy USING btree (extension_id, candidacy_id)
CREATE UNIQUE INDEX grading_extension_pkey ON public.grading_extension USING btree (id)
CREATE UNIQUE INDEX grading_guide_pkey ON public.grading_guide USING btree (exam_id)
CREATE UNIQUE INDEX grading_guide_version_pkey ON public.grading_guide_version USING btree (exam_id, version)
CREATE UNIQUE INDEX grading_meeting_pkey ON public.grading_meeting USING btree (id)
CREATE UNIQUE INDEX grading_reminder_pkey ON public.grading_reminder USING btree (person_id, commission_id, stage)
CREATE UNIQUE INDEX grading_trial_pkey ON public.grading_trial USING btree (meeting_id)
CREATE UNIQUE INDEX hand_in_pkey ON public.hand_in USING btree (candidacy_id)
CREATE UNIQUE INDEX hand_in_receipt_code_key ON public.hand_in USING btree (receipt_code)
CREATE UNIQUE INDEX hand_in_reopened_pkey ON public.hand_in_reopened USING btree (receipt_code)
CREATE UNIQUE INDEX hand_in_replaced_pkey ON public.hand_in_replaced USING btree (candidacy_id, sha256)
CREATE UNIQUE INDEX held_job_pkey ON public.held_job USING btree (key)
CREATE UNIQUE INDEX history_opening_pkey ON public.history_opening USING btree (id)
CREATE UNIQUE INDEX impartiality_case_open ON public.impartiality_case USING btree (commission_id, person_id, candidacy_id) NULLS NOT DISTINCT WHERE (state = ANY (ARRAY['declared'::text, 'disqualified'::text]))
CREATE UNIQUE INDEX impartiality_case_pkey ON public.impartiality_case USING btree (id)
CREATE UNIQUE INDEX incident_candidacy_pkey ON public.incident_candidacy USING btree (incident_id, candidacy_id)
CREATE UNIQUE INDEX incident_decision_pkey ON public.incident_decision USING btree (incident_id)
CREATE UNIQUE INDEX incident_exam_id_number_key ON public.incident USING btree (exam_id, number)
CREATE UNIQUE INDEX incident_pkey ON public.incident USING btree (id)
CREATE UNIQUE INDEX institution_pkey ON public.institution USING btree (only_one)
CREATE UNIQUE INDEX interim_reply_appeal_id_number_key ON public.interim_reply USING btree (appeal_id, number)
CREATE UNIQUE INDEX interim_reply_complaint_id_number_key ON public.interim_reply USING btree (complaint_id, number)
CREATE UNIQUE INDEX invitation_code_hash_key ON public.invitation USING btree (code_hash)
CREATE UNIQUE INDEX invitation_pkey ON public.invitation USING btree (id)
CREATE UNIQUE INDEX late_explanation_request_one_waiting ON public.late_explanation_request USING btree (candidacy_id) WHERE (state = 'requestedLate'::text)
CREATE UNIQUE INDEX late_explanation_request_pkey ON public.late_explanation_request USING btree (id)
CREATE UNIQUE INDEX list_heading_pkey ON public.list_heading USING btree (unit_id, heading)
CREATE UNIQUE INDEX look_again_pkey ON public.look_again USING btree (commission_id, person_id, candidacy_id)
CREATE UNIQUE INDEX mail_pkey ON public.mail USING btree (notice_id)
CREATE UNIQUE INDEX marked_script_pkey ON public.marked_script USING btree (commission_id, candidacy_id, person_id)
CREATE UNIQUE INDEX meeting_minutes_pkey ON public.meeting_minutes USING btree (meeting_id, version)
CREATE UNIQUE INDEX meeting_told_pkey ON public.meeting_told USING btree (meeting_id, person_id)
CREATE UNIQUE INDEX message_reach_pkey ON public.message_reach USING btree (message_id, candidacy_id)
CREATE UNIQUE INDEX message_seen_pkey ON public.message_seen USING btree (message_id, candidacy_id)
CREATE UNIQUE INDEX migration_pkey ON public.migration USING btree (name)
CREATE UNIQUE INDEX new_assessment_member_appeal_id_person_id_key ON public.new_assessment_member USING btree (appeal_id, person_id)
CREATE UNIQUE INDEX new_assessment_member_pkey ON public.new_assessment_member USING btree (appeal_id, seat)
CREATE UNIQUE INDEX new_assessment_pkey ON public.new_assessment USING btree (appeal_id)
CREATE UNIQUE INDEX notice_pkey ON public.notice USING btree (id)
CREATE UNIQUE INDEX notice_preference_pkey ON public.notice_preference USING btree (person_id, kind)
CREATE UNIQUE INDEX oral_call_one_open ON public.oral_call USING btree (candidacy_id) WHERE (state = ANY (ARRAY['called'::text, 'arranged'::text]))
CREATE UNIQUE INDEX oral_call_pkey ON public.oral_call USING btree (entry)
CREATE UNIQUE INDEX paper_comment_pkey ON public.paper_comment USING btree (id)
CREATE UNIQUE INDEX paper_correction_message ON public.paper_correction USING btree (message_id)
CREATE UNIQUE INDEX paper_correction_pkey ON public.paper_correction USING btree (exam_id, version)
CREATE UNIQUE INDEX paper_image_pkey ON public.paper_image USING btree (exam_id, id)
CREATE UNIQUE INDEX paper_pkey ON public.paper USING btree (exam_id)
CREATE UNIQUE INDEX paper_presence_pkey ON public.paper_presence USING btree (window_id)
CREATE UNIQUE INDEX paper_version_pkey ON public.paper_version USING btree (exam_id, version)
CREATE UNIQUE INDEX person_change_pkey ON public.person_change USING btree (id)
CREATE UNIQUE INDEX person_email ON public.person USING btree (lower(email)) WHERE (merged_into IS NULL)
CREATE UNIQUE INDEX person_feide_name_key ON public.person USING btree (feide_name)
CREATE UNIQUE INDEX person_national_id_hash_key ON public.person USING btree (national_id_hash)
CREATE UNIQUE INDEX person_pkey ON public.person USING btree (id)
CREATE UNIQUE INDEX person_student_number_key ON public.person USING btree (student_number)
CREATE UNIQUE INDEX phrase_list_pkey ON public.phrase_list USING btree (person_id)
CREATE UNIQUE INDEX planned_role_pkey ON public.planned_role USING btree (id)
CREATE UNIQUE INDEX planned_rule_decision_pkey ON public.planned_rule_decision USING btree (rule_id, kind)
CREATE UNIQUE INDEX planned_rule_id_proposed_by_key ON public.planned_rule USING btree (id, proposed_by)
CREATE UNIQUE INDEX planned_rule_pkey ON public.planned_rule USING btree (id)
CREATE UNIQUE INDEX print_bundle_of_member ON public.print_bundle USING btree (commission_id, ordered_by) WHERE by_member
CREATE UNIQUE INDEX print_bundle_of_office ON public.print_bundle USING btree (commission_id, reading_of) NULLS NOT DISTINCT WHERE (NOT by_member)
CREATE UNIQUE INDEX print_bundle_pkey ON public.print_bundle USING btree (id)
CREATE UNIQUE INDEX print_part_pkey ON public.print_part USING btree (bundle_id, number)
CREATE UNIQUE INDEX procedural_complaint_pkey ON public.procedural_complaint USING btree (id)
CREATE UNIQUE INDEX protocol_entry_pkey ON public.protocol_entry USING btree (number)
CREATE UNIQUE INDEX protocol_signature_pkey ON public.protocol_signature USING btree (commission_id, version, person_id)
CREATE UNIQUE INDEX protocol_version_commission_id_sha256_key ON public.protocol_version USING btree (commission_id, sha256)
CREATE UNIQUE INDEX protocol_version_pkey ON public.protocol_version USING btree (commission_id, number)
CREATE UNIQUE INDEX publishing_request_pkey ON public.publishing_request USING btree (exam_id)
CREATE UNIQUE INDEX question_share_pkey ON public.question_share USING btree (commission_id, question_id)
CREATE UNIQUE INDEX read_script_pkey ON public.read_script USING btree (commission_id, person_id, candidacy_id)
CREATE UNIQUE INDEX reading_order_pkey ON public.reading_order USING btree (commission_id, person_id)
CREATE UNIQUE INDEX reassessment_commission_id_key ON public.reassessment USING btree (commission_id)
CREATE UNIQUE INDEX reassessment_one ON public.reassessment USING btree (appeal_id) WHERE (state <> 'cancelled'::text)
CREATE UNIQUE INDEX reassessment_pkey ON public.reassessment USING btree (id)
CREATE UNIQUE INDEX reassessment_position_pkey ON public.reassessment_position USING btree (reassessment_id, person_id)
CREATE UNIQUE INDEX reassessment_signature_pkey ON public.reassessment_signature USING btree (reassessment_id, version, person_id)
CREATE UNIQUE INDEX reassessment_version_pkey ON public.reassessment_version USING btree (reassessment_id, number)
CREATE UNIQUE INDEX reassessment_version_reassessment_id_sha256_key ON public.reassessment_version USING btree (reassessment_id, sha256)
CREATE UNIQUE INDEX rescored_grade_once ON public.rescored_grade USING btree (exam_id, version, commission_id, candidacy_id, person_id) NULLS NOT DISTINCT
CREATE UNIQUE INDEX rescored_grade_pkey ON public.rescored_grade USING btree (id)
CREATE UNIQUE INDEX reveal_pkey ON public.reveal USING btree (commission_id, candidacy_id)
CREATE UNIQUE INDEX role_grant_pkey ON public.role_grant USING btree (id)
CREATE UNIQUE INDEX saved_search_pkey ON public.saved_search USING btree (id)
CREATE UNIQUE INDEX scoring_change_open ON public.scoring_change USING btree (exam_id) WHERE (state = ANY (ARRAY['proposed'::text, 'confirmed'::text]))
CREATE UNIQUE INDEX scoring_change_pkey ON public.scoring_change USING btree (id)
CREATE UNIQUE INDEX scoring_version_change_id_key ON public.scoring_version USING btree (change_id)
CREATE UNIQUE INDEX scoring_version_pkey ON public.scoring_version USING btree (exam_id, version)
CREATE UNIQUE INDEX script_mark_pkey ON public.script_mark USING btree (commission_id, candidacy_id, person_id, id)
CREATE UNIQUE INDEX script_message_pkey ON public.script_message USING btree (id)
CREATE UNIQUE INDEX seat_code_pkey ON public.seat_code USING btree (id)
CREATE UNIQUE INDEX sent_back_pkey ON public.sent_back USING btree (commission_id, candidacy_id, round)
CREATE UNIQUE INDEX server_beat_pkey ON public.server_beat USING btree (server_id)
CREATE UNIQUE INDEX session_pkey ON public.session USING btree (id)
CREATE UNIQUE INDEX session_token_hash_key ON public.session USING btree (token_hash)
CREATE UNIQUE INDEX setting_pkey ON public.setting USING btree (key)
CREATE UNIQUE INDEX shared_assessment_pkey ON public.shared_assessment USING btree (commission_id, candidacy_id)
CREATE UNIQUE INDEX shared_change_pkey ON public.shared_change USING btree (commission_id, candidacy_id, field)
CREATE UNIQUE INDEX shared_confirmation_pkey ON public.shared_confirmation USING btree (commission_id, candidacy_id, person_id)
CREATE UNIQUE INDEX shared_mailbox_address ON public.shared_mailbox USING btree (unit_id, lower(address)) WHERE (ended_at IS NULL)
CREATE UNIQUE INDEX shared_mailbox_pkey ON public.shared_mailbox USING btree (id)
CREATE UNIQUE INDEX sign_in_failure_pkey ON public.sign_in_failure USING btree (hour, provider, refusal)
CREATE UNIQUE INDEX sign_in_used_pkey ON public.sign_in_used USING btree (state)
CREATE UNIQUE INDEX sitting_attempt_key ON public.sitting USING btree (attempt)
CREATE UNIQUE INDEX sitting_pkey ON public.sitting USING btree (candidacy_id)
CREATE UNIQUE INDEX sitting_time_event_pkey ON public.sitting_time_event USING btree (id)
CREATE UNIQUE INDEX sitting_time_event_takes_back_key ON public.sitting_time_event USING btree (takes_back)
CREATE UNIQUE INDEX sitting_time_reach_pkey ON public.sitting_time_reach USING btree (candidacy_id, event_id)
CREATE UNIQUE INDEX switch_change_pkey ON public.switch_change USING btree (number)
CREATE UNIQUE INDEX takeover_request_open ON public.takeover_request USING btree (attempt, writer) WHERE (decided_at IS NULL)
CREATE UNIQUE INDEX takeover_request_pkey ON public.takeover_request USING btree (id)
CREATE UNIQUE INDEX timer_key_key ON public.timer USING btree (key)
CREATE UNIQUE INDEX timer_pkey ON public.timer USING btree (id)
CREATE UNIQUE INDEX transcript_block_one_open ON public.transcript_block USING btree (appeal_id) WHERE (lifted_at IS NULL)
CREATE UNIQUE INDEX transcript_block_pkey ON public.transcript_block USING btree (appeal_id, number)
CREATE UNIQUE INDEX trial_entry_pkey ON public.trial_entry USING btree (meeting_id, place, person_id)
CREATE UNIQUE INDEX trial_excused_pkey ON public.trial_excused USING btree (meeting_id, person_id)
CREATE UNIQUE INDEX trial_given_pkey ON public.trial_given USING btree (meeting_id, person_id)
CREATE UNIQUE INDEX trial_sample_meeting_id_candidacy_id_key ON public.trial_sample USING btree (meeting_id, candidacy_id)
CREATE UNIQUE INDEX trial_sample_pkey ON public.trial_sample USING btree (meeting_id, place)
CREATE UNIQUE INDEX unit_code_key ON public.unit USING btree (code)
CREATE UNIQUE INDEX unit_pkey ON public.unit USING btree (id)
CREATE UNIQUE INDEX valid_absence_pkey ON public.valid_absence USING btree (candidacy_id)
CREATE UNIQUE INDEX waiting_sign_in_feide ON public.waiting_sign_in USING btree ((feide_names[1])) WHERE (provider = 'feide'::text)
CREATE UNIQUE INDEX waiting_sign_in_national_id_hash_key ON public.waiting_sign_in USING btree (national_id_hash)
CREATE UNIQUE INDEX waiting_sign_in_pkey ON public.waiting_sign_in USING btree (id)

-- triggers
CREATE TRIGGER activity_append_only BEFORE DELETE OR UPDATE ON public.activity FOR EACH ROW EXECUTE FUNCTION refuse_activity_change()
CREATE TRIGGER agreed_grade_append_only BEFORE DELETE OR UPDATE ON public.agreed_grade FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER announced_candidate_append_only BEFORE DELETE OR UPDATE ON public.announced_candidate FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER announced_unsigned_append_only BEFORE DELETE OR UPDATE ON public.announced_unsigned FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER announcing_choice_append_only BEFORE DELETE OR UPDATE ON public.announcing_choice FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER answer_branch_update_append_only BEFORE DELETE OR UPDATE ON public.answer_branch_update FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER answer_entry_append_only BEFORE DELETE OR UPDATE ON public.answer_entry FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER answer_entry_no_truncate BEFORE TRUNCATE ON public.answer_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER answer_lease_append_only BEFORE DELETE OR UPDATE ON public.answer_lease FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER appeal_about BEFORE INSERT ON public.appeal FOR EACH ROW EXECUTE FUNCTION be_about_what_stands()
CREATE TRIGGER appeal_reasons_append_only BEFORE DELETE OR UPDATE ON public.appeal_reasons FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER appeal_sight_stands BEFORE UPDATE ON public.appeal FOR EACH ROW EXECUTE FUNCTION refuse_change_of_sight()
CREATE TRIGGER assessment_of_work BEFORE INSERT ON public.assessment FOR EACH ROW EXECUTE FUNCTION refuse_without_work()
CREATE TRIGGER assessment_stands BEFORE UPDATE ON public.assessment FOR EACH ROW EXECUTE FUNCTION refuse_change_once_revealed()
CREATE TRIGGER case_responsible_append_only BEFORE DELETE OR UPDATE ON public.case_responsible FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER case_statistics_publication_append_only BEFORE DELETE OR UPDATE ON public.case_statistics_publication FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER case_statistics_withdrawal_append_only BEFORE DELETE OR UPDATE ON public.case_statistics_withdrawal FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER commission_announced BEFORE UPDATE OF announced_at, checked_at ON public.commission FOR EACH ROW WHEN (((old.announced_at IS NOT NULL) AND ((new.announced_at IS DISTINCT FROM old.announced_at) OR (new.checked_at IS DISTINCT FROM old.checked_at)))) EXECUTE FUNCTION keep_announcement()
CREATE TRIGGER complaint_decision_append_only BEFORE DELETE OR UPDATE ON public.complaint_decision FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER complaint_text_stands BEFORE DELETE OR UPDATE ON public.complaint_text FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER confirmed_assessment_stands BEFORE UPDATE ON public.assessment FOR EACH ROW WHEN (((old.state = 'confirmed'::text) AND ((((old.points IS DISTINCT FROM new.points) OR (old.comment IS DISTINCT FROM new.comment)) OR (old.grade IS DISTINCT FROM new.grade)) OR (old.reasons IS DISTINCT FROM new.reasons)))) EXECUTE FUNCTION refuse_change_once_confirmed()
CREATE TRIGGER deadline_extension_append_only BEFORE DELETE OR UPDATE ON public.deadline_extension FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER decision_letter_append_only BEFORE DELETE OR UPDATE ON public.decision_letter FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER decision_trace_append_only BEFORE DELETE OR UPDATE ON public.decision_trace FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER dismissal_appeal_text_append_only BEFORE DELETE OR UPDATE ON public.dismissal_appeal_text FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER event_append_only BEFORE DELETE OR UPDATE ON public.event FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON public.event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER exam_message_append_only BEFORE DELETE OR UPDATE ON public.exam_message FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER exam_message_no_truncate BEFORE TRUNCATE ON public.exam_message FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER explanation_about BEFORE INSERT ON public.explanation FOR EACH ROW EXECUTE FUNCTION explain_what_stands()
CREATE TRIGGER explanation_part_append_only BEFORE DELETE OR UPDATE ON public.explanation_part FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER explanation_parts AFTER UPDATE OF guidelines, assessment, overall ON public.explanation FOR EACH ROW WHEN (((new.written_by IS NOT NULL) AND (new.version > old.version))) EXECUTE FUNCTION keep_writers_of_parts()
CREATE TRIGGER explanation_stands BEFORE DELETE OR UPDATE ON public.explanation FOR EACH ROW EXECUTE FUNCTION refuse_change_once_sent()
CREATE TRIGGER fee_export_append_only BEFORE DELETE OR UPDATE ON public.fee_export FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER fee_rate_append_only BEFORE DELETE OR UPDATE ON public.fee_rate FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER file_append_only BEFORE UPDATE ON public.file FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER grade_correction_kept BEFORE UPDATE ON public.grade_correction FOR EACH ROW EXECUTE FUNCTION keep_grade_correction()
CREATE TRIGGER grade_correction_never_deleted BEFORE DELETE ON public.grade_correction FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER grade_hold_withholds BEFORE INSERT ON public.grade_hold FOR EACH ROW EXECUTE FUNCTION set_withholds()
CREATE TRIGGER grader_notice_append_only BEFORE DELETE OR UPDATE ON public.grader_notice FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER grader_report_append_only BEFORE DELETE OR UPDATE OF commission_id, name, paper, guide, level, organisation, submitted_at ON public.grader_report FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER hand_in_not_graded BEFORE DELETE ON public.hand_in FOR EACH ROW EXECUTE FUNCTION refuse_while_graded()
CREATE TRIGGER hand_in_reopened_append_only BEFORE DELETE OR UPDATE ON public.hand_in_reopened FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER hand_in_replaced_append_only BEFORE DELETE OR UPDATE ON public.hand_in_replaced FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER hand_in_unaltered BEFORE DELETE OR UPDATE ON public.hand_in FOR EACH ROW EXECUTE FUNCTION refuse_answer_change()
CREATE TRIGGER history_opening_append_only BEFORE DELETE OR UPDATE ON public.history_opening FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER incident_append_only BEFORE DELETE OR UPDATE ON public.incident FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER incident_candidacy_append_only BEFORE DELETE OR UPDATE ON public.incident_candidacy FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER incident_decision_append_only BEFORE DELETE OR UPDATE ON public.incident_decision FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER interim_reply_append_only BEFORE DELETE OR UPDATE ON public.interim_reply FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER keep_bundle BEFORE DELETE OR UPDATE OF exam_id, file_id, sha256, made_at ON public.archive_bundle FOR EACH ROW EXECUTE FUNCTION keep_bundle()
CREATE TRIGGER keep_bundle BEFORE DELETE OR UPDATE ON public.archive_supplement FOR EACH ROW EXECUTE FUNCTION keep_bundle()
CREATE TRIGGER late_explanation_request_stands BEFORE DELETE OR UPDATE ON public.late_explanation_request FOR EACH ROW EXECUTE FUNCTION refuse_change_of_decided_request()
CREATE TRIGGER meeting_minutes_append_only BEFORE DELETE OR UPDATE ON public.meeting_minutes FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER meeting_minutes_no_truncate BEFORE TRUNCATE ON public.meeting_minutes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER meeting_seats AFTER INSERT OR DELETE OR UPDATE OF ended_at ON public.commission_member FOR EACH ROW EXECUTE FUNCTION note_meeting_seats()
CREATE TRIGGER member_reads_in_own_order AFTER INSERT ON public.commission_member FOR EACH ROW EXECUTE FUNCTION give_reading_order()
CREATE TRIGGER message_reach_append_only BEFORE DELETE OR UPDATE ON public.message_reach FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER message_reach_no_truncate BEFORE TRUNCATE ON public.message_reach FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER message_seen_append_only BEFORE DELETE OR UPDATE ON public.message_seen FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER paper_correction_append_only BEFORE DELETE OR UPDATE ON public.paper_correction FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER planned_rule_append_only BEFORE DELETE OR UPDATE ON public.planned_rule FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER planned_rule_decision_append_only BEFORE DELETE OR UPDATE ON public.planned_rule_decision FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER protocol_entry_append_only BEFORE DELETE OR UPDATE ON public.protocol_entry FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER protocol_entry_no_truncate BEFORE TRUNCATE ON public.protocol_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER protocol_signature_append_only BEFORE DELETE OR UPDATE OF commission_id, version, name, role, external, signed_at ON public.protocol_signature FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER protocol_version_append_only BEFORE DELETE OR UPDATE ON public.protocol_version FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER reassessment_signature_append_only BEFORE DELETE OR UPDATE OF reassessment_id, version, name, external, signed_at ON public.reassessment_signature FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER reassessment_stands BEFORE DELETE OR UPDATE ON public.reassessment FOR EACH ROW EXECUTE FUNCTION refuse_change_of_closed_reassessment()
CREATE TRIGGER reassessment_version_append_only BEFORE DELETE OR UPDATE ON public.reassessment_version FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER scoring_version_append_only BEFORE DELETE OR UPDATE ON public.scoring_version FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER scoring_version_no_truncate BEFORE TRUNCATE ON public.scoring_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER script_message_append_only BEFORE DELETE OR UPDATE ON public.script_message FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER sent_back_append_only BEFORE DELETE OR UPDATE ON public.sent_back FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER sent_back_before_announcement BEFORE INSERT ON public.sent_back FOR EACH ROW EXECUTE FUNCTION refuse_sending_back_announced()
CREATE TRIGGER shared_assessment_stands BEFORE UPDATE ON public.shared_assessment FOR EACH ROW EXECUTE FUNCTION refuse_change_once_revealed()
CREATE TRIGGER shared_confirmation_stands BEFORE UPDATE ON public.shared_confirmation FOR EACH ROW EXECUTE FUNCTION refuse_change_once_revealed()
CREATE TRIGGER sitting_time_event_append_only BEFORE DELETE OR UPDATE ON public.sitting_time_event FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER sitting_time_reach_append_only BEFORE DELETE OR UPDATE ON public.sitting_time_reach FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER switch_change_append_only BEFORE DELETE OR UPDATE ON public.switch_change FOR EACH ROW EXECUTE FUNCTION refuse_change()
CREATE TRIGGER transcript_block_stands BEFORE DELETE OR UPDATE ON public.transcript_block FOR EACH ROW EXECUTE FUNCTION refuse_lifted_block()

-- functions
CREATE OR REPLACE FUNCTION public.abandon_trial(of_meeting uuid, why text, by_person uuid, moment timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  nth integer := 1 + (select count(*) from abandoned_trial a where a.meeting_id = of_meeting);
begin
  if not runs_meeting(of_meeting) then return; end if;
  insert into abandoned_trial (meeting_id, number, is_named, opened_at, reason, excuses, abandoned_by, abandoned_at)
    select t.meeting_id, nth, t.is_named, t.opened_at, why,
      array(select e.reason from trial_excused e where e.meeting_id = of_meeting order by e.at),
      coalesce(current_person(), by_person), moment
    from grading_trial t where t.meeting_id = of_meeting and t.state = 'open';
  if not found then return; end if;
  insert into abandoned_trial_sample (meeting_id, number, place, candidacy_id)
    select s.meeting_id, nth, s.place, s.candidacy_id from trial_sample s where s.meeting_id = of_meeting;
  insert into abandoned_trial_entry (meeting_id, number, place, person_id, points, comment, grade, reasons, stands_aside, sum,
      version, updated_at, is_given)
    select e.meeting_id, nth, e.place, e.person_id, e.points, e.comment, e.grade, e.reasons, e.stands_aside, e.sum, e.version,
      e.updated_at, exists (select from trial_given d where d.meeting_id = of_meeting and d.person_id = e.person_id)
    from trial_entry e where e.meeting_id = of_meeting;
  delete from trial_entry e where e.meeting_id = of_meeting;
  delete from trial_given d where d.meeting_id = of_meeting;
  delete from trial_excused x where x.meeting_id = of_meeting;
  delete from trial_sample s where s.meeting_id = of_meeting;
  delete from grading_trial t where t.meeting_id = of_meeting;
end
$function$
CREATE OR REPLACE FUNCTION public.accept_reassessment_duty(of_reassessment uuid, at_instant timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  update commission_member m set confidentiality_accepted_at = at_instant, impartial_at = at_instant
  from my_reassessments() o
  where o.reassessment_id = of_reassessment and m.commission_id = o.commission_id and m.person_id = current_person()
    and m.ended_at is null and m.confidentiality_accepted_at is null;
  return found;
end $function$
CREATE OR REPLACE FUNCTION public.all_have_confirmed(of_commission uuid, of_candidacy uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select not exists (
    select from commission_member seated where seated.commission_id = of_commission and seated.ended_at is null
      and not exists (
        select from commission_member m
        join assessment a on a.commission_id = m.commission_id and a.person_id = m.person_id
          and a.candidacy_id = of_candidacy and a.state = 'confirmed'
        where m.commission_id = of_commission and m.seat = seated.seat
          and not exists (select from assessment_set_aside s where s.commission_id = a.commission_id
            and s.candidacy_id = a.candidacy_id and s.person_id = a.person_id)
          and not is_barred(a.commission_id, a.candidacy_id, a.person_id)))
$function$
CREATE OR REPLACE FUNCTION public.announced_before(of_exam uuid, at_most integer)
 RETURNS TABLE(exam_id uuid, starts_at timestamp with time zone, grade text, count integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select earlier.id, earlier.starts_at, g.grade, g.count
  from (
    select e.id, e.starts_at
    from exam this
    join exam e on e.course_id = this.course_id and e.scale = this.scale and e.starts_at < this.starts_at
      and e.state in ('announced', 'archived')
    where this.id = of_exam and (current_person() is null
      or of_exam in (select c.exam_id from commission c where c.id in (select my_commissions())))
    order by e.starts_at desc, e.id limit at_most) earlier
  cross join lateral announced_grades(earlier.id) g
$function$
CREATE OR REPLACE FUNCTION public.announced_grades(of_exam uuid)
 RETURNS TABLE(grade text, count integer)
 LANGUAGE sql
 STABLE
AS $function$
  select p.grade, count(*)::integer
  from exam e
  join candidate_announcement a on a.exam_id = e.id and a.announced_at = a.results_at
  cross join lateral (
    select grade from protocol_entry
    where candidacy_id = a.candidacy_id and entered_at <= a.results_at
    order by number desc limit 1) p
  where e.id = of_exam and e.announced_at is not null
  group by p.grade
$function$
CREATE OR REPLACE FUNCTION public.answer_entry_hash(previous bytea, of_sequence integer, of_kind text, of_epoch integer, of_number integer, written timestamp with time zone, received timestamp with time zone, with_content bytea)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select sha256(previous || int4send(of_sequence) || int4send(of_epoch) || int4send(of_number)
    || int8send((extract(epoch from written) * 1000)::bigint) || int8send((extract(epoch from received) * 1000)::bigint)
    || convert_to(of_kind, 'UTF8') || with_content)
$function$
CREATE OR REPLACE FUNCTION public.answer_for_grading(of_candidacy uuid)
 RETURNS bytea
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select substring(f.bytes from 1 for f.unsealed_length) from hand_in h join file f on f.id = h.pdf_file_id
  where h.candidacy_id = of_candidacy and f.unsealed_length is not null
    and h.candidacy_id in (select my_candidacies())
$function$
CREATE OR REPLACE FUNCTION public.answer_in_reassessment(of_reassessment uuid)
 RETURNS TABLE(candidate_number integer, answer text, words integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.candidate_number, h.answer, h.words from my_open_files() o
  join candidacy c on c.id = o.candidacy_id
  join work_to_grade h on h.candidacy_id = c.id
  where o.reassessment_id = of_reassessment
$function$
CREATE OR REPLACE FUNCTION public.answers_with(of_commission uuid, beginnings tsquery)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select cc.candidacy_id from commission_candidacy cc join hand_in h on h.candidacy_id = cc.candidacy_id
    join answer_words w on w.candidacy_id = h.candidacy_id and w.sha256 = h.sha256
  where cc.commission_id = of_commission and cc.candidacy_id in (select my_candidacies())
    and w.words @@ beginnings
$function$
CREATE OR REPLACE FUNCTION public.append_event(of_exam uuid, of_kind text, by_actor uuid, at_text text, with_data text)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select append_events(of_exam, array[of_kind], array[by_actor], array[at_text], array[with_data]);
$function$
CREATE OR REPLACE FUNCTION public.append_events(of_exam uuid, of_kinds text[], by_actors uuid[], at_texts text[], with_data text[])
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  head event_head;
  next_hash text;
begin
  insert into event_head values (of_exam, 0, repeat('0', 64)) on conflict do nothing;
  select * into head from event_head where exam_id = of_exam for update;
  for i in 1 .. cardinality(of_kinds) loop
    next_hash := encode(sha256(convert_to(concat_ws(E'\n', head.hash, of_exam, head.number + 1, of_kinds[i],
      coalesce(by_actors[i]::text, '-'), at_texts[i], with_data[i]), 'UTF8')), 'hex');
    insert into event
      values (of_exam, head.number + 1, of_kinds[i], by_actors[i], at_texts[i]::timestamptz, with_data[i], head.hash, next_hash);
    head.number := head.number + 1;
    head.hash := next_hash;
  end loop;
  update event_head set number = head.number, hash = head.hash where exam_id = of_exam;
  return head.number;
end $function$
CREATE OR REPLACE FUNCTION public.assessed_for_me(of_commission uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select a.candidacy_id
  from commission_member me
  join commission_member former on former.commission_id = me.commission_id and former.seat = me.seat
    and former.ended_at is not null
  join assessment a on a.commission_id = former.commission_id and a.person_id = former.person_id and a.state = 'confirmed'
  where me.commission_id = of_commission and me.person_id = current_person() and me.ended_at is null
    and not exists (select from assessment_set_aside s where s.commission_id = a.commission_id
      and s.candidacy_id = a.candidacy_id and s.person_id = a.person_id)
$function$
CREATE OR REPLACE FUNCTION public.assessments_in_reassessment(of_reassessment uuid)
 RETURNS TABLE(commission_id uuid, name text, external boolean, grade text, comment text, points jsonb, reasons jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select * from (
    select a.commission_id, m.display_name as name, m.external, a.grade, a.comment, a.points, a.reasons
    from my_open_files() o
    join assessment a on a.candidacy_id = o.candidacy_id and a.state = 'confirmed'
    join commission_member m on m.commission_id = a.commission_id and m.person_id = a.person_id
    where o.reassessment_id = of_reassessment and not exists (select from assessment_set_aside s
      where s.commission_id = a.commission_id and s.candidacy_id = a.candidacy_id and s.person_id = a.person_id)
    union all
    select s.commission_id, null, null, s.grade, s.comment, s.points, s.reasons
    from my_open_files() o
    join shared_assessment s on s.candidacy_id = o.candidacy_id
    where o.reassessment_id = of_reassessment
      and (commission_workflow(s.commission_id)).assessing = 'shared') found
  order by commission_id, name nulls last
$function$
CREATE OR REPLACE FUNCTION public.be_about_what_stands()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.about_entry := coalesce(new.about_entry, standing_entry(new.candidacy_id));
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.blind_role()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select pg_get_userbyid(polroles[1]) from pg_policy where polrelid = 'public.assessment'::regclass and polname = 'seen'
$function$
CREATE OR REPLACE FUNCTION public.candidate_results(of_candidacy uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
  select case
    when exists (select from announced_candidate a where a.candidacy_id = of_candidacy) then 'announced'
    else coalesce((
      select case results_of(k) when 'checked' then 'checked' else 'open' end
      from commission_candidacy cc join commission k on k.id = cc.commission_id
      where cc.candidacy_id = of_candidacy and k.kind = 'ordinary' order by k.number limit 1), 'open') end
$function$
CREATE OR REPLACE FUNCTION public.case_commission(c commission)
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(case when c.kind = 'third' then c.parent_id end, c.id)
$function$
CREATE OR REPLACE FUNCTION public.commission_answers(of_commission uuid)
 RETURNS TABLE(candidacy_id uuid, candidate_number integer, is_revealed boolean, is_agreed boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select cc.candidacy_id, c.candidate_number, r.at is not null, g.grade is not null
  from commission_candidacy cc
  join candidacy c on c.id = cc.candidacy_id
  join work_to_grade h on h.candidacy_id = cc.candidacy_id
  left join reveal r on r.commission_id = cc.commission_id and r.candidacy_id = cc.candidacy_id
  left join standing_agreed_grade g on g.commission_id = cc.commission_id and g.candidacy_id = cc.candidacy_id
  where cc.commission_id = of_commission
    and (current_person() is null or (of_commission in (select my_commissions())
      and (of_commission not in (select my_archived_commissions())
        or (cc.commission_id, cc.candidacy_id) in (select o.commission_id, o.candidacy_id from my_open_cases() o))))
$function$
CREATE OR REPLACE FUNCTION public.commission_workflow(of_commission uuid, OUT assessing text, OUT confirming text, OUT completing text)
 RETURNS record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select case when c.kind = 'ordinary' then coalesce(c.assessing, e.assessing)
      when c.kind = 'appeal' then coalesce(c.assessing, 'individual') else 'individual' end,
    case when c.kind <> 'ordinary' then 'eachCandidate' else coalesce(c.confirming, e.confirming) end,
    case when c.kind <> 'ordinary' then 'all' else coalesce(c.completing, e.completing) end
  from commission c join exam e on e.id = c.exam_id where c.id = of_commission
$function$
CREATE OR REPLACE FUNCTION public.commissions_in_reassessment(of_reassessment uuid)
 RETURNS TABLE(commission_id uuid, kind text, number integer, grade text, basis text, agreed_at timestamp with time zone, reason text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select k.id, k.kind, k.number, g.grade, g.basis, g.agreed_at, p.reason
  from my_open_files() o
  join commission_candidacy cc on cc.candidacy_id = o.candidacy_id
  join commission k on k.id = cc.commission_id and k.kind in ('ordinary', 'newGrading', 'appeal', 'third')
  left join standing_agreed_grade g on g.commission_id = k.id and g.candidacy_id = o.candidacy_id
  left join standing_proposal p on p.commission_id = k.id and p.candidacy_id = o.candidacy_id
  where o.reassessment_id = of_reassessment
  order by array_position(array['ordinary', 'newGrading', 'third', 'appeal'], k.kind), k.number, k.id
$function$
CREATE OR REPLACE FUNCTION public.confirmed_seats(of_commission uuid)
 RETURNS TABLE(candidacy_id uuid, seat smallint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select distinct a.candidacy_id, m.seat
  from assessment a
  join commission_member m on m.commission_id = a.commission_id and m.person_id = a.person_id
  where a.commission_id = of_commission and a.state = 'confirmed'
    and (commission_workflow(of_commission)).assessing = 'individual'
    and (current_person() is null or of_commission in (select my_commissions()))
    and not exists (select from assessment_set_aside s where s.commission_id = a.commission_id
      and s.candidacy_id = a.candidacy_id and s.person_id = a.person_id)
    and not is_barred(a.commission_id, a.candidacy_id, a.person_id)
  union all
  select s.candidacy_id, m.seat
  from shared_confirmation s
  join commission_member m on m.commission_id = s.commission_id and m.person_id = s.person_id and m.ended_at is null
  where s.commission_id = of_commission and s.taken_back_at is null
    and (commission_workflow(of_commission)).assessing = 'shared'
    and (current_person() is null or of_commission in (select my_commissions()))
    and not is_barred(s.commission_id, s.candidacy_id, s.person_id)
$function$
CREATE OR REPLACE FUNCTION public.current_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  select nullif(current_setting('karakter.person', true), '')::uuid
$function$
CREATE OR REPLACE FUNCTION public.enqueue_in_line(task text, payload json, job_key text, line text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform graphile_worker.add_job(task, payload, queue_name => line, job_key => job_key, max_attempts => 12);
end $function$
CREATE OR REPLACE FUNCTION public.enqueue_job(task text, payload json, job_key text, delay_seconds integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform graphile_worker.add_job(task, payload, job_key => job_key, max_attempts => 12,
    run_at => now() + make_interval(secs => delay_seconds));
end $function$
CREATE OR REPLACE FUNCTION public.enqueue_jobs(task text, payloads json[], job_keys text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform graphile_worker.add_jobs(array(
    select row(task, payload, null, null, 12, job_key, null, null)::graphile_worker.job_spec
    from unnest(payloads, job_keys) as given (payload, job_key)));
end $function$
CREATE OR REPLACE FUNCTION public.exam_closes_at(of_exam uuid)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exam_ends_at(of_exam) + make_interval(secs => e.grace_seconds) from exam e where e.id = of_exam
$function$
CREATE OR REPLACE FUNCTION public.exam_ends_at(of_exam uuid)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(
    (select max(coalesce(s.shifted_start, e.starts_at)
        + make_interval(mins => e.duration_minutes + c.extra_minutes, secs => coalesce(s.added_seconds, 0)))
      from candidacy c left join sitting s on s.candidacy_id = c.id where c.exam_id = e.id),
    e.starts_at + make_interval(mins => e.duration_minutes))
  from exam e where e.id = of_exam
$function$
CREATE OR REPLACE FUNCTION public.exam_office_of(of_exam uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with recursive above (id) as (
    select unit_id from exam where id = of_exam
    union
    select u.parent_id from above join unit u on u.id = above.id where u.parent_id is not null
  )
  select distinct person_id from role_grant
  where role = 'examOffice' and revoked_at is null and (exam_id = of_exam or unit_id in (select id from above))
$function$
CREATE OR REPLACE FUNCTION public.exam_office_outside(of_exam uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select o.id from exam_office_of(of_exam) as o (id) where not exists (
    select from commission_member m join commission c on c.id = m.commission_id
    where c.exam_id = of_exam and m.person_id = o.id)
$function$
CREATE OR REPLACE FUNCTION public.explain_what_stands()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.about_entry := coalesce(new.about_entry, standing_entry(new.candidacy_id));
  new.grade := coalesce(new.grade, (select grade from protocol_entry where number = new.about_entry));
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.explanation_writers()
 RETURNS TABLE(explanation_id uuid, name text, is_me boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select x.id, (select m.display_name from commission_member m join commission k on k.id = m.commission_id
      where k.exam_id = x.exam_id and m.person_id = w.person_id order by m.appointed_at desc limit 1),
    w.person_id = current_person()
  from explanation_writer w join explanation x on x.id = w.explanation_id
  where w.ended_at is null and (w.person_id = current_person() or x.commission_id in (select my_commissions()))
$function$
CREATE OR REPLACE FUNCTION public.explanations_in_reassessment(of_reassessment uuid)
 RETURNS TABLE(grade text, guidelines text, assessment text, overall text, given_orally boolean, sent_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select x.grade, x.guidelines, x.assessment, x.overall, x.given_orally, x.sent_at from my_open_files() o
  join explanation x on x.candidacy_id = o.candidacy_id and x.sent_at is not null
  where o.reassessment_id = of_reassessment order by x.sent_at
$function$
CREATE OR REPLACE FUNCTION public.extended_candidacies(of_exam uuid)
 RETURNS TABLE(candidacy_id uuid, until text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.id, max(x.granted_until)
  from grading_extension x
  join candidacy c on c.exam_id = x.exam_id
  left join grading_extension_candidacy n on n.extension_id = x.id and n.candidacy_id = c.id
  where x.exam_id = of_exam and x.state = 'granted' and (x.scope = 'exam' or n.candidacy_id is not null)
    and (current_person() is null or c.id in (select my_candidacies()))
  group by c.id
$function$
CREATE OR REPLACE FUNCTION public.fee_rate_of(of_exam uuid)
 RETURNS SETOF fee_rate
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with recursive above (id, steps) as (
    select unit_id, 0 from exam where id = of_exam
    union
    select u.parent_id, above.steps + 1 from above join unit u on u.id = above.id where u.parent_id is not null
  )
  select r.* from above
  join fee_rate r on r.unit_id = above.id
  join exam e on e.id = of_exam
  where r.valid_from <= (e.starts_at at time zone 'Europe/Oslo')::date and r.set_by is distinct from current_person()
  order by above.steps, r.valid_from desc, r.number desc
  limit 1
$function$
CREATE OR REPLACE FUNCTION public.fee_work(of_commission uuid, of_person uuid)
 RETURNS TABLE(scripts integer, explanations integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select
    (select count(*)::integer from (
      select a.candidacy_id from assessment a
      where a.commission_id = of_commission and a.person_id = of_person and a.state = 'confirmed'
      union
      select s.candidacy_id from shared_confirmation s
      where s.commission_id = of_commission and s.person_id = of_person and s.taken_back_at is null
      union
      select a.candidacy_id from reassessment r join appeal a on a.id = r.appeal_id
      join reassessment_position p on p.reassessment_id = r.id and p.person_id = of_person
      where r.commission_id = of_commission) done),
    (select count(*)::integer from explanation x
      where x.written_by = of_person and x.sent_at is not null and (x.commission_id = of_commission or (
        not exists (select from commission_member m where m.commission_id = x.commission_id and m.person_id = of_person)
        and of_commission = (select m.commission_id from commission_member m join commission c on c.id = m.commission_id
          where m.person_id = of_person and c.exam_id = x.exam_id
          order by c.kind <> 'ordinary', c.created_at, c.id limit 1))))
  where current_person() is null or of_person = current_person()
$function$
CREATE OR REPLACE FUNCTION public.file_of_open_appeal(of_commission uuid, of_candidacy uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select jsonb_build_object(
    'entries', coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind, 'grade', e.grade) order by e.number)
      from protocol_entry e where e.candidacy_id = o.candidacy_id), '[]'),
    'assessments', coalesce((select jsonb_agg(f.found order by f.number, f.name nulls last) from (
      select k.number, m.display_name as name,
        jsonb_build_object('name', m.display_name, 'grade', s.grade, 'comment', s.comment) as found
      from assessment s
      join commission k on k.id = s.commission_id and k.kind in ('ordinary', 'newGrading')
      join commission_member m on m.commission_id = s.commission_id and m.person_id = s.person_id
      where s.candidacy_id = o.candidacy_id and s.state = 'confirmed'
        and not exists (select from assessment_set_aside x where x.commission_id = s.commission_id
          and x.candidacy_id = s.candidacy_id and x.person_id = s.person_id)
      union all
      select k.number, null, jsonb_build_object('name', null, 'grade', s.grade, 'comment', s.comment)
      from shared_assessment s
      join commission k on k.id = s.commission_id and k.kind in ('ordinary', 'newGrading')
      where s.candidacy_id = o.candidacy_id and (commission_workflow(s.commission_id)).assessing = 'shared') f), '[]'),
    'explanations', coalesce((select jsonb_agg(jsonb_build_object('guidelines', x.guidelines,
        'assessment', x.assessment, 'overall', x.overall, 'givenOrally', x.given_orally) order by x.sent_at)
      from explanation x where x.candidacy_id = o.candidacy_id and x.sent_at is not null
        and x.commission_id is distinct from o.commission_id), '[]'),
    'grounds', (select w.text from appeal_grounds w where w.appeal_id = o.appeal_id))
  from my_open_appeals() o where o.commission_id = of_commission and o.candidacy_id = of_candidacy
$function$
CREATE OR REPLACE FUNCTION public.give_reading_order()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into reading_order (commission_id, person_id) values (new.commission_id, new.person_id) on conflict do nothing;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.given_assessments(of_explanation uuid)
 RETURNS TABLE(name text, comment text, grade text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with given as (select * from my_given_explanations() g where g.explanation_id = of_explanation)
  select m.display_name, a.comment, a.grade
  from given g
  join assessment a on a.commission_id = g.commission_id and a.candidacy_id = g.candidacy_id
  join commission_member m on m.commission_id = a.commission_id and m.person_id = a.person_id
  where a.state = 'confirmed' and is_shown(a.commission_id, a.candidacy_id, a.person_id)
  union all
  select (select string_agg(m.display_name, ', ' order by m.seat) from commission_member m
    where m.commission_id = g.commission_id and m.ended_at is null), s.comment, s.grade
  from given g
  join shared_assessment s on s.commission_id = g.commission_id and s.candidacy_id = g.candidacy_id
$function$
CREATE OR REPLACE FUNCTION public.graders_to_tell(of_commission uuid, of_kind text, members uuid[], at timestamp with time zone)
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  insert into grader_told as told (commission_id, person_id, kind, told_at)
  select m.commission_id, m.person_id, of_kind, at from commission_member m
  where m.commission_id = of_commission and m.person_id = any(members)
    and (current_person() is null or of_commission in (select my_commissions()))
  on conflict (commission_id, person_id, kind) do update set told_at = excluded.told_at
    where told.told_at <= excluded.told_at - interval '1 day' and (
      exists (select from assessment a where a.commission_id = told.commission_id and a.person_id = told.person_id
        and greatest(a.updated_at, a.confirmed_at) > told.told_at)
      or exists (select from shared_change c where c.commission_id = told.commission_id
        and c.person_id = told.person_id and c.at > told.told_at)
      or exists (select from shared_confirmation c where c.commission_id = told.commission_id
        and c.person_id = told.person_id and c.confirmed_at > told.told_at))
  returning told.person_id
$function$
CREATE OR REPLACE FUNCTION public.grades_in_reassessment(of_reassessment uuid)
 RETURNS TABLE(kind text, grade text, entered_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select e.kind, e.grade, e.entered_at from my_open_files() o
  join protocol_entry e on e.candidacy_id = o.candidacy_id
  where o.reassessment_id = of_reassessment order by e.number
$function$
CREATE OR REPLACE FUNCTION public.grading_round(of_commission uuid, of_candidacy uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(max(s.round), 0) + 1 from sent_back s
  where s.commission_id = of_commission and s.candidacy_id = of_candidacy
$function$
CREATE OR REPLACE FUNCTION public.grounds_in_reassessment(of_reassessment uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select w.text from my_open_files() o
  join reassessment r on r.id = o.reassessment_id
  join appeal_grounds w on w.appeal_id = r.appeal_id
  where o.reassessment_id = of_reassessment
$function$
CREATE OR REPLACE FUNCTION public.has_open_case(of_commission uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select from explanation x where x.commission_id = of_commission and x.sent_at is null)
    or exists (select from appeal a join commission c on c.id = of_commission
      where a.commission_id = case_commission(c) and a.state not in ('decided', 'withdrawn', 'dismissed', 'lapsed'))
    or exists (select from annulment n join commission c on c.id = of_commission
      where n.commission_id = case_commission(c) and n.remedied_at is null)
$function$
CREATE OR REPLACE FUNCTION public.hold_protocol(of_commission uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform from exam e join commission c on c.exam_id = e.id
  where c.id = of_commission and may_read_protocol(of_commission) for update of e;
end $function$
CREATE OR REPLACE FUNCTION public.hold_reassessment(of_reassessment uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform from appeal a join reassessment r on r.appeal_id = a.id
  where r.id = of_reassessment and (current_person() is null
    or r.id in (select o.reassessment_id from my_reassessments() o)) for update of a;
  perform from reassessment r where r.id = of_reassessment and (current_person() is null
    or r.id in (select o.reassessment_id from my_reassessments() o)) for update;
end $function$
CREATE OR REPLACE FUNCTION public.hold_results(of_commission uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  of_exam uuid;
begin
  select exam_id into of_exam from commission where id = of_commission and id in (select my_commissions());
  perform from timer where key = 'announceExam:' || of_exam for update;
  perform from exam where id = of_exam for update;
end $function$
CREATE OR REPLACE FUNCTION public.institution_of(of_unit uuid)
 RETURNS unit
 LANGUAGE sql
 STABLE
AS $function$
  with recursive above as (
    select u.* from unit u where u.id = of_unit
    union
    select u.* from above join unit u on u.id = above.parent_id
  )
  select above.* from above where parent_id is null
$function$
CREATE OR REPLACE FUNCTION public.is_appeal_over(of_commission uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with graded as (
    select coalesce((select t.parent_id from commission t where t.id = of_commission and t.kind = 'third'),
      of_commission) as id)
  select exists (select from appeal a join graded on a.commission_id = graded.id)
    and not exists (select from appeal a join graded on a.commission_id = graded.id
      where a.state not in ('decided', 'withdrawn', 'dismissed', 'lapsed'))
    and not exists (select from explanation x join graded on x.commission_id = graded.id where x.sent_at is null)
$function$
CREATE OR REPLACE FUNCTION public.is_assessment_shown(of_commission uuid, of_candidacy uuid, of_person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select is_shown(of_commission, of_candidacy, of_person) and (
    (commission_workflow(of_commission)).assessing = 'shared'
    or exists (select from assessment a where a.commission_id = of_commission and a.candidacy_id = of_candidacy
      and a.person_id = of_person and a.state = 'confirmed'))
$function$
CREATE OR REPLACE FUNCTION public.is_barred(of_commission uuid, of_candidacy uuid, of_person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select from impartiality_case i where i.person_id = of_person and i.state <> 'impartial'
    and (i.candidacy_id = of_candidacy or (i.candidacy_id is null and i.commission_id = of_commission)))
$function$
CREATE OR REPLACE FUNCTION public.is_barred_from_protocol(of_commission uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select from impartiality_case i where i.person_id = current_person() and i.state <> 'impartial'
    and ((i.candidacy_id is null and i.commission_id = of_commission) or i.candidacy_id in (
      select cc.candidacy_id from commission_candidacy cc where cc.commission_id = of_commission)))
$function$
CREATE OR REPLACE FUNCTION public.is_called(of_commission uuid, of_meeting grading_meeting)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select from commission c where c.id = of_commission and c.exam_id = (of_meeting).exam_id
    and c.kind = 'ordinary' and ((of_meeting).commission_ids is null or c.id = any((of_meeting).commission_ids)))
$function$
CREATE OR REPLACE FUNCTION public.is_complete(of_commission uuid, of_candidacy uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select case
    when w.assessing = 'individual' and w.completing = 'all' then all_have_confirmed(of_commission, of_candidacy)
    when w.assessing = 'individual' then exists (
      select from confirmed_seats(of_commission) s where s.candidacy_id = of_candidacy)
    else (select case when w.completing = 'all' then count(*) > 0 and count(*) = count(s.person_id) else count(s.person_id) > 0 end
      from commission_member m
      left join shared_confirmation s on s.commission_id = m.commission_id and s.person_id = m.person_id
        and s.candidacy_id = of_candidacy and s.taken_back_at is null
        and not is_barred(s.commission_id, s.candidacy_id, s.person_id)
      where m.commission_id = of_commission and m.ended_at is null)
    end
  from commission_workflow(of_commission) w
$function$
CREATE OR REPLACE FUNCTION public.is_revealed(of_commission uuid, of_candidacy uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select from reveal r where r.commission_id = of_commission and r.candidacy_id = of_candidacy)
$function$
CREATE OR REPLACE FUNCTION public.is_shown(of_commission uuid, of_candidacy uuid, of_person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select from reveal r where r.commission_id = of_commission and r.candidacy_id = of_candidacy)
    and not exists (select from assessment_set_aside s where s.commission_id = of_commission
      and s.candidacy_id = of_candidacy and s.person_id = of_person)
$function$
CREATE OR REPLACE FUNCTION public.is_someone_sitting(of_exam uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select from sitting s where s.exam_id = of_exam and s.state in ('waiting', 'open'))
$function$
CREATE OR REPLACE FUNCTION public.is_trial_shown(of_meeting uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select from grading_trial t where t.meeting_id = of_meeting and t.state in ('shown', 'closed'))
$function$
CREATE OR REPLACE FUNCTION public.is_trial_waiting(of_meeting uuid, besides uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select (current_person() is null or of_meeting in (select my_meetings())) and exists (
    select from trial_members(of_meeting) m where m.person_id is distinct from besides
      and not exists (select from trial_given d where d.meeting_id = of_meeting and d.person_id = m.person_id)
      and not exists (select from trial_excused e where e.meeting_id = of_meeting and e.person_id = m.person_id))
$function$
CREATE OR REPLACE FUNCTION public.keep_announcement()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'an announcement of commission % cannot change', old.id;
end $function$
CREATE OR REPLACE FUNCTION public.keep_bundle()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a bundle of exam % never changes', old.exam_id;
end $function$
CREATE OR REPLACE FUNCTION public.keep_grade_correction()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if old.state <> 'proposed' and (new.state, new.decided_at, new.decline_reason, new.entry)
      is distinct from (old.state, old.decided_at, old.decline_reason, old.entry)
    or (new.id, new.exam_id, new.candidacy_id, new.from_entry, new.grade, new.reason, new.authority, new.proposed_at)
      is distinct from (old.id, old.exam_id, old.candidacy_id, old.from_entry, old.grade, old.reason, old.authority, old.proposed_at)
  then raise exception 'a correction of a grade is decided once, and its content never changes';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.keep_writers_of_parts()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into explanation_part (explanation_id, version, part, person_id, written_at)
    select new.id, new.version, p.part, new.written_by, new.updated_at
    from (values ('guidelines', old.guidelines, new.guidelines), ('assessment', old.assessment, new.assessment),
      ('overall', old.overall, new.overall)) as p (part, before, after)
    where p.before is distinct from p.after;
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.make_answer_words(of_candidacies uuid[])
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  insert into answer_words (candidacy_id, sha256, words)
    select candidacy_id, sha256, words_of_answer(answer) from hand_in
    where candidacy_id = any(of_candidacies) order by candidacy_id
  on conflict (candidacy_id) do update set sha256 = excluded.sha256, words = excluded.words
$function$
CREATE OR REPLACE FUNCTION public.may_read_protocol(of_commission uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select current_person() is null or exists (
    select from commission_member m
    join commission c on c.id = m.commission_id
    join exam e on e.id = c.exam_id
    where m.commission_id = of_commission and m.person_id = current_person() and m.ended_at is null
      and c.kind in ('ordinary', 'newGrading', 'appeal') and e.state <> 'archived')
$function$
CREATE OR REPLACE FUNCTION public.members_of_reassessment(of_reassessment uuid)
 RETURNS TABLE(person_id uuid, name text, external boolean, seat smallint, accepted boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.person_id, m.display_name, m.external, m.seat, m.confidentiality_accepted_at is not null
  from reassessment r join commission_member m on m.commission_id = r.commission_id
  where r.id = of_reassessment and m.ended_at is null
    and (current_person() is null or r.id in (select o.reassessment_id from my_reassessments() o))
  order by m.seat
$function$
CREATE OR REPLACE FUNCTION public.my_archived_commissions()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select beside.id from commission_member m
  join commission c on c.id = m.commission_id
  join exam e on e.id = c.exam_id
  join commission beside on beside.exam_id = e.id
  where m.person_id = current_person() and m.ended_at is null and e.state = 'archived' and has_open_case(c.id)
$function$
CREATE OR REPLACE FUNCTION public.my_candidacies()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select cc.candidacy_id from commission_candidacy cc
  where cc.commission_id in (select my_commissions())
    and (cc.commission_id not in (select my_archived_commissions())
      or (cc.commission_id, cc.candidacy_id) in (select commission_id, candidacy_id from my_open_cases()))
    and not exists (
      select from impartiality_case i where i.person_id = current_person() and i.state <> 'impartial'
        and (i.candidacy_id = cc.candidacy_id or (i.candidacy_id is null and i.commission_id = cc.commission_id)))
$function$
CREATE OR REPLACE FUNCTION public.my_commissions()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.commission_id from commission_member m
  join commission c on c.id = m.commission_id
  join exam e on e.id = c.exam_id
  where m.person_id = current_person() and m.ended_at is null and not is_appeal_over(c.id)
    and (e.state <> 'archived' or has_open_case(c.id))
    and (c.kind <> 'newAssessment' or exists (select from explanation x where x.commission_id = c.id))
$function$
CREATE OR REPLACE FUNCTION public.my_ended_commissions()
 RETURNS TABLE(commission_id uuid, exam_id uuid, kind text, number integer, why text, ended_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.id, c.exam_id, c.kind, c.number,
    case when m.ended_at is not null then 'left' when e.state = 'archived' then 'archived' else 'decided' end,
    coalesce(m.ended_at, e.archived_at)
  from commission_member m
  join commission c on c.id = m.commission_id
  join exam e on e.id = c.exam_id
  where m.person_id = current_person() and c.kind <> 'newAssessment'
    and (m.ended_at is not null or is_appeal_over(c.id) or (e.state = 'archived' and not has_open_case(c.id)))
$function$
CREATE OR REPLACE FUNCTION public.my_exams()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exam_id from commission where id in (select my_commissions())
$function$
CREATE OR REPLACE FUNCTION public.my_fee_places()
 RETURNS TABLE(commission_id uuid, exam_id uuid, kind text, number integer, name text, external boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.id, c.exam_id, c.kind, c.number, m.display_name, m.external
  from commission_member m join commission c on c.id = m.commission_id
  where m.person_id = current_person()
  order by c.created_at desc, c.id
$function$
CREATE OR REPLACE FUNCTION public.my_given_explanations()
 RETURNS TABLE(explanation_id uuid, commission_id uuid, candidacy_id uuid, candidate_number integer, language text, commission_number integer, commission_kind text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select x.id, x.commission_id, x.candidacy_id, c.candidate_number, c.language, k.number, k.kind
  from explanation_writer w
  join explanation x on x.id = w.explanation_id
  join candidacy c on c.id = x.candidacy_id
  join commission k on k.id = x.commission_id
  join exam e on e.id = x.exam_id
  where w.person_id = current_person() and w.ended_at is null and (x.sent_at is null or e.state <> 'archived')
    and not exists (select from impartiality_case i where i.person_id = w.person_id and i.state <> 'impartial'
      and (i.candidacy_id = x.candidacy_id or (i.candidacy_id is null and i.commission_id = x.commission_id)))
$function$
CREATE OR REPLACE FUNCTION public.my_meetings()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select g.id from grading_meeting g
  where exists (select from my_commissions() mine where is_called(mine, g) and mine not in (select my_archived_commissions()))
$function$
CREATE OR REPLACE FUNCTION public.my_open_appeals()
 RETURNS TABLE(appeal_id uuid, commission_id uuid, candidacy_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select a.id, k.id, a.candidacy_id
  from appeal a
  join commission k on k.id = a.commission_id or k.parent_id = a.commission_id
  join commission_candidacy cc on cc.commission_id = k.id and cc.candidacy_id = a.candidacy_id
  join commission_member m on m.commission_id = k.id and m.person_id = current_person() and m.ended_at is null
    and m.confidentiality_accepted_at is not null
  where a.sight = 'open' and a.state in ('inGrading', 'graded', 'needsNewAssessment')
    and k.id in (select my_commissions()) and a.candidacy_id in (select my_candidacies())
$function$
CREATE OR REPLACE FUNCTION public.my_open_cases()
 RETURNS TABLE(commission_id uuid, candidacy_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with archived as (select my_archived_commissions() as id)
  select x.commission_id, x.candidacy_id from explanation x
  where x.commission_id in (select id from archived) and x.sent_at is null
  union
  select c.id, a.candidacy_id from commission c join appeal a on a.commission_id = case_commission(c)
  where c.id in (select id from archived) and a.state not in ('decided', 'withdrawn', 'dismissed', 'lapsed')
  union
  select c.id, n.candidacy_id from commission c join annulment n on n.commission_id = case_commission(c)
  where c.id in (select id from archived) and n.remedied_at is null
$function$
CREATE OR REPLACE FUNCTION public.my_open_files()
 RETURNS TABLE(reassessment_id uuid, exam_id uuid, candidacy_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select o.reassessment_id, o.exam_id, o.candidacy_id from my_reassessments() o
  join commission_member m on m.commission_id = o.commission_id and m.person_id = current_person() and m.ended_at is null
  where o.is_open and m.confidentiality_accepted_at is not null
$function$
CREATE OR REPLACE FUNCTION public.my_protocols()
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.id from commission_member m
  join commission c on c.id = m.commission_id
  where m.person_id = current_person() and may_read_protocol(c.id)
  order by c.created_at, c.id
$function$
CREATE OR REPLACE FUNCTION public.my_reassessments()
 RETURNS TABLE(reassessment_id uuid, commission_id uuid, exam_id uuid, candidacy_id uuid, is_open boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select r.id, r.commission_id, a.exam_id, a.candidacy_id,
    a.state = 'needsNewAssessment' and r.closed_at is null
  from reassessment r
  join appeal a on a.id = r.appeal_id
  join commission_member m on m.commission_id = r.commission_id
  where m.person_id = current_person() and m.ended_at is null and r.state <> 'cancelled'
    and not exists (
      select from impartiality_case i join commission declared on declared.id = i.commission_id
      where i.person_id = current_person() and i.state <> 'impartial' and declared.exam_id = a.exam_id
        and (i.candidacy_id is null or i.candidacy_id = a.candidacy_id))
$function$
CREATE OR REPLACE FUNCTION public.note_meeting_seats()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare of_exam uuid;
begin
  select c.exam_id into of_exam from commission c where c.id = coalesce(new.commission_id, old.commission_id)
    and c.kind = 'ordinary' and exists (select from grading_meeting g where g.exam_id = c.exam_id and g.state = 'planned');
  if of_exam is not null then
    perform enqueue_job('meetingSeatsChanged', json_build_object('examId', of_exam), 'meetingSeats:' || of_exam, 0);
  end if;
  return null;
end $function$
CREATE OR REPLACE FUNCTION public.note_reading(of_exam uuid, of_kind text, by_person uuid, at_text text, with_data text, count_since timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  insert into document_read as r values (of_exam, by_person, of_kind, with_data, at_text::timestamptz)
    on conflict (exam_id, person_id, kind, data) do update set at = excluded.at
    where r.at <= count_since or r.at > excluded.at;
  if found then
    perform append_event(of_exam, of_kind, by_person, at_text, with_data);
  end if;
end $function$
CREATE OR REPLACE FUNCTION public.own_end(e exam, c candidacy, s sitting)
 RETURNS timestamp with time zone
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case when s.paused_since is not null then 'infinity'::timestamptz
    else own_start(e, s) + make_interval(mins => e.duration_minutes + c.extra_minutes, secs => s.added_seconds) end
$function$
CREATE OR REPLACE FUNCTION public.own_start(e exam, s sitting)
 RETURNS timestamp with time zone
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select coalesce(s.shifted_start, e.starts_at)
$function$
CREATE OR REPLACE FUNCTION public.person_words(name text, email text, student_number text)
 RETURNS tsvector
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE COST 5000
AS $function$
begin
  return array_to_tsvector(array_remove(string_to_array(lower(translate(
    left(coalesce(student_number, '') || ' ' || email || ' ' || name, 500), '.@-_+''’,()/&', '            ')), ' '), ''));
end $function$
CREATE OR REPLACE FUNCTION public.planned_rules()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(jsonb_agg(jsonb_build_object('parameter', p.parameter, 'sector', u.sector, 'institution', u.code,
      'from', p.from_day, 'until', p.until_day, 'by', p.goes_by, 'law', p.law, 'value', p.value)
    order by p.from_day, p.proposed_at, p.id), '[]')::text
  from planned_rule p join unit u on u.id = p.unit_id
  where exists (select from planned_rule_decision d where d.rule_id = p.id and d.kind = 'approved')
    and not exists (select from planned_rule_decision d where d.rule_id = p.id and d.kind = 'withdrawn')
$function$
CREATE OR REPLACE FUNCTION public.prepare_answer_words(of_commission uuid, most integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if of_commission not in (select my_commissions()) then return 0; end if;
  perform make_answer_words(array(
    select h.candidacy_id from commission_candidacy cc join hand_in h on h.candidacy_id = cc.candidacy_id
      left join answer_words w on w.candidacy_id = h.candidacy_id and w.sha256 = h.sha256
    where cc.commission_id = of_commission and cc.candidacy_id in (select my_candidacies()) and w.candidacy_id is null
    order by h.candidacy_id limit most));
  return (
    select count(*) from commission_candidacy cc join hand_in h on h.candidacy_id = cc.candidacy_id
      left join answer_words w on w.candidacy_id = h.candidacy_id and w.sha256 = h.sha256
    where cc.commission_id = of_commission and cc.candidacy_id in (select my_candidacies()) and w.words is null);
end $function$
CREATE OR REPLACE FUNCTION public.protocol_head(of_commission uuid)
 RETURNS TABLE(exam_id uuid, kind text, number integer, leader_seat smallint, course_code text, starts_at timestamp with time zone, scale text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select e.id, k.kind, k.number, k.leader_seat, o.code, e.starts_at, e.scale
  from commission k
  join exam e on e.id = k.exam_id
  join course o on o.id = e.course_id
  where k.id = of_commission and may_read_protocol(of_commission)
$function$
CREATE OR REPLACE FUNCTION public.protocol_lines(of_commission uuid)
 RETURNS TABLE(candidate_number integer, outcome text, grade text, basis text, decided_by text, round integer, corrections text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.candidate_number,
    case when g.grade is not null then 'graded'
      when h.candidacy_id is not null then null
      when a.state in ('absent', 'withdrawn') then a.state
      when s.state in ('absent', 'withdrawn', 'cancelled') then s.state end,
    g.grade, g.basis, decider.display_name, coalesce(g.round, 1), coalesce(later.grades, '{}')
  from commission k
  join commission_candidacy cc on cc.commission_id = k.id
  join candidacy c on c.id = cc.candidacy_id
  left join sitting s on s.candidacy_id = c.id
  left join attendance a on a.candidacy_id = c.id
  left join work_to_grade h on h.candidacy_id = c.id
  left join standing_agreed_grade g
    on g.commission_id = k.id and g.candidacy_id = c.id and h.candidacy_id is not null
  left join dispute d
    on d.commission_id = k.id and d.candidacy_id = c.id and d.round = g.round and g.basis = 'decided'
  left join lateral (
    select m.display_name from commission_member m
    where (m.commission_id = k.id and m.person_id = d.decider_id) or (m.commission_id = d.third_id and m.ended_at is null)
    order by m.seat limit 1) decider on true
  -- The corrections of the grade that the commission set and the exam office entered.
  left join lateral (
    select array_agg(e.grade order by e.number) as grades from protocol_entry e
    where e.candidacy_id = c.id and e.kind = 'correction' and e.entered_at >= g.agreed_at
      and (select own.commission_id from protocol_entry own
        where own.candidacy_id = c.id and own.number < e.number and own.kind <> 'correction'
        order by own.number desc limit 1) = k.id) later on true
  where k.id = of_commission and may_read_protocol(of_commission)
    and (k.kind in ('ordinary', 'newGrading') or g.grade is not null or exists (
      select from appeal p where p.commission_id = k.id and p.candidacy_id = c.id
        and p.state not in ('decided', 'withdrawn', 'dismissed', 'lapsed')))
  order by c.candidate_number
$function$
CREATE OR REPLACE FUNCTION public.protocol_people(of_commission uuid)
 RETURNS TABLE(person_id uuid, name text, is_third boolean, seat smallint, external boolean, appointed_at timestamp with time zone, ended_at timestamp with time zone, accepted boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.person_id, m.display_name, m.commission_id <> of_commission, m.seat, m.external, m.appointed_at, m.ended_at,
    m.confidentiality_accepted_at is not null
  from commission_member m
  where may_read_protocol(of_commission) and (m.commission_id = of_commission or (m.ended_at is null
    and m.commission_id in (
      select d.third_id from standing_dispute d
      join standing_agreed_grade g using (commission_id, candidacy_id, round)
      where d.commission_id = of_commission and g.basis = 'decided')))
  order by m.commission_id <> of_commission, m.seat, m.appointed_at, m.person_id
$function$
CREATE OR REPLACE FUNCTION public.reassessment_head(of_reassessment uuid)
 RETURNS TABLE(exam_id uuid, candidate_number integer, is_open boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select a.exam_id, c.candidate_number, a.state = 'needsNewAssessment' and r.closed_at is null
  from reassessment r
  join appeal a on a.id = r.appeal_id
  join candidacy c on c.id = a.candidacy_id
  where r.id = of_reassessment
    and (current_person() is null or r.id in (select o.reassessment_id from my_reassessments() o))
$function$
CREATE OR REPLACE FUNCTION public.refuse_activity_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and current_setting('karakter.deletes_activity', true) = 'on' then
    return old;
  end if;
  raise exception 'activity is append-only' using errcode = 'integrity_constraint_violation';
end $function$
CREATE OR REPLACE FUNCTION public.refuse_answer_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' then
    if exists (select from hand_in_reopened r
      where (r.receipt_code, r.candidacy_id, r.sha256) = (old.receipt_code, old.candidacy_id, old.sha256)) then
      return old;
    end if;
    raise exception 'a handed-in answer is never altered' using errcode = 'integrity_constraint_violation';
  end if;
  if (new.at, new.kind, new.candidacy_id) is distinct from (old.at, old.kind, old.candidacy_id) then
    raise exception 'a handed-in answer is never altered' using errcode = 'integrity_constraint_violation';
  end if;
  if (new.answer, new.sha256, new.choices) is distinct from (old.answer, old.sha256, old.choices) and not exists (
    select from hand_in_replaced r where r.candidacy_id = old.candidacy_id and r.sha256 = old.sha256) then
    raise exception 'a handed-in answer is never altered' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $function$
CREATE OR REPLACE FUNCTION public.refuse_change_of_closed_reassessment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or (old.closed_at is not null
    and (new.state, new.reasons, new.version, new.grade, new.closed_at) is distinct from
      (old.state, old.reasons, old.version, old.grade, old.closed_at)) then
    raise exception 'a closed new assessment never changes' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.refuse_change_of_decided_request()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.state <> 'requestedLate' then
    raise exception 'a decided request never changes' using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $function$
CREATE OR REPLACE FUNCTION public.refuse_change_of_sight()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.sight <> old.sight then
    raise exception 'what the graders of an appeal see is settled when it is filed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.refuse_change_once_confirmed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a confirmed assessment never changes' using errcode = 'integrity_constraint_violation';
end $function$
CREATE OR REPLACE FUNCTION public.refuse_change_once_revealed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from reveal r where r.commission_id = old.commission_id and r.candidacy_id = old.candidacy_id) then
    if to_jsonb(new) - 'person_id' is not distinct from to_jsonb(old) - 'person_id' and new.person_id <> old.person_id then
      if exists (select from person p where p.id = old.person_id and p.merged_into = new.person_id) then
        return new;
      end if;
    end if;
    raise exception 'a revealed assessment never changes' using errcode = 'serialization_failure';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.refuse_change_once_sent()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.sent_at is not null and (tg_op = 'DELETE' or old.read_at is not null
    or to_jsonb(new) - '{state,read_at}'::text[] is distinct from to_jsonb(old) - '{state,read_at}'::text[]) then
    raise exception 'a sent explanation never changes' using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $function$
CREATE OR REPLACE FUNCTION public.refuse_lifted_block()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or old.lifted_at is not null
    or (new.appeal_id, new.number, new.set_at, new.legal_basis)
      is distinct from (old.appeal_id, old.number, old.set_at, old.legal_basis) then
    raise exception 'a block on a transcript is only lifted, once' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.refuse_sending_back_announced()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (select from announced_candidate where candidacy_id = new.candidacy_id) then
    raise exception 'the grade of an announced candidate is not sent back';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.refuse_while_graded()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if exists (select from assessment where candidacy_id = old.candidacy_id) then
    raise exception 'an answer that is being graded is not taken away'
      using errcode = 'foreign_key_violation', constraint = 'assessment_of_work';
  end if;
  return old;
end $function$
CREATE OR REPLACE FUNCTION public.refuse_without_work()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform from hand_in where candidacy_id = new.candidacy_id for key share;
  if not found and not exists (
    select from attendance where candidacy_id = new.candidacy_id and state = 'attended') then
    raise exception 'only handed-in work, or that of a candidate who attended, is graded'
      using errcode = 'foreign_key_violation', constraint = 'assessment_of_work';
  end if;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.results_of(c commission)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case when c.announced_at is not null then 'announced' when c.checked_at is not null then 'checked' else 'open' end
$function$
CREATE OR REPLACE FUNCTION public.runs_meeting(of_meeting uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select current_person() is null or exists (select from grading_meeting g
    where g.id = of_meeting and g.id in (select my_meetings()) and (
      g.leader_id = current_person()
      or current_person() in (select exam_office_of(g.exam_id))
      or exists (select from role_grant r where r.person_id = current_person() and r.role = 'courseCoordinator'
        and r.exam_id = g.exam_id and r.revoked_at is null)))
$function$
CREATE OR REPLACE FUNCTION public.runs_meeting_of(of_exam uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select from grading_meeting g where g.exam_id = of_exam and g.state <> 'cancelled' and runs_meeting(g.id))
$function$
CREATE OR REPLACE FUNCTION public.seen_beside()
 RETURNS TABLE(commission_id uuid, candidacy_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with decided as (
    select d.*, exists (select from agreed_grade g where g.commission_id = d.commission_id
      and g.candidacy_id = d.candidacy_id and g.round = d.round) as is_decided
    from dispute d
    where d.third_id is not null
      and (d.third_id in (select my_commissions()) or d.commission_id in (select my_commissions())))
  select d.commission_id, d.candidacy_id from decided d join commission t on t.id = d.third_id
  where d.third_id in (select my_commissions()) and (d.is_decided or t.third_sees = 'assessments')
  union
  select d.third_id, d.candidacy_id from decided d
  where d.commission_id in (select my_commissions()) and d.is_decided
$function$
CREATE OR REPLACE FUNCTION public.set_withholds()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform from candidacy c join exam e on e.id = c.exam_id where c.id = new.candidacy_id for share of e;
  select coalesce(a.announced_at, e.announced_at) is null into new.withholds
  from candidacy c join exam e on e.id = c.exam_id left join announced_candidate a on a.candidacy_id = c.id
  where c.id = new.candidacy_id;
  return new;
end $function$
CREATE OR REPLACE FUNCTION public.standing_entry(of_candidacy uuid)
 RETURNS bigint
 LANGUAGE sql
 STABLE
AS $function$
  select coalesce(max(number), 0) from protocol_entry where candidacy_id = of_candidacy
$function$
CREATE OR REPLACE FUNCTION public.take_back_check(of_commission uuid, OUT of_exam boolean, OUT was_planned boolean)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  the_exam uuid;
  is_together boolean;
begin
  select c.exam_id, e.announcing = 'together' into the_exam, is_together from commission c join exam e on e.id = c.exam_id
  where c.id = of_commission and c.kind = 'ordinary' and c.id in (select my_commissions());
  update commission set checked_at = null
  where exam_id = the_exam and kind = 'ordinary' and announced_at is null and (is_together or id = of_commission);
  update exam set state = 'published', checked_at = null, version = version + 1 where id = the_exam and state = 'checked';
  of_exam := found;
  was_planned := false;
  if not of_exam then return; end if;
  delete from timer where key = 'announceExam:' || the_exam and done_at is null;
  was_planned := found;
end $function$
CREATE OR REPLACE FUNCTION public.takes_reasons(of_commission uuid, of_candidacy uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select of_commission in (select my_commissions()) and exists (select from appeal a
    where a.commission_id = of_commission and a.candidacy_id = of_candidacy
      and a.state in ('inGrading', 'graded', 'needsNewAssessment'))
$function$
CREATE OR REPLACE FUNCTION public.tell(people uuid[], of_exam uuid, of_kind text, of_class text, ways json, facts jsonb, told_at timestamp with time zone, of_cases uuid[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with recursive above (id) as (
    select e.unit_id from exam e where e.id = of_exam and of_class = 'case'
    union
    select u.parent_id from above join unit u on u.id = above.id where u.parent_id is not null
  ), about (case_ids) as (
    select array(select distinct coalesce(r.appeal_id, a.complaint_id, c.id)
      from unnest(of_cases) c (id)
      left join reassessment r on r.id = c.id
      left join annulment a on a.commission_id = c.id)
  ), told as (
    insert into notice (id, person_id, mailbox_id, exam_id, kind, class, way, data, created_at, case_ids)
    select gen_random_uuid(), receiver.id, null, of_exam, of_kind, of_class, ways ->> coalesce(p.way, 'none'), facts, told_at, about.case_ids
    from about, unnest(people) receiver (id)
    left join notice_preference p on p.person_id = receiver.id and p.kind = of_kind
    union all
    select gen_random_uuid(), null, m.id, of_exam, of_kind, of_class, 'now', facts, told_at, about.case_ids
    from about, shared_mailbox m
    where of_class = 'case' and m.unit_id in (select id from above) and of_kind = any (m.kinds)
      and m.confirmed_at is not null and m.ended_at is null
    returning id, way
  )
  select enqueue_job('sendNotice', json_build_object('noticeId', id), 'notice:' || id, 0) from told where way = 'now'
$function$
CREATE OR REPLACE FUNCTION public.trial_answers(of_meeting uuid, of_place integer)
 RETURNS TABLE(place integer, answer text, choices jsonb, words integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select s.place, h.answer, h.choices, h.words from grading_meeting g
  join grading_trial t on t.meeting_id = g.id and t.state in ('open', 'shown')
  join trial_sample s on s.meeting_id = g.id
  join hand_in h on h.candidacy_id = s.candidacy_id
  where g.id = of_meeting and (of_place is null or s.place = of_place) and g.id in (select my_meetings())
    and exists (select from commission_member m where m.person_id = current_person() and m.ended_at is null
      and m.confidentiality_accepted_at is not null and is_called(m.commission_id, g))
    and not exists (select from impartiality_case i join commission c on c.id = i.commission_id
      where i.person_id = current_person() and i.state <> 'impartial'
        and (i.candidacy_id = s.candidacy_id or (i.candidacy_id is null and c.exam_id = g.exam_id)))
$function$
CREATE OR REPLACE FUNCTION public.trial_members(of_meeting uuid)
 RETURNS TABLE(person_id uuid, name text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.person_id, min(m.display_name) from grading_meeting g
  join commission c on is_called(c.id, g)
  join commission_member m on m.commission_id = c.id and m.ended_at is null
  where g.id = of_meeting group by m.person_id
$function$
CREATE OR REPLACE FUNCTION public.trial_participants(of_meeting uuid)
 RETURNS TABLE(person_id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select m.person_id, m.name from trial_members(of_meeting) m where runs_meeting(of_meeting) order by m.name, m.person_id
$function$
CREATE OR REPLACE FUNCTION public.trial_possible(of_meeting uuid)
 RETURNS TABLE(candidacy_id uuid, candidate_number integer, words integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select distinct k.id, k.candidate_number, h.words from grading_meeting g
  join commission c on is_called(c.id, g)
  join commission_candidacy cc on cc.commission_id = c.id
  join candidacy k on k.id = cc.candidacy_id
  join hand_in h on h.candidacy_id = k.id
  where g.id = of_meeting and runs_meeting(of_meeting) and not exists (
    select from trial_members(of_meeting) m join impartiality_case i on i.person_id = m.person_id
    where i.candidacy_id = k.id and i.state <> 'impartial'
      and (m.person_id = current_person()
        or not exists (select from trial_members(of_meeting) me where me.person_id = current_person())))
$function$
CREATE OR REPLACE FUNCTION public.words_of_answer(answer text)
 RETURNS tsvector
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  return array_to_tsvector(array(
    select distinct left(word, 60) from string_to_table(regexp_replace(lower(left((
      -- A text node is its letters, and any other node, such as a paragraph, ends the word before it.
      select string_agg(case when node ->> 'type' = 'text' then node ->> 'text' else ' ' end, '')
      from jsonb_path_query(answer::jsonb, 'strict $.** ? (@.type != "")', '{}', true) node
    ), 250000)), '[^[:alnum:]]+', ' ', 'g'), ' ') word where word <> ''));
exception when invalid_text_representation or untranslatable_character or program_limit_exceeded then
  return null;
end $function$

-- policies
abandoned_trial.own for SELECT using ((meeting_id IN ( SELECT my_meetings() AS my_meetings))) check ()
abandoned_trial_entry.own for SELECT using (((person_id = current_person()) AND (meeting_id IN ( SELECT my_meetings() AS my_meetings)))) check ()
agreed_grade.open_case, restrictive, for ALL using (((NOT (commission_id IN ( SELECT my_archived_commissions() AS my_archived_commissions))) OR ((commission_id, candidacy_id) IN ( SELECT my_open_cases.commission_id,
    my_open_cases.candidacy_id
   FROM my_open_cases() my_open_cases(commission_id, candidacy_id))))) check ()
agreed_grade.own for ALL using (((commission_id IN ( SELECT my_commissions() AS my_commissions)) AND is_revealed(commission_id, candidacy_id))) check ()
announced_candidate.open_case, restrictive, for ALL using (((NOT (commission_id IN ( SELECT my_archived_commissions() AS my_archived_commissions))) OR ((commission_id, candidacy_id) IN ( SELECT my_open_cases.commission_id,
    my_open_cases.candidacy_id
   FROM my_open_cases() my_open_cases(commission_id, candidacy_id))))) check ()
announced_candidate.own for SELECT using ((commission_id IN ( SELECT my_commissions() AS my_commissions))) check ()
appeal_reasons.open_case, restrictive, for ALL using (((NOT (commission_id IN ( SELECT my_archived_commissions() AS my_archived_commissions))) OR ((commission_id, candidacy_id) IN ( SELECT my_open_cases.commission_id,
    my_open_cases.candidacy_id
   FROM my_open_cases() my_open_cases(commission_id, candidacy_id))))) check ()
appeal_reasons.own for SELECT using (((commission_id IN ( SELECT my_commissions() AS my_commissions)) AND is_revealed(commission_id, candidacy_id))) check ()
appeal_reasons.written for INSERT using () check (((written_by = current_person()) AND takes_reasons(commission_id, candidacy_id) AND (candidacy_id IN ( SELECT my_candidacies() AS my_candidacies))))
assessment.changed for UPDATE using (((person_id = current_person()) AND (commission_id IN ( SELECT my_commissions() AS my_commissions)))) check ()
assessment.open_case, restrictive, for ALL using (((NOT (commission_id IN ( SELECT my_archived_commissions() AS my_archived_commissions))) OR ((commission_id, candidacy_id) IN ( SELECT my_open_cases.commission_id,
    my_open_cases.candidacy_id
   FROM my_open_cases() my_open_cases(commission_id, candidacy_id))))) check ()
assessment.seen for SELECT using (((commission_id IN ( SELECT my_commissions() AS my_commissions)) AND ((person_id = current_person()) OR ((state = 'confirmed'::text) AND is_shown(commission_id, candidacy_id, person_id))))) check ()
assessment.seen_beside for SELECT using (((state = 'confirmed'::text) AND ((commission_id, candidacy_id) IN ( SELECT seen_beside.commission_id,
    seen_beside.candidacy_id
   FROM seen_beside() seen_beside(commission_id, candidacy_id))) AND is_shown(commission_id, candidacy_id, person_id))) check ()
assessment.written for INSERT using () check (((person_id = current_person()) AND (commission_id IN ( SELECT my_commissions() AS my_commissions))))
attendance.corrected for UPDATE using ((candidacy_id IN ( SELECT my_candidacies() AS my_candidacies))) check (((candidacy_id IN ( SELECT my_candidacies() AS my_candidacies)) AND (marked_by = current_person())))
attendance.marked for INSERT using () check (((candidacy_id IN ( SELECT my_candidacies() AS my_candidacies)) AND (marked_by = current_person())))
attendance.own for SELECT using ((candidacy_id IN ( SELECT my_candidacies() AS my_candidacies))) check ()
candidacy.own for SELECT using ((id IN ( SELECT my_candidacies() AS my_candidacies))) check ()
commission.own for ALL using ((id IN ( SELECT my_commissions() AS my_commissions))) check ()
commission_candidacy.open_case, restrictive, for ALL using (((NOT (commission_id IN ( SELECT my_archived_commissions() AS my_archived_commissions))) OR ((commission_id, candidacy_id) IN ( SELECT my_open_cases.commission_id,
    my_open_cases.candidacy_id
   FROM my_open_cases() my_open_cases(commission_id, candidacy_id))))) check ()
commission_candidacy.own for ALL using ((commission_id IN ( SELECT my_commissions() AS my_commissions))) check ()
commission_member.own for SELECT using ((commission_id IN ( SELECT my_commissions() AS my_commissions))) check ()
commission_member.own_acceptance for UPDATE using ((person_id = current_person())) check ()
commission_member.seen_beside for SELECT using ((commission_id IN ( SELECT s.commission_id
   FROM seen_beside() s(commission_id, candidacy_id)))) check ()
dispute.decided for UPDATE using (((commission_id IN ( SELECT my_commissions() AS my_commissions)) AND (EXISTS ( SELECT
   FROM (commission_member me
     JOIN commission_member decider ON (((decider.commission_id = me.commission_id) AND (decider.seat = me.seat))))
  WHERE ((me.commission_id = dispute.commission_id) AND (me.person_id = current_person()) AND (me.ended_at IS NULL) AND (decider.person_id = dispute.decider_id)))))) check ()
dispute.declared for INSERT using () check (((commission_id IN ( SELECT my_commissions() AS my_commissions)) AND is_revealed(commission_id, candidacy_id) AND ((declared_by IS NULL) OR (declared_by = current_person())) AND (third_id IS NULL) AND (third_called_by IS NULL)))
dispute.open_case, restrictive, for ALL using (((NOT (commission_id IN ( SELECT my_archived_commissions() AS my_archived_commissions))) OR ((commission_id, candidacy_id) IN ( SELECT my_open_cases.commission_id,
    my_open_cases.candidacy_id
   FROM my_open_cases() my_open_cases(commission_id, candidacy_id))))) check ()
dispute.own for SELECT using (((commission_id IN ( SELECT my_commissions() AS my_commissions)) OR ((commission_id, candidacy_id) IN ( SELECT seen_beside.commission_id,
    seen_beside.candidacy_id
   FROM seen_beside() seen_beside(commission_id, candidacy_id))))) check ()
draft.own for ALL using ((person_id = current_person())) check ((person_id = current_person()))
explanation.open_case, restrictive, for ALL using (((NOT (commission_id IN ( SELECT my_archived_commissions() AS my_archived_commissions))) OR ((commission_id, candidacy_id) IN ( SELECT my_open_cases.commission_id,
    my_open_cases.candidacy_id
   FROM my_open_cases() my_open_cases(commission_id, candidacy_id))))) check ()
explanation.own for ALL using (((commission_id IN ( SELECT my_commissions() AS my_commissions)) OR (id IN ( SELECT g.explanation_id
   FROM my_given_explanations() g(explanation_id, commission_id, candidacy_id, candidate_number, language, commission_number, commission_kind))))) check ()
fee_claim.again for UPDATE using (((person_id = current_person()) AND (state = 'returned'::text))) check (((person_id = current_person()) AND (state = 'submitted'::text)))
fee_claim.claimed for INSERT using () check (((person_id = current_person()) AND (state = 'submitted'::text) AND (commission_id IN ( SELECT p.commission_id
   FROM my_fee_places() p(commission_id, exam_id, kind, number, name, external)))))
fee_claim.own for SELECT using ((person_id = current_person())) check ()
grade_hold.open_case, restrictive, for ALL using (((NOT (commission_id IN ( SELECT my_archived_commissions() AS my_archived_commissions))) OR ((commission_id, candidacy_id) IN ( SELECT my_open_cases.commission_id,
    my_open_cases.candidacy_id
   FROM my_open_cases() my_open_cases(commission_id, candidacy_id))))) check ()
grade_hold.own for SELECT using (((held_by = current_person()) AND (commission_id IN ( SELECT my_commissions() AS my_commissions)))) check ()
grade_hold.reported for INSERT using () check (((held_by = current_person()) AND (commission_id IN ( SELECT my_commissions() AS my_commissions)) AND (candidacy_id IN ( SELECT my_candidacies() AS my_candidacies)) AND (EXISTS ( SELECT
   FROM commission_candidacy cc
  WHERE ((cc.commission_id = grade_hold.commission_id) AND (cc.candidacy_id = grade_hold.candidacy_id))))))
grade_proposal.open_case, restrictive, for ALL using (((NOT (commission_id IN ( SELECT my_archived_commissions() AS my_archived_commissions))) OR ((commission_id, candidacy_id) IN ( SELECT my_open_cases.commission_id,
    my_open_cases.candidacy_id
   FROM my_open_cases() my_open_cases(commission_id, candidacy_id))))) check ()
grade_proposal.own for ALL using (((commission_id IN ( SELECT my_commissions() AS my_commissions)) AND is_revealed(commission_id, candidacy_id))) check (((proposed_by = current_person()) AND is_revealed(commission_id, candidacy_id)))
grade_sheet.own for ALL using (((person_id = current_person()) AND (commission_id IN ( SELECT my_commissions() AS my_commissions)))) check (((person_id = current_person()) AND (commission_id IN ( SELECT my_commissions() AS my_commissions))))
grader_notice.given for SELECT using ((candidacy_id IN ( SELECT g.candidacy_id
   FROM my_given_explanations() g(explanation_id, commission_id, candidacy_id, candidate_number, language, commission_number, commission_kind)))) check ()
grader_notice.own for SELECT using ((candidacy_id IN ( SELECT my_candidacies() AS my_candidacies))) check ()
grader_report.own for SELECT using ((person_id = current_person())) check ()
grader_report.written for INSERT using () check (((person_id = current_person()) AND may_read_protocol(commission_id)))
grading_guide.adjusted for UPDATE using (runs_meeting_of(exam_id)) check ((runs_meeting_of(exam_id) AND (updated_by = current_person())))
grading_guide.in_reassessment for SELECT using ((exam_id IN ( SELECT my_open_files.exam_id
   FROM my_open_files() my_open_files(reassessment_id, exam_id, candidacy_id)))) check ()
grading_guide.own for SELECT using ((exam_id IN ( SELECT c.exam_id
   FROM commission c
  WHERE (c.id IN ( SELECT my_commissions() AS my_commissions))))) check ()
grading_guide_version.adjusted for INSERT using () check (((saved_by = current_person()) AND (meeting_id IS NOT NULL) AND runs_meeting(meeting_id) AND (exam_id = ( SELECT g.exam_id
   FROM grading_meeting g
  WHERE (g.id = grading_guide_version.meeting_id)))))
grading_guide_version.own for SELECT using ((exam_id IN ( SELECT c.exam_id
   FROM commission c
  WHERE (c.kind = 'ordinary'::text)))) check ()
grading_meeting.called for INSERT using () check (((called_by = current_person()) AND (state = 'planned'::text) AND (exam_id IN ( SELECT c.exam_id
   FROM commission c
  WHERE (c.kind = 'ordinary'::text)))))
grading_meeting.own for SELECT using ((id IN ( SELECT my_meetings() AS my_meetings))) check ()
grading_meeting.run for UPDATE using ((id IN ( SELECT my_meetings() AS my_meetings))) check ((id IN ( SELECT my_meetings() AS my_meetings)))
grading_trial.moved for UPDATE using ((meeting_id IN ( SELECT my_meetings() AS my_meetings))) check (((meeting_id IN ( SELECT my_meetings() AS my_meetings)) AND ((state <> 'shown'::text) OR (NOT is_trial_waiting(meeting_id, NULL::uuid)))))
grading_trial.own for SELECT using ((meeting_id IN ( SELECT my_meetings() AS my_meetings))) check ()
grading_trial.prepared for INSERT using () check (((state = 'preparing'::text) AND runs_meeting(meeting_id)))
hand_in.given for SELECT using ((candidacy_id IN ( SELECT g.candidacy_id
   FROM my_given_explanations() g(explanation_id, commission_id, candidacy_id, candidate_number, language, commission_number, commission_kind)))) check ()
hand_in.own for SELECT using ((candidacy_id IN ( SELECT my_candidacies() AS my_candidacies))) check ()
impartiality_case.declared for INSERT using () check (((person_id = current_person()) AND (state = 'declared'::text) AND (commission_id IN ( SELECT my_commissions() AS my_commissions))))
impartiality_case.own for SELECT using ((person_id = current_person())) check ()
look_again.open_case, restrictive, for ALL using (((NOT (commission_id IN ( SELECT my_archived_commissions() AS my_archived_commissions))) OR ((commission_id, candidacy_id) IN ( SELECT my_open_cases.commission_id,
    my_open_cases.candidacy_id
   FROM my_open_cases() my_open_cases(commission_id, candidacy_id))))) check ()
look_again.own for ALL using (((person_id = current_person()) AND (commission_id IN ( SELECT my_commissions() AS my_commissions)))) check (((person_id = current_person()) AND (commission_id IN ( SELECT my_commissions() AS my_commissions)) AND (candidacy_id IN ( SELECT my_candidacies() AS my_candidacies))))
marked_script.open_case, restrictive, for ALL using (((NOT (commission_id IN ( SELECT my_archived_commissions() AS my_archived_commissions))) OR ((commission_id, candidacy_id) IN ( SELECT my_open_cases.commission_id,
    my_open_cases.candidacy_id
   FROM my_open_cases() my_open_cases(commission_id, candidacy_id))))) check ()
marked_script.own for ALL using (((person_id = current_person()) AND (commission_id IN ( SELECT my_commissions() AS my_commissions)))) check (((person_id = current_person()) AND (commission_id IN ( SELECT my_commissions() AS my_commissions)) AND (candidacy_id IN ( SELECT my_candidacies() AS my_candidacies))))
meeting_minutes.own for SELECT using ((meeting_id IN ( SELECT my_meetings() AS my_meetings))) check ()
meeting_minutes.written for INSERT using () check (((written_by = current_person()) AND (meeting_id IN ( SELECT my_meetings() AS my_meetings))))
paper.in_reassessment for SELECT using ((exam_id IN ( SELECT my_open_files.exam_id
   FROM my_open_files() my_open_files(reassessment_id, exam_id, candidacy_id)))) check ()
paper.own for SELECT using ((exam_id IN ( SELECT c.exam_id
   FROM commission c
  WHERE (c.id IN ( SELECT my_commissions() AS my_commissions))))) check ()
paper_image.in_reassessment for SELECT using ((exam_id IN ( SELECT my_open_files.exam_id
   FROM my_open_files() my_open_files(reassessment_id, exam_id, candidacy_id)))) check ()
paper_image.own for SELECT using ((exam_id IN ( SELECT c.exam_id
   FROM commission c
  WHERE (c.id IN ( SELECT my_commissions() AS my_commissions))))) check ()
phrase_list.own for ALL using ((person_id = current_person())) check ((person_id = current_person()))
print_bundle.own for ALL using ((by_member AND (ordered_by = current_person()) AND (commission_id IN ( SELECT my_commissions() AS my_commissions)))) check ((by_member AND (ordered_by = current_person()) AND (commission_id IN ( SELECT my_commissions() AS my_commissions))))
print_part.own for ALL using ((bundle_id IN ( SELECT b.id
   FROM print_bundle b))) check (((bytes IS NULL) AND (bundle_id IN ( SELECT b.id
   FROM print_bundle b))))
protocol_signature.own for SELECT using ((may_read_protocol(commission_id) AND (NOT is_barred_from_protocol(commission_id)))) check ()
protocol_signature.signed for INSERT using () check (((person_id = current_person()) AND may_read_protocol(commission_id) AND (NOT is_barred_from_protocol(commission_id))))
protocol_version.own for SELECT using ((may_read_protocol(commission_id) AND (NOT is_barred_from_protocol(commission_id)))) check ()
protocol_version.signed for INSERT using () check ((may_read_protocol(commission_id) AND (NOT is_barred_from_protocol(commission_id))))
question_share.own for ALL using ((commission_id IN ( SELECT my_commissions() AS my_commissions))) check (((commission_id IN ( SELECT my_commissions() AS my_commissions)) AND (changed_by = current_person())))
read_script.open_case, restrictive, for ALL using (((NOT (commission_id IN ( SELECT my_archived_commissions() AS my_archived_commissions))) OR ((commission_id, candidacy_id) IN ( SELECT my_open_cases.commission_id,
    my_open_cases.candidacy_id
   FROM my_open_cases() my_open_cases(commission_id, candidacy_id))))) check ()
read_script.own for ALL using (((person_id = current_person()) AND (commission_id IN ( SELECT my_commissions() AS my_commissions)))) check (((person_id = current_person()) AND (commission_id IN ( SELECT my_commissions() AS my_commissions)) AND (candidacy_id IN ( SELECT my_candidacies() AS my_candidacies))))
reading_order.own for SELECT using (((person_id = current_person()) AND (commission_id IN ( SELECT my_commissions() AS my_commissions)))) check ()
reassessment.own for SELECT using ((id IN ( SELECT my_reassessments.reassessment_id
   FROM my_reassessments() my_reassessments(reassessment_id, commission_id, exam_id, candidacy_id, is_open)))) check ()
reassessment.written for UPDATE using ((id IN ( SELECT my_open_files.reassessment_id
   FROM my_open_files() my_open_files(reassessment_id, exam_id, candidacy_id)))) check ((state = ANY (ARRAY['assessing'::text, 'agreed'::text, 'disagreed'::text, 'signed'::text])))
reassessment_position.changed for UPDATE using (((person_id = current_person()) AND (reassessment_id IN ( SELECT my_open_files.reassessment_id
   FROM my_open_files() my_open_files(reassessment_id, exam_id, candidacy_id))))) check ()
reassessment_position.seen for SELECT using ((reassessment_id IN ( SELECT my_reassessments.reassessment_id
   FROM my_reassessments() my_reassessments(reassessment_id, commission_id, exam_id, candidacy_id, is_open)))) check ()
reassessment_position.written for INSERT using () check (((person_id = current_person()) AND (reassessment_id IN ( SELECT my_open_files.reassessment_id
   FROM my_open_files() my_open_files(reassessment_id, exam_id, candidacy_id)))))
reassessment_signature.own for SELECT using ((reassessment_id IN ( SELECT my_reassessments.reassessment_id
   FROM my_reassessments() my_reassessments(reassessment_id, commission_id, exam_id, candidacy_id, is_open)))) check ()
reassessment_signature.signed for INSERT using () check (((person_id = current_person()) AND (reassessment_id IN ( SELECT my_open_files.reassessment_id
   FROM my_open_files() my_open_files(reassessment_id, exam_id, candidacy_id)))))
reassessment_version.own for SELECT using ((reassessment_id IN ( SELECT my_reassessments.reassessment_id
   FROM my_reassessments() my_reassessments(reassessment_id, commission_id, exam_id, candidacy_id, is_open)))) check ()
reassessment_version.signed for INSERT using () check ((reassessment_id IN ( SELECT my_open_files.reassessment_id
   FROM my_open_files() my_open_files(reassessment_id, exam_id, candidacy_id))))
rescored_grade.kept for UPDATE using (((commission_id IN ( SELECT my_commissions() AS my_commissions)) AND (effect <> 'correction'::text) AND (decision IS NULL) AND ((person_id IS NULL) OR (person_id = current_person())))) check (((decided_by = current_person()) AND (decision = 'kept'::text)))
rescored_grade.open_case, restrictive, for ALL using (((NOT (commission_id IN ( SELECT my_archived_commissions() AS my_archived_commissions))) OR ((commission_id, candidacy_id) IN ( SELECT my_open_cases.commission_id,
    my_open_cases.candidacy_id
   FROM my_open_cases() my_open_cases(commission_id, candidacy_id))))) check ()
rescored_grade.own for SELECT using (((commission_id IN ( SELECT my_commissions() AS my_commissions)) AND ((person_id IS NULL) OR (person_id = current_person())))) check ()
reveal.confirmed for INSERT using () check (((commission_id IN ( SELECT my_commissions() AS my_commissions)) AND is_complete(commission_id, candidacy_id)))
reveal.open_case, restrictive, for ALL using (((NOT (commission_id IN ( SELECT my_archived_commissions() AS my_archived_commissions))) OR ((commission_id, candidacy_id) IN ( SELECT my_open_cases.commission_id,
    my_open_cases.candidacy_id
   FROM my_open_cases() my_open_cases(commission_id, candidacy_id))))) check ()
reveal.own for SELECT using ((commission_id IN ( SELECT my_commissions() AS my_commissions))) check ()
scoring_change.decided for UPDATE using (((exam_id IN ( SELECT my_exams() AS my_exams)) AND (state = 'proposed'::text))) check (((exam_id IN ( SELECT my_exams() AS my_exams)) AND (decided_by = current_person())))
scoring_change.own for SELECT using ((exam_id IN ( SELECT my_exams() AS my_exams))) check ()
scoring_change.proposed for INSERT using () check (((exam_id IN ( SELECT my_exams() AS my_exams)) AND (state = 'proposed'::text) AND (proposed_by = current_person())))
scoring_version.in_reassessment for SELECT using ((exam_id IN ( SELECT my_open_files.exam_id
   FROM my_open_files() my_open_files(reassessment_id, exam_id, candidacy_id)))) check ()
scoring_version.own for SELECT using ((exam_id IN ( SELECT my_exams() AS my_exams))) check ()
script_mark.open_case, restrictive, for ALL using (((NOT (commission_id IN ( SELECT my_archived_commissions() AS my_archived_commissions))) OR ((commission_id, candidacy_id) IN ( SELECT my_open_cases.commission_id,
    my_open_cases.candidacy_id
   FROM my_open_cases() my_open_cases(commission_id, candidacy_id))))) check ()
script_mark.own for ALL using (((person_id = current_person()) AND (commission_id IN ( SELECT my_commissions() AS my_commissions)))) check (((person_id = current_person()) AND (commission_id IN ( SELECT my_commissions() AS my_commissions)) AND (candidacy_id IN ( SELECT my_candidacies() AS my_candidacies))))
script_mark.seen_beside for SELECT using ((is_shown AND (kind <> 'noteToCoGrader'::text) AND ((commission_id, candidacy_id) IN ( SELECT seen_beside.commission_id,
    seen_beside.candidacy_id
   FROM seen_beside() seen_beside(commission_id, candidacy_id))) AND is_assessment_shown(commission_id, candidacy_id, person_id))) check ()
script_mark.shown for SELECT using ((is_shown AND (commission_id IN ( SELECT my_commissions() AS my_commissions)) AND is_assessment_shown(commission_id, candidacy_id, person_id))) check ()
script_message.open_case, restrictive, for ALL using (((NOT (commission_id IN ( SELECT my_archived_commissions() AS my_archived_commissions))) OR ((commission_id, candidacy_id) IN ( SELECT my_open_cases.commission_id,
    my_open_cases.candidacy_id
   FROM my_open_cases() my_open_cases(commission_id, candidacy_id))))) check ()
script_message.own for SELECT using ((((commission_id IN ( SELECT my_commissions() AS my_commissions)) AND is_revealed(commission_id, candidacy_id)) OR ((commission_id, candidacy_id) IN ( SELECT seen_beside.commission_id,
    seen_beside.candidacy_id
   FROM seen_beside() seen_beside(commission_id, candidacy_id))))) check ()
script_message.written for INSERT using () check (((written_by = current_person()) AND is_revealed(commission_id, candidacy_id) AND ((commission_id IN ( SELECT my_commissions() AS my_commissions)) OR ((commission_id, candidacy_id) IN ( SELECT seen_beside.commission_id,
    seen_beside.candidacy_id
   FROM seen_beside() seen_beside(commission_id, candidacy_id))))))
sent_back.by_member for INSERT using () check (((commission_id IN ( SELECT my_commissions() AS my_commissions)) AND (sent_by = current_person()) AND (sent_as = 'member'::text)))
sent_back.open_case, restrictive, for ALL using (((NOT (commission_id IN ( SELECT my_archived_commissions() AS my_archived_commissions))) OR ((commission_id, candidacy_id) IN ( SELECT my_open_cases.commission_id,
    my_open_cases.candidacy_id
   FROM my_open_cases() my_open_cases(commission_id, candidacy_id))))) check ()
sent_back.own for SELECT using ((commission_id IN ( SELECT my_commissions() AS my_commissions))) check ()
shared_assessment.changed for UPDATE using (((commission_id IN ( SELECT my_commissions() AS my_commissions)) AND ((commission_workflow(commission_id)).assessing = 'shared'::text))) check ()
shared_assessment.open_case, restrictive, for ALL using (((NOT (commission_id IN ( SELECT my_archived_commissions() AS my_archived_commissions))) OR ((commission_id, candidacy_id) IN ( SELECT my_open_cases.commission_id,
    my_open_cases.candidacy_id
   FROM my_open_cases() my_open_cases(commission_id, candidacy_id))))) check ()
shared_assessment.own for SELECT using ((commission_id IN ( SELECT my_commissions() AS my_commissions))) check ()
shared_assessment.seen_beside for SELECT using ((((commission_id, candidacy_id) IN ( SELECT seen_beside.commission_id,
    seen_beside.candidacy_id
   FROM seen_beside() seen_beside(commission_id, candidacy_id))) AND is_revealed(commission_id, candidacy_id))) check ()
shared_assessment.written for INSERT using () check (((commission_id IN ( SELECT my_commissions() AS my_commissions)) AND ((commission_workflow(commission_id)).assessing = 'shared'::text)))
shared_change.changed for UPDATE using ((commission_id IN ( SELECT my_commissions() AS my_commissions))) check ((person_id = current_person()))
shared_change.open_case, restrictive, for ALL using (((NOT (commission_id IN ( SELECT my_archived_commissions() AS my_archived_commissions))) OR ((commission_id, candidacy_id) IN ( SELECT my_open_cases.commission_id,
    my_open_cases.candidacy_id
   FROM my_open_cases() my_open_cases(commission_id, candidacy_id))))) check ()
shared_change.seen for SELECT using ((commission_id IN ( SELECT my_commissions() AS my_commissions))) check ()
shared_change.written for INSERT using () check (((commission_id IN ( SELECT my_commissions() AS my_commissions)) AND (person_id = current_person())))
shared_confirmation.changed for UPDATE using ((commission_id IN ( SELECT my_commissions() AS my_commissions))) check (((person_id = current_person()) OR (taken_back_by = current_person())))
shared_confirmation.open_case, restrictive, for ALL using (((NOT (commission_id IN ( SELECT my_archived_commissions() AS my_archived_commissions))) OR ((commission_id, candidacy_id) IN ( SELECT my_open_cases.commission_id,
    my_open_cases.candidacy_id
   FROM my_open_cases() my_open_cases(commission_id, candidacy_id))))) check ()
shared_confirmation.own for INSERT using () check (((commission_id IN ( SELECT my_commissions() AS my_commissions)) AND (person_id = current_person())))
shared_confirmation.seen for SELECT using ((commission_id IN ( SELECT my_commissions() AS my_commissions))) check ()
trial_entry.changed for UPDATE using ((person_id = current_person())) check (((person_id = current_person()) AND (meeting_id IN ( SELECT t.meeting_id
   FROM grading_trial t
  WHERE (t.state = 'open'::text))) AND (NOT ((meeting_id, person_id) IN ( SELECT d.meeting_id,
    d.person_id
   FROM trial_given d)))))
trial_entry.own for SELECT using (((person_id = current_person()) AND (meeting_id IN ( SELECT my_meetings() AS my_meetings)))) check ()
trial_entry.shown for SELECT using (((meeting_id IN ( SELECT my_meetings() AS my_meetings)) AND is_trial_shown(meeting_id) AND ((meeting_id, person_id) IN ( SELECT d.meeting_id,
    d.person_id
   FROM trial_given d)))) check ()
trial_entry.written for INSERT using () check (((person_id = current_person()) AND (meeting_id IN ( SELECT t.meeting_id
   FROM grading_trial t
  WHERE (t.state = 'open'::text))) AND (NOT ((meeting_id, person_id) IN ( SELECT d.meeting_id,
    d.person_id
   FROM trial_given d)))))
trial_excused.excused for INSERT using () check ((runs_meeting(meeting_id) AND (excused_by = current_person())))
trial_excused.seen for SELECT using ((runs_meeting(meeting_id) OR ((meeting_id IN ( SELECT my_meetings() AS my_meetings)) AND is_trial_shown(meeting_id)))) check ()
trial_given.given for INSERT using () check (((person_id = current_person()) AND (meeting_id IN ( SELECT my_meetings() AS my_meetings))))
trial_given.seen for SELECT using (((meeting_id IN ( SELECT my_meetings() AS my_meetings)) AND ((person_id = current_person()) OR is_trial_shown(meeting_id)))) check ()
trial_sample.chosen for INSERT using () check ((runs_meeting(meeting_id) AND (meeting_id IN ( SELECT t.meeting_id
   FROM grading_trial t
  WHERE (t.state = 'preparing'::text)))))
trial_sample.chosen_again for DELETE using ((runs_meeting(meeting_id) AND (meeting_id IN ( SELECT t.meeting_id
   FROM grading_trial t
  WHERE (t.state = 'preparing'::text))))) check ()
trial_sample.own for SELECT using ((meeting_id IN ( SELECT my_meetings() AS my_meetings))) check ()

-- rights
karakter_blind may delete, insert on trial_sample
karakter_blind may delete, insert, select on look_again
karakter_blind may delete, insert, select on print_bundle
karakter_blind may delete, insert, select on print_part
karakter_blind may delete, insert, select, update on draft
karakter_blind may delete, insert, select, update on grade_proposal
karakter_blind may delete, insert, select, update on grade_sheet
karakter_blind may delete, insert, select, update on question_share
karakter_blind may delete, insert, select, update on script_mark
karakter_blind may insert on attendance
karakter_blind may insert on grading_guide_version
karakter_blind may insert, select on agreed_grade
karakter_blind may insert, select on appeal_reasons
karakter_blind may insert, select on dispute
karakter_blind may insert, select on grade_hold(candidacy_id, commission_id, held_at, held_by, id, reason)
karakter_blind may insert, select on grader_report
karakter_blind may insert, select on grading_meeting
karakter_blind may insert, select on grading_trial
karakter_blind may insert, select on impartiality_case(account, candidacy_id, commission_id, declared_at, ground, id, person_id, state)
karakter_blind may insert, select on meeting_minutes
karakter_blind may insert, select on protocol_signature
karakter_blind may insert, select on protocol_version
karakter_blind may insert, select on read_script
karakter_blind may insert, select on reassessment_signature
karakter_blind may insert, select on reassessment_version
karakter_blind may insert, select on reveal
karakter_blind may insert, select on scoring_change
karakter_blind may insert, select on script_message
karakter_blind may insert, select on sent_back
karakter_blind may insert, select on trial_excused
karakter_blind may insert, select on trial_given
karakter_blind may insert, select, update on assessment
karakter_blind may insert, select, update on fee_claim
karakter_blind may insert, select, update on marked_script
karakter_blind may insert, select, update on phrase_list
karakter_blind may insert, select, update on reassessment_position
karakter_blind may insert, select, update on shared_assessment
karakter_blind may insert, select, update on shared_change
karakter_blind may insert, select, update on shared_confirmation
karakter_blind may insert, select, update on trial_entry
karakter_blind may select on abandoned_trial
karakter_blind may select on abandoned_trial_entry
karakter_blind may select on announced_candidate(candidacy_id, commission_id)
karakter_blind may select on candidacy(candidate_number, exam_id, id, language)
karakter_blind may select on commission
karakter_blind may select on commission_candidacy(candidacy_id, commission_id)
karakter_blind may select on course
karakter_blind may select on exam
karakter_blind may select on grader_notice(candidacy_id, given_at, text)
karakter_blind may select on grading_guide
karakter_blind may select on grading_guide_version(content, exam_id, meeting_id, reason, saved_at, version)
karakter_blind may select on hand_in(answer, candidacy_id, choices, exam_id, words)
karakter_blind may select on paper
karakter_blind may select on paper_image
karakter_blind may select on reading_order
karakter_blind may select on rescored_grade
karakter_blind may select on scoring_version
karakter_blind may select on standing_agreed_grade
karakter_blind may select on standing_dispute
karakter_blind may select on standing_proposal
karakter_blind may select on trial_sample(meeting_id, place)
karakter_blind may select on unit
karakter_blind may select on work_to_grade
karakter_blind may select, update on attendance(candidacy_id, exam_id, marked_at, marked_by, state)
karakter_blind may select, update on commission_member(appointed_at, commission_id, confidentiality_accepted_at, display_name, ended_at, external, impartial_at, person_id, seat, teaches)
karakter_blind may select, update on explanation
karakter_blind may select, update on reassessment(closed_at, commission_id, composition, coordinator_id, decider, due_on, grade, id, opened_at, reasons, reasons_version, state, version)
karakter_blind may update on dispute(decision)
karakter_blind may update on grading_guide(content, updated_at, updated_by, version)
karakter_blind may update on grading_meeting(agenda, cancel_reason, commission_ids, ended_at, leader_id, leader_name, minutes, place, starts_at, state, version, video_link)
karakter_blind may update on grading_trial(closed_at, is_named, opened_at, shown_at, state)
karakter_blind may update on rescored_grade(decided_at, decided_by, decision, decision_reason)
karakter_blind may update on scoring_change(decided_at, decided_by, decided_by_name, decision_reason, state)
