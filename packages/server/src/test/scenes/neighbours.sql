-- Two exams of another institution in which everything has happened. They are in every test database before the test's
-- own rows, so that a query with a missing condition finds a row that is not the test's own.
insert into unit (id, code, name_nb, name_nn, name_en) values
  (others.id('unit', 0), 'FREMMED', 'Fremmedskolen', 'Fremmedskulen', 'Neighbour college');
insert into unit (id, parent_id, code, name_nb, name_nn, name_en) values
  (others.id('unit', 1), others.id('unit', 0), 'FREMMED-1', 'Fremmedinstituttet', 'Fremmedinstituttet', 'Neighbour department');

insert into person (id, name, email, student_number, feide_name, national_id_hash, created_at)
  select others.id(part, n), format('Fremmed %s %s', part, n), format('%s%s@fremmed.example', part, n),
    case when part = 'candidate' then (990000 + n)::text end, format('%s%s@fremmed.example', part, n),
    format('hash of %s %s', part, n), '2025-10-01T08:00Z'
  from unnest(array['officer', 'approver', 'caseworker', 'coordinator', 'invigilator', 'internal', 'external', 'second',
    'secondExternal', 'candidate']) part, generate_series(1, 4) n where n <= 2 or part = 'candidate';
insert into session (id, person_id, token_hash, provider, user_agent, created_at, authenticated_at, last_active_at, expires_at)
  select others.id('session' || name, 1), id, 'hash ' || name, 'test', 'fremmed', '2025-11-20T07:00Z', '2025-11-20T07:00Z',
    '2025-11-20T07:00Z', '2099-01-01T00:00Z' from person;
insert into draft (person_id, key, content, version, updated_at)
  select id, 'fremmed', 'x', 1, '2099-01-01T00:00Z' from person;
insert into external_grader (person_id, institution_id, employer, added_by, added_at)
  select others.id(part, n), (institution_of(others.id('unit', 1))).id, 'Fremmedhøgskolen', others.id('officer', n), '2025-10-01T08:00Z'
  from unnest(array['external', 'secondExternal']) part, generate_series(1, 2) n;
insert into course (id, unit_id, code, title_nb, title_nn, title_en, credits, level)
  select others.id('course', n), others.id('unit', 1), 'FREMMED' || n, 'Fremmedskap', 'Fremmedskap', 'Neighbours', 5, 'master'
  from generate_series(1, 2) n;
insert into exam (id, course_id, unit_id, credits, form, work_kind, supervised, individual, recheckable, scale,
    starts_at, duration_minutes, assessing, confirming, completing, explanation_open, appeal_open, contact_name, contact_phone, state, created_by,
    created_at, published_at, checked_at, announced_at)
  select others.id('exam', n), others.id('course', n), others.id('unit', 1), 5, 'written', 'exam', true, true, true,
    'A-F', '2025-11-20T08:00Z', 180, 'individual', 'eachCandidate', 'all', true, true, 'Fremmedtelefonen', '80 00 00 00', 'announced',
    others.id('officer', n), '2025-10-01T08:00Z', '2025-11-01T08:00Z', '2025-12-05T08:00Z', '2025-12-08T08:00Z'
  from generate_series(1, 2) n;
insert into role_grant (id, person_id, role, unit_id, granted_at)
  select others.id('grant' || part || role, n), others.id(part, n), role, others.id('unit', 1), '2025-10-01T08:00Z'
  from (values ('officer', 'examOffice'), ('caseworker', 'caseworker'), ('candidate', 'candidate')) g (part, role),
    generate_series(1, 2) n;
insert into role_grant (id, person_id, role, exam_id, granted_at)
  select others.id('grant' || part || role, n), others.id(part, n), role, others.id('exam', n), '2025-10-01T08:00Z'
  from (values ('approver', 'programmeLeader'), ('coordinator', 'courseCoordinator'), ('invigilator', 'invigilator')) g (part, role),
    generate_series(1, 2) n;

insert into planned_role (id, person_id, role, unit_id, first_day, planned_by, planned_at)
  select others.id('planned', 1), others.id('approver', 1), 'archivist', others.id('unit', 1), '2027-01-01',
    others.id('officer', 1), '2025-10-01T08:00Z';

insert into publishing_request (exam_id, requested_by, requested_at, seen)
  values (others.id('exam', 1), others.id('officer', 1), '2025-10-31T08:00Z', 'fremmed');

insert into exam_change (id, exam_id, kind, reason, explanation, by_person, at)
  select others.id('examChange', n), others.id('exam', n), 'time', 'room', 'Fremmed', others.id('officer', n),
    '2025-11-01T08:00Z' from generate_series(1, 2) n;

-- Candidates 1 and 3 sit exam 1, candidates 2 and 4 exam 2. For the first pair everything is over, for the second open.
create temp table sat as select n, 2 - n % 2 as exam_n, n <= 2 as is_over, others.id('candidacy', n) as candidacy,
  others.id('candidate', n) as candidate, others.id('exam', 2 - n % 2) as exam from generate_series(1, 4) n;
insert into candidacy (id, exam_id, candidate_number, extra_minutes, room, seat, created_at)
  select candidacy, exam, 90000 + n, 30, 'Fremmedrom', n::text, '2025-11-01T08:00Z' from sat;
insert into candidacy_person (candidacy_id, exam_id, person_id) select candidacy, exam, candidate from sat;
insert into sitting (candidacy_id, exam_id, state, room, seat, started_at, handed_in_at, hand_in_kind, arrived_at,
    identity_checked_at, identity_checked_by, added_seconds)
  select candidacy, exam, 'handedIn', 'Fremmedrom', n::text, '2025-11-20T08:00Z', '2025-11-20T11:00Z', 'candidate', '2025-11-20T07:50Z',
    '2025-11-20T07:50Z', others.id('invigilator', exam_n), 60 from sat order by n;
insert into person_change (id, person_id, exam_id, changed_by, changed_at, name_before, name_after, email_before, email_after)
  select others.id('change', n), candidate, exam, others.id('officer', exam_n), '2025-11-02T08:00Z', 'a', 'b', 'a@a.example',
    'b@b.example' from sat;

insert into paper (exam_id, version, state, content, author_id, submitted_by, submitted_at, approved_by, approved_at,
    updated_by, updated_at)
  select others.id('exam', n), 2, 'approved', 'sealed', others.id('coordinator', n), others.id('coordinator', n),
    '2025-11-10T08:00Z', others.id('approver', n), '2025-11-11T08:00Z', others.id('coordinator', n), '2025-11-10T08:00Z'
  from generate_series(1, 2) n;
insert into paper_version (exam_id, version, content, saved_by, saved_at)
  select others.id('exam', n), v, 'sealed', others.id('coordinator', n), '2025-11-10T08:00Z'
  from generate_series(1, 2) n, generate_series(1, 2) v;
insert into paper_image (exam_id, id, content, added_by, added_at)
  select others.id('exam', n), others.id('paper image', n), 'sealed', others.id('coordinator', n), '2025-11-10T08:00Z'
  from generate_series(1, 2) n;
insert into grading_guide (exam_id, version, content, updated_by, updated_at)
  select others.id('exam', n), 2, '{"learningOutcomes":"n","suggestedSolution":"n","levels":{}}',
    others.id('coordinator', n), '2025-11-10T08:00Z' from generate_series(1, 2) n;
insert into grading_guide_version (exam_id, version, content, saved_by, saved_at)
  select exam_id, 1, content, updated_by, updated_at from grading_guide;
insert into exam_message (id, exam_id, kind, by_person, at, text_nb)
  select others.id('message', n), others.id('exam', n), 'correction', others.id('officer', n), '2025-11-20T09:00Z', 'Fremmed.'
  from generate_series(1, 2) n;
insert into paper_correction (exam_id, version, content_before, corrected_by, corrected_at, message_id)
  select others.id('exam', n), 2, 'sealed', others.id('officer', n), '2025-11-20T09:00Z', others.id('message', n)
  from generate_series(1, 2) n;
insert into paper_comment (id, exam_id, question_id, content, written_by, written_at)
  select others.id('paper comment', n), others.id('exam', n), 'q1', 'sealed', others.id('approver', n),
    '2025-11-11T08:00Z' from generate_series(1, 2) n;
insert into paper_presence (window_id, exam_id, person_id, question_id, seen_at)
  select others.id('paper window', n), others.id('exam', n), others.id('coordinator', n), 'q1', '2100-01-01T08:00Z'
  from generate_series(1, 2) n;
insert into message_reach (message_id, candidacy_id)
  select others.id('message', exam_n), candidacy from sat;
insert into message_seen (message_id, candidacy_id, seen_at)
  select others.id('message', exam_n), candidacy, '2025-11-20T09:01Z' from sat;

insert into answer_entry (attempt, sequence, kind, epoch, number, written_at, received_at, content, hash)
  select attempt, 1, 'update', 1, 1, '2025-11-20T09:00Z', '2025-11-20T09:00Z', '\x0000', sha256('fremmed') from sitting;
insert into answer_checkpoint (attempt, sequence, content) select attempt, 1, '\x0000' from sitting;
insert into answer_lease (attempt, epoch, writer, machine_id, granted_at, confirmed_by)
  select attempt, 1, others.id('writer', attempt), others.id('machine', attempt), '2025-11-20T08:00Z', identity_checked_by
  from sitting;
insert into answer_presence (attempt, writer, server_id, connected_at, disconnected_at)
  select attempt, others.id('writer', attempt), others.id('server', 1), '2025-11-20T08:00Z', '2025-11-20T11:00Z' from sitting;
insert into server_beat (server_id, beat_at) values (others.id('server', 1), '2025-11-20T11:00Z');
insert into answer_unmerged (attempt, sequence, found_at, joined_at)
  select attempt, 1, '2025-11-20T11:00Z', '2025-11-20T11:01Z' from sitting;
insert into answer_branch (id, attempt, kind, writer, opened_at, decision, decision_reason, decided_by, decided_at)
  select others.id('branch', n), attempt, 'late', others.id('writer', n), '2025-11-20T11:05Z', case when is_over then 'takenIn' end,
    case when is_over then 'Fremmed' end, case when is_over then others.id('officer', exam_n) end,
    case when is_over then '2025-11-21T08:00Z'::timestamptz end from sat join sitting s on s.candidacy_id = candidacy;
insert into answer_branch_update (branch_id, number, content, hash, written_at, received_at)
  select id, 1, '\x0000', sha256('fremmed'), '2025-11-20T10:59Z', '2025-11-20T11:05Z' from answer_branch;
insert into takeover_request (id, attempt, writer, machine_id, requested_at, granted, decided_by, decided_at)
  select others.id('takeover', n), attempt, others.id('other writer', n), others.id('other machine', n), '2025-11-20T09:30Z',
    case when is_over then true end, case when is_over then others.id('invigilator', exam_n) end,
    case when is_over then '2025-11-20T09:31Z'::timestamptz end from sat join sitting s on s.candidacy_id = candidacy;
insert into activity (exam_id, candidacy_id, kind, at, received_at, amount)
  select exam, candidacy, kind, '2025-11-20T09:10Z', '2025-11-20T09:10Z', 900
  from sat, unnest(array['focusAway', 'paste', 'offline']) kind;
insert into incident (id, exam_id, number, kind, scope, what, happened_at, registered_at, registered_by)
  select others.id('incident', n), exam, n, 'technical', 'candidates', 'Fremmedens nett', '2025-11-20T09:00Z',
    '2025-11-20T09:05Z', others.id('invigilator', exam_n) from sat;
insert into incident_candidacy (incident_id, candidacy_id) select others.id('incident', n), candidacy from sat;
insert into incident_decision (incident_id, consequence, compensation, minutes, decided_by, decided_at)
  select others.id('incident', n), 'Fremmed', 'extraMinutes', 1, others.id('officer', exam_n), '2025-11-20T09:06Z' from sat
  where is_over;
insert into grader_notice (incident_id, candidacy_id, text, given_at)
  select others.id('incident', n), candidacy, 'Til fremmedens sensor', '2025-11-20T09:06Z' from sat where is_over;
insert into sitting_time_event (id, exam_id, kind, scope, candidacy_id, minutes, reason, incident_id, reached, skipped, by_person, at)
  select others.id('time', n), exam, 'extension', 'candidate', candidacy, 1, 'Fremmed', others.id('incident', n), 1, 0,
    others.id('officer', exam_n), '2025-11-20T09:06Z' from sat where is_over;
insert into sitting_time_reach (candidacy_id, event_id) select candidacy, others.id('time', n) from sat where is_over;

insert into file (id, exam_id, kind, name, media_type, bytes, sha256, unsealed_length, unsealed_sha256, created_at)
  select others.id(kind, n), exam, kind, format('fremmed-%s-%s.pdf', kind, n), 'application/pdf', convert_to('fremmed ' || n, 'UTF8'),
    'fremmed', 4, 'fremmed', '2025-11-20T11:00Z' from sat, unnest(array['answer', 'replaced', 'decision', 'archive']) kind;
insert into hand_in_replaced (candidacy_id, at, kind, answer, sha256, words, pdf_file_id, reason, replaced_at, replaced_by)
  select candidacy, '2025-11-20T10:00Z', 'candidate', 'Fremmedens første', 'first' || n, 2, others.id('replaced', n), 'Fremmed',
    '2025-11-21T08:00Z', others.id('officer', exam_n) from sat;
insert into hand_in (candidacy_id, exam_id, at, kind, answer, sha256, words, choices, receipt_code, pdf_file_id)
  select candidacy, exam, '2025-11-20T11:00Z', 'candidate', 'Fremmedens svar', 'second' || n, 2, '[]', 'FREMMED-' || n,
    others.id('answer', n) from sat;
insert into answer_words (candidacy_id, sha256, words) select candidacy, 'second' || n, 'fremmedens'::tsvector from sat;
insert into hand_in_reopened (receipt_code, candidacy_id, at, kind, answer, sha256, words, choices, reason, reopened_at, reopened_by)
  select 'OPNET-' || n, candidacy, '2025-11-20T09:30Z', 'candidate', 'Fremmedens for tidlige', 'early' || n, 2, '[]', 'Fremmed',
    '2025-11-20T09:40Z', others.id('officer', exam_n) from sat;
insert into attendance (candidacy_id, exam_id, state, marked_by, marked_at)
  select candidacy, exam, 'absent', others.id('officer', exam_n), '2025-11-20T09:00Z' from sat;
insert into valid_absence (candidacy_id, exam_id, documentation, noted_by, noted_at)
  select candidacy, exam, 'Fremmed attest', others.id('officer', exam_n), '2025-11-20T09:00Z' from sat;
insert into history_opening (id, exam_id, candidacy_id, opened_by, opened_at, reason)
  select others.id('opening', n), exam, candidacy, others.id('officer', exam_n), '2025-11-22T08:00Z', 'Fremmed' from sat;

-- Each exam has an ordinary commission and an appeal commission.
create temp table seated as
  select others.id(kind, n) as commission, others.id('exam', n) as exam, n, kind, seat, is_external, others.id(part, n) as person
  from generate_series(1, 2) n, (values ('ordinary', 1, false, 'internal'), ('ordinary', 2, true, 'external'),
    ('appeal', 1, false, 'second'), ('appeal', 2, true, 'secondExternal')) m (kind, seat, is_external, part);
insert into commission (id, exam_id, kind, number, created_at)
  select distinct commission, exam, kind, 1, '2025-11-01T08:00Z'::timestamptz from seated;
insert into commission_member (commission_id, person_id, seat, external, display_name, appointed_at, confidentiality_accepted_at)
  select commission, person, seat, is_external, 'Fremmedsensor', '2025-11-01T08:00Z', '2025-11-02T08:00Z' from seated;
insert into role_grant (id, person_id, role, commission_id, granted_at)
  select others.id('seat' || commission, seat), person, 'grader', commission, '2025-11-01T08:00Z' from seated;
insert into commission_candidacy (commission_id, candidacy_id)
  select distinct commission, candidacy from seated join sat on sat.exam = seated.exam;
insert into assessment (commission_id, candidacy_id, person_id, points, comment, grade, state, version, confirmed_at, updated_at)
  select commission, candidacy, person, '{}', 'Fremmedens vurdering', 'D', 'confirmed', 1, '2025-12-01T08:00Z', '2025-12-01T08:00Z'
  from seated join sat on sat.exam = seated.exam where is_over or kind = 'ordinary';
insert into shared_assessment (commission_id, candidacy_id, points, comment, grade, version, updated_at)
  select distinct commission, candidacy, '{}'::jsonb, 'Fremmedens felles vurdering', 'D', 1, '2025-12-01T08:00Z'::timestamptz
  from seated join sat on sat.exam = seated.exam where kind = 'ordinary';
insert into shared_change (commission_id, candidacy_id, field, person_id, at)
  select commission, candidacy, 'comment', person, '2025-12-01T08:00Z' from seated join sat on sat.exam = seated.exam
  where seat = 1 and kind = 'ordinary';
insert into shared_confirmation (commission_id, candidacy_id, person_id, version, confirmed_at)
  select commission, candidacy, person, 1, '2025-12-01T08:00Z' from seated join sat on sat.exam = seated.exam
  where kind = 'ordinary';
insert into question_share (commission_id, question_id, person_id, changed_by, changed_at)
  select commission, 'q1', person, person, '2025-12-01T08:00Z' from seated where seat = 1 and kind = 'ordinary';
insert into grader_told (commission_id, person_id, kind, told_at)
  select commission, person, 'assessmentsRevealed', '2025-12-01T08:00Z' from seated where kind = 'ordinary';
insert into look_again (commission_id, candidacy_id, person_id, marked_at)
  select commission_id, candidacy_id, person_id, '2025-12-01T07:00Z'::timestamptz from assessment;
insert into read_script (commission_id, candidacy_id, person_id, read_at)
  select commission_id, candidacy_id, person_id, '2025-12-01T07:00Z'::timestamptz from assessment;
insert into marked_script (commission_id, candidacy_id, person_id, version, updated_at)
  select commission_id, candidacy_id, person_id, 1, '2025-12-01T07:00Z'::timestamptz from assessment;
insert into script_mark (commission_id, candidacy_id, person_id, id, place, kind, question_id, passage, text, is_shown)
  select commission_id, candidacy_id, person_id, others.id('mark' || kind, place::int), place, kind, 'q1',
    '{"from": 0, "to": 6, "quote": "Fremme"}', 'Fremmed merknad', kind <> 'privateNote'
  from assessment, unnest(array['comment', 'noteToCoGrader', 'privateNote']) with ordinality k (kind, place);
insert into phrase_list (person_id, phrases, version, updated_at)
  select distinct person_id, '[{"id": "00000000-0000-4000-8000-000000000001", "text": "Fremmed formulering", "key": "f"}]'::jsonb,
    1, '2025-12-01T07:00Z'::timestamptz from assessment;
insert into grade_sheet (commission_id, person_id, state, id, uploaded_at, applied_at, changes)
  select commission, person, 'applied', others.id('grade sheet ' || commission, seat::int), '2025-12-01T07:00Z', '2025-12-01T07:10Z', '[]'
  from seated where kind = 'ordinary';
insert into reveal (commission_id, candidacy_id, at)
  select distinct commission_id, candidacy_id, '2025-12-01T08:00Z'::timestamptz from assessment;
insert into assessment_set_aside (commission_id, candidacy_id, person_id, cause, set_aside_at, set_aside_by)
  select commission_id, candidacy_id, person_id, 'candidateMoved', '2025-12-01T08:00Z', others.id('officer', 1)
  from assessment where commission_id = others.id('ordinary', 1) and person_id = others.id('internal', 1);
insert into commission_group (exam_id, commission_id, group_name)
  select distinct exam, commission, 'Fremmed klasse' from seated where kind = 'ordinary';
insert into impartiality_case (id, commission_id, person_id, candidacy_id, ground, account, declared_at, state, decision, decided_by, decided_at)
  select others.id('impartiality', n), others.id('ordinary', exam_n), others.id('internal', exam_n), candidacy, 'related', 'Fremmed',
    '2025-12-01T07:00Z', 'impartial', 'Fremmed', others.id('officer', exam_n), '2025-12-01T07:30Z' from sat;
insert into grading_extension (id, exam_id, scope, ground, reason, asked_until, asked_by, asked_at, state, granted_until, decided_by, decided_at)
  select distinct others.id('extension', exam_n), exam, 'candidates', 'specialReasons', 'Fremmed', '2026-01-30', others.id('officer', exam_n),
    '2025-12-01T07:00Z'::timestamptz, 'granted', '2026-01-30', others.id('internal', exam_n), '2025-12-01T07:30Z'::timestamptz from sat;
insert into grading_extension_candidacy (extension_id, candidacy_id) select others.id('extension', exam_n), candidacy from sat;
insert into grading_delay (id, exam_id, expected_on, told_by, told_at)
  select distinct others.id('delay', exam_n), exam, '2026-02-06', others.id('officer', exam_n), '2026-01-31T07:00Z'::timestamptz from sat;
insert into grading_delay_candidacy (delay_id, candidacy_id) select others.id('delay', exam_n), candidacy from sat;
insert into grading_reminder (person_id, commission_id, stage, on_day)
  select distinct person, commission, 'before5 2025-12-22', '2025-12-15' from seated where kind = 'ordinary';
insert into grade_hold (id, candidacy_id, commission_id, reason, held_by, held_at)
  select others.id('hold', n), candidacy, others.id('ordinary', exam_n), 'Fremmed', others.id('internal', exam_n),
    '2025-12-01T07:00Z' from sat;
insert into grade_proposal (commission_id, candidacy_id, grade, reason, proposed_by, proposed_at)
  select commission, candidacy, 'D', 'Fremmed', person, '2025-12-01T08:30Z' from seated join sat on sat.exam = seated.exam
  where seat = 1 and kind = 'ordinary';
insert into agreed_grade (commission_id, candidacy_id, grade, basis, agreed_at)
  select commission_id, candidacy_id, 'D', 'discussed', '2025-12-01T09:00Z' from reveal;
insert into scoring_change (id, exam_id, state, based_on, sealed, reason, proposed_by, proposed_by_name, proposed_at,
    decided_by, decided_by_name, decided_at)
  select others.id('scoring change', n), others.id('exam', n), 'applied', 1, 'sealed', 'Fremmed', others.id('internal', n),
    'Fremmedsensor', '2025-11-30T08:00Z', others.id('external', n), 'Fremmedsensor', '2025-11-30T09:00Z' from generate_series(1, 2) n;
insert into scoring_change (id, exam_id, state, based_on, sealed, reason, proposed_by, proposed_by_name, proposed_at)
  select others.id('open scoring change', n), others.id('exam', n), 'proposed', 2, 'sealed', 'Fremmed', others.id('internal', n),
    'Fremmedsensor', '2025-12-02T08:00Z' from generate_series(1, 2) n;
insert into grading_meeting (id, exam_id, state, version, starts_at, minutes, place, agenda, leader_id, leader_name, called_by,
    called_at, ended_at)
  select others.id('meeting', n), others.id('exam', n), 'held', 2, '2025-11-30T08:00Z', 60, 'Fremmedrom', 'Fremmed',
    others.id('internal', n), 'Fremmedsensor', others.id('officer', n), '2025-11-21T08:00Z', '2025-11-30T09:00Z'
  from generate_series(1, 2) n;
insert into meeting_minutes (meeting_id, version, text, written_by, written_by_name, at)
  select others.id('meeting', n), 1, 'Fremmed', others.id('internal', n), 'Fremmedsensor', '2025-11-30T09:00Z' from generate_series(1, 2) n;
insert into meeting_told (meeting_id, person_id, version)
  select others.id('meeting', n), others.id('internal', n), 2 from generate_series(1, 2) n;
insert into grading_trial (meeting_id, state, is_named, opened_at, shown_at, closed_at)
  select others.id('meeting', n), 'closed', false, '2025-11-25T08:00Z', '2025-11-29T08:00Z', '2025-11-30T09:00Z'
  from generate_series(1, 2) n;
insert into trial_sample (meeting_id, place, candidacy_id) select others.id('meeting', exam_n), 1, candidacy from sat where is_over;
insert into trial_entry (meeting_id, place, person_id, points, comment, grade, reasons, stands_aside, sum, version, updated_at)
  select others.id('meeting', exam_n), 1, others.id('internal', exam_n), '{}', 'Fremmed', 'D', '{}', false, 1, 1, '2025-11-26T08:00Z'
  from sat where is_over;
insert into trial_given (meeting_id, person_id, name, at)
  select others.id('meeting', n), others.id('internal', n), 'Fremmedsensor', '2025-11-29T08:00Z' from generate_series(1, 2) n;
insert into trial_excused (meeting_id, person_id, reason, excused_by, at)
  select others.id('meeting', n), others.id('external', n), 'Fremmed', others.id('officer', n), '2025-11-28T08:00Z' from generate_series(1, 2) n;
insert into abandoned_trial (meeting_id, number, is_named, opened_at, reason, excuses, abandoned_by, abandoned_at)
  select others.id('meeting', n), 1, false, '2025-11-24T08:00Z', 'Fremmed', '{Fremmed}', others.id('internal', n), '2025-11-24T09:00Z'
  from generate_series(1, 2) n;
insert into abandoned_trial_sample (meeting_id, number, place, candidacy_id)
  select others.id('meeting', exam_n), 1, 1, candidacy from sat where is_over;
insert into abandoned_trial_entry (meeting_id, number, place, person_id, points, comment, grade, reasons, stands_aside, sum, version,
    updated_at, is_given)
  select others.id('meeting', exam_n), 1, 1, others.id('internal', exam_n), '{}', 'Fremmed', 'D', '{}', false, 1, 1,
    '2025-11-24T08:30Z', true
  from sat where is_over;
insert into scoring_version (exam_id, version, change_id, sealed, hash, at)
  select others.id('exam', n), 2, others.id('scoring change', n), 'sealed', 'fremmed', '2025-11-30T09:00Z' from generate_series(1, 2) n;
insert into rescored_grade (id, exam_id, version, commission_id, candidacy_id, person_id, effect, given,
    points_before, most_before, suggested_before, points_after, most_after, suggested_after)
  select others.id('rescored ' || commission || seat, sat.n), sat.exam, 2, commission, candidacy, person, 'own', 'E', 1, 2, 'E', 2, 2, 'D'
  from seated join sat on sat.exam = seated.exam where kind = 'ordinary';
insert into rescored_grade (id, exam_id, version, commission_id, candidacy_id, effect, given,
    points_before, most_before, suggested_before, points_after, most_after, suggested_after)
  select others.id('correction', n), exam, 2, others.id('ordinary', exam_n), candidacy, 'correction', 'D', 1, 2, 'D', 2, 2, 'C' from sat;
-- Each agreed grade was sent back, declared a dispute and decided by a third grader, with a message in the thread.
insert into commission (id, exam_id, kind, number, created_at, parent_id, third_sees)
  select others.id('third', n), others.id('exam', n), 'third', 1, '2025-12-01T10:00Z', others.id('ordinary', n), 'assessments'
  from generate_series(1, 2) n;
insert into commission_member (commission_id, person_id, seat, external, display_name, appointed_at)
  select others.id('third', n), others.id('approver', n), 1, false, 'Fremmed tredjesensor', '2025-12-01T10:00Z'
  from generate_series(1, 2) n;
insert into commission_candidacy (commission_id, candidacy_id) select others.id('third', exam_n), candidacy from sat;
insert into assessment (commission_id, candidacy_id, person_id, points, comment, grade, state, version, confirmed_at, updated_at)
  select others.id('third', exam_n), candidacy, others.id('approver', exam_n), '{}', 'Fremmedens tredje', 'D', 'confirmed', 1,
    '2025-12-01T11:00Z', '2025-12-01T11:00Z' from sat;
insert into reveal (commission_id, candidacy_id, at) select others.id('third', exam_n), candidacy, '2025-12-01T11:00Z' from sat;
insert into agreed_grade (commission_id, candidacy_id, grade, basis, agreed_at)
  select others.id('third', exam_n), candidacy, 'D', 'same', '2025-12-01T11:00Z' from sat;
insert into sent_back (commission_id, candidacy_id, round, sent_by, sent_as, reason, sent_at)
  select others.id('ordinary', exam_n), candidacy, 1, others.id('officer', exam_n), 'office', 'Fremmed', '2025-12-01T09:30Z' from sat;
insert into dispute (commission_id, candidacy_id, round, declared_by, declared_at, reason, third_id)
  select others.id('ordinary', exam_n), candidacy, 2, others.id('internal', exam_n), '2025-12-01T10:00Z', 'Fremmed',
    others.id('third', exam_n) from sat;
insert into agreed_grade (commission_id, candidacy_id, round, grade, basis, agreed_at)
  select others.id('ordinary', exam_n), candidacy, 2, 'D', 'decided', '2025-12-01T11:00Z' from sat;
insert into script_message (id, commission_id, candidacy_id, written_by, text, written_at)
  select others.id('script message', n), others.id('ordinary', exam_n), candidacy, others.id('internal', exam_n), 'Fremmed',
    '2025-12-01T11:30Z' from sat;

insert into protocol_entry (exam_id, candidacy_id, grade, kind, commission_id, reason, entered_by, entered_at)
  select exam, candidacy, 'D', 'ordinary', others.id('ordinary', exam_n), '', others.id('officer', exam_n), '2025-12-05T08:00Z'
  from sat order by n;
insert into grade_correction (id, exam_id, candidacy_id, from_entry, grade, reason, authority, state, proposed_by, proposed_at,
    decided_by, decided_at, decline_reason)
  select others.id('grade correction', n), exam, candidacy, standing_entry(candidacy), 'C', 'Fremmed', 'Fremmed',
    case when is_over then 'declined' else 'proposed' end, others.id('officer', exam_n), '2025-12-08T09:00Z',
    case when is_over then others.id('caseworker', exam_n) end, case when is_over then '2025-12-08T10:00Z'::timestamptz end,
    case when is_over then 'Fremmed' end from sat;
insert into explanation (id, exam_id, candidacy_id, commission_id, state, requested_at, due_at, sent_at, read_at, written_by,
    guidelines, assessment, overall, updated_at)
  select others.id('explanation', n), exam, candidacy, others.id('ordinary', exam_n), case when is_over then 'read' else 'requested' end,
    '2025-12-09T08:00Z', '2025-12-23T23:00Z', case when is_over then '2025-12-10T08:00Z'::timestamptz end,
    case when is_over then '2025-12-11T08:00Z'::timestamptz end, case when is_over then others.id('internal', exam_n) end, 'n', 'n', 'n', '2025-12-10T08:00Z'
  from sat;
insert into explanation_reminder (person_id, explanation_id, stage, on_day)
  select others.id('internal', exam_n), others.id('explanation', n), 'before5 2025-12-23', '2025-12-16' from sat;
insert into explanation_writer (id, explanation_id, person_id, given_by, given_at)
  select others.id('explanation writer', n), others.id('explanation', n), others.id('internal', exam_n), others.id('officer', exam_n),
    '2025-12-09T09:00Z' from sat;
insert into away_grader (id, commission_id, person_id, declared_by, declared_at)
  select others.id('away grader', exam_n), others.id('ordinary', exam_n), others.id('internal', exam_n), others.id('officer', exam_n),
    '2025-12-09T09:00Z' from sat group by exam_n;
insert into explanation_for_all (exam_id, due_on, set_by, set_at)
  select exam, '2025-12-23', others.id('officer', exam_n), '2025-12-09T09:00Z' from sat group by exam, exam_n;
insert into explanation_part (explanation_id, version, part, person_id, written_at)
  select others.id('explanation', n), 2, 'overall', others.id('internal', exam_n), '2025-12-09T10:00Z' from sat;
insert into late_explanation_request (id, exam_id, candidacy_id, about_entry, arrived_by, requested_at, state, decided_at, decided_by, reason)
  select others.id('late request', n), exam, candidacy, standing_entry(candidacy), 'email', '2025-12-20T08:00Z',
    case when is_over then 'dismissed' else 'requestedLate' end, case when is_over then '2025-12-21T08:00Z'::timestamptz end,
    case when is_over then others.id('caseworker', exam_n) end, case when is_over then 'Fremmed' end from sat;
insert into appeal (id, exam_id, candidacy_id, commission_id, filed_at, late, original_grade, state)
  select others.id('appeal', n), exam, candidacy, case when is_over then others.id('appeal', exam_n) end, '2025-12-12T08:00Z',
    false, 'D', case when is_over then 'needsNewAssessment' else 'filed' end from sat order by n;
insert into appeal_grounds (appeal_id, text) select id, 'FREMMEDENS GRUNNER' from appeal;
insert into case_responsible (case_kind, case_id, number, person_id, set_by, set_at)
  select 'appeal', id, 1, others.id('caseworker', 1), others.id('caseworker', 1), '2026-01-05T08:00Z' from appeal;
insert into interim_reply (appeal_id, number, sent_at, sent_by, reason, expected_on)
  select id, 1, '2026-01-05T08:00Z', others.id('caseworker', 1), 'FREMMED GRUNN', '2099-12-31' from appeal where state = 'filed';
update appeal set promised_for = '2099-12-31' where state = 'filed';
insert into procedural_complaint (id, exam_id, candidacy_id, about, known_on, state, filed_at, late, counts_from, waiting_since)
  select others.id('complaint', n), exam, candidacy, 'exam', '2025-12-01', 'atBoard', '2025-12-12T08:00Z', false,
    '2025-12-12T08:00Z', '2025-12-12T08:00Z' from sat order by n;
insert into complaint_text (complaint_id, text) select id, 'FREMMEDENS KLAGE' from procedural_complaint;
insert into complaint_decision (complaint_id, number, body, outcome, reason, decided_on, legal_basis, entered_by, entered_at)
  select id, 1, 'institution', 'disagreed', 'Fremmed', '2025-12-15', 'uhl. § 11-9', others.id('caseworker', 1), '2025-12-15T08:00Z'
  from procedural_complaint;
insert into annulment (complaint_id, candidacy_id, exam_id, remedy, annulled_at)
  select id, candidacy_id, exam_id, 'newExam', '2025-12-20T08:00Z' from procedural_complaint;
insert into dismissal_appeal (id, exam_id, candidacy_id, case_kind, case_id, dismissed_at, state, late, filed_at, waiting_since)
  select others.id('dismissal appeal', n), exam, candidacy, 'complaint', others.id('complaint', n), '2025-12-13T08:00Z', 'forwarded',
    false, '2025-12-14T08:00Z', '2025-12-15T08:00Z' from sat order by n;
insert into deadline_extension (exam_id, candidacy_id, deadline, until, reason, extended_by, at)
  select exam, candidacy, 'appeal', '2026-01-05', 'Fremmed', others.id('caseworker', 1), '2025-12-14T08:00Z' from sat;
insert into dismissal_appeal_text (dismissal_appeal_id, step, text, written_by, written_at)
  select id, 'grounds', 'FREMMEDENS KLAGE', others.id('candidate', 1), '2025-12-14T08:00Z' from dismissal_appeal;
insert into new_assessment (appeal_id, grade, assessment, entered_by, entered_at)
  select id, 'A', 'Fremmedens nye vurdering', others.id('caseworker', 1), '2025-12-20T08:00Z' from appeal where state <> 'filed';
insert into new_assessment_member (appeal_id, seat, person_id, external)
  select appeal_id, 1, others.id('internal', 1), false from new_assessment;
insert into protocol_entry (exam_id, candidacy_id, grade, kind, reason, authority, entered_by, entered_at)
  select exam, candidacy, 'A', 'newAssessment', 'Til gunst', 'uhl. § 11-11(3)', others.id('caseworker', exam_n),
    '2025-12-20T08:00Z' from sat where is_over order by n;
insert into oral_call (entry, exam_id, candidacy_id, called_at, state)
  select number, exam_id, candidacy_id, entered_at, 'called' from protocol_entry where kind = 'newAssessment';
update appeal set state = 'decided', new_grade = 'A', outcome = 'inFavour', decided_at = '2025-12-20T08:00Z',
  decided_by = others.id('caseworker', 1), letter_file_id = others.id('decision', n) from sat
  where sat.is_over and appeal.candidacy_id = sat.candidacy;
insert into appeal_reasons (commission_id, candidacy_id, number, text, written_by, written_at)
  select others.id('appeal', exam_n), candidacy, 1, 'Fremmed begrunnelse', others.id('internal', 1), '2025-12-20T08:00Z' from sat where is_over;
insert into transcript_block (appeal_id, number, set_at, legal_basis)
  select id, 1, '2025-12-12T08:00Z', 'Fremmed' from appeal where state = 'filed';
insert into decision_trace (exam_id, number, candidacy_id, decision, case_kind, case_id, at, decided_as, content, rule_set)
  select exam_id, 1000 + row_number() over (), candidacy_id, 'appealDecided', 'appeal', id, decided_at, 'caseworker',
    '{"fremmed":true}', repeat('0', 64) from appeal where state = 'decided';
insert into commission (id, exam_id, kind, number, created_at)
  select others.id('new assessment', n), others.id('exam', n), 'newAssessment', 1, '2025-12-15T08:00Z' from generate_series(1, 2) n;
insert into commission_member (commission_id, person_id, seat, external, display_name, appointed_at, confidentiality_accepted_at)
  select others.id('new assessment', n), others.id('internal', n), 1, false, 'Fremmedsensor', '2025-12-15T08:00Z', '2025-12-15T08:00Z'
  from generate_series(1, 2) n;
insert into commission_candidacy (commission_id, candidacy_id) select others.id('new assessment', n), candidacy from sat where is_over;
insert into reassessment (id, appeal_id, commission_id, composition, decider, state, reasons, opened_by, opened_at, grade, closed_at,
    closed_by)
  select others.id('reassessment', n), others.id('appeal', n), others.id('new assessment', n), 'oneOfEach', 'agreement', 'decided',
    'Fremmedens felles begrunnelse', others.id('officer', n), '2025-12-15T08:00Z', 'A', '2025-12-20T08:00Z', others.id('officer', n)
  from sat where is_over;
insert into reassessment_position (reassessment_id, person_id, grade, says, version, written_at)
  select others.id('reassessment', n), others.id('internal', n), 'A', 'Fremmedens syn', 2, '2025-12-16T08:00Z' from sat where is_over;
insert into reassessment_version (reassessment_id, number, content, sha256, made_at)
  select others.id('reassessment', n), 1, '{"fremmed":true}', encode(sha256(convert_to('{"fremmed":true}', 'UTF8')), 'hex'),
    '2025-12-17T08:00Z' from sat where is_over;
insert into reassessment_signature (reassessment_id, version, person_id, name, external, signed_at)
  select others.id('reassessment', n), 1, others.id('internal', n), 'Fremmedsensor', false, '2025-12-17T08:00Z' from sat where is_over;
insert into decision_letter (appeal_id, content, frozen_at)
  select id, '{"recipient":"Fremmed mottaker"}', decided_at from appeal where state = 'decided';

insert into protocol_version (commission_id, number, content, sha256, made_at)
  select others.id('ordinary', n), 1, '{"fremmed":true}', encode(sha256(convert_to('{"fremmed":true}', 'UTF8')), 'hex'), '2025-12-04T08:00Z'
  from generate_series(1, 2) n;
insert into protocol_signature (commission_id, version, person_id, name, role, external, signed_at)
  select others.id('ordinary', n), 1, others.id('internal', n), 'Fremmedsensor', 'leader', false, '2025-12-04T08:00Z'
  from generate_series(1, 2) n;
insert into announced_unsigned (exam_id, protocols, reason, announced_by, announced_at)
  select others.id('exam', n), 1, 'Fremmed', others.id('officer', n), '2025-12-08T08:00Z' from generate_series(1, 2) n;

insert into announcing_choice (exam_id, number, by_self, reason, chosen_by, chosen_at)
  select others.id('exam', n), 1, false, 'Fremmed', others.id('officer', n), '2025-12-08T08:00Z' from generate_series(1, 2) n;
insert into planned_rule (id, unit_id, parameter, value, from_day, goes_by, law, legal_basis, reason, proposed_by, proposed_at)
  select others.id('planned rule', n), others.id('unit', 0), 'appeal', '{"period":{"weeks":9},"legalBasis":"Fremmed"}',
    case n when 1 then '2025-01-01' else '2099-01-01' end, 'exam', 'LOV-2025-01-01-1', 'Fremmed', 'Fremmed',
    others.id('officer', 1), '2024-12-01T08:00Z' from generate_series(1, 2) n;
insert into planned_rule_decision (rule_id, proposed_by, kind, decided_by, decided_at)
  select others.id('planned rule', 1), others.id('officer', 1), 'approved', others.id('officer', 2), '2024-12-02T08:00Z';
insert into case_statistics_publication (institution_id, year, rows, smallest_group, published_by, published_at)
  select others.id('unit', 0), y, '[]', 5, others.id('officer', 1), '2025-12-08T08:00Z' from generate_series(2021, 2022) y;
insert into case_statistics_withdrawal (institution_id, year, reason, withdrawn_by, withdrawn_at)
  select others.id('unit', 0), 2021, 'Fremmed', others.id('officer', 1), '2025-12-08T09:00Z';
insert into announcement_waits (exam_id, commission_number, due_on, obstacle, told_at)
  select others.id('exam', n), 0, '2025-12-05', 'notChecked', '2025-12-08T08:00Z' from generate_series(1, 2) n;

insert into print_bundle (id, exam_id, commission_id, ordered_by, by_member, ordered_at)
  select others.id('print', n), others.id('exam', n), others.id('ordinary', n), others.id('internal', n), true, '2025-12-01T08:00Z'
  from generate_series(1, 2) n;
insert into print_part (bundle_id, number, candidate_numbers, bytes)
  select others.id('print', n), 1, array[90001], 'Fremmed' from generate_series(1, 2) n;
insert into fee_rate (unit_id, valid_from, hourly_ore, exam_minutes, bachelor_minutes, master_minutes, explanation_minutes,
    pays_internal, set_by, set_at)
  select unit_id, '2025-01-01', 40000, 30, 240, 600, 30, true, others.id('officer', n), '2025-01-01T08:00Z'
  from exam join generate_series(1, 2) n on exam.id = others.id('exam', n);
insert into fee_export (csv, claims, total_ore, made_by, made_at)
  values ('Fremmed', 2, 40000, others.id('officer', 1), '2025-12-20T08:00Z');
insert into fee_export_fetched (export_number, fetched_by, fetched_at)
  select number, made_by, made_at from fee_export;
insert into fee_claim (id, exam_id, commission_id, person_id, number, state, counted_scripts, counted_explanations, scripts,
    explanations, correction, meeting_minutes, other_minutes, other_note, expenses_ore, expenses_note, computation, total_ore,
    submitted_at, decided_by, decided_at, export_number)
  select others.id('fee', n), others.id('exam', n), others.id('ordinary', n), others.id('internal', n), 1, 'exported', 1, 0, 1,
    0, '', 0, 0, '', 0, '', '[]', 20000, '2025-12-18T08:00Z', others.id('officer', n), '2025-12-19T08:00Z',
    (select number from fee_export) from generate_series(1, 2) n;
insert into grader_report (commission_id, person_id, name, paper, guide, level, organisation, submitted_at)
  select others.id('ordinary', n), others.id('internal', n), 'Fremmedsensor', 'Fremmed rapport', '', '', '', '2025-12-19T08:00Z'
  from generate_series(1, 2) n;

insert into archive_request (exam_id, requested_at, requested_by, early_reason)
  select others.id('exam', n), '2025-12-30T08:00Z', others.id('officer', n), 'Fremmed' from generate_series(1, 2) n;
insert into archive_bundle (exam_id, file_id, sha256, made_at, made_by)
  select others.id('exam', n), others.id('archive', n), 'fremmed', '2025-12-30T08:00Z', others.id('officer', n)
  from generate_series(1, 2) n;
insert into archive_supplement (exam_id, number, file_id, sha256, previous_sha256, made_at)
  select others.id('exam', n), 1, others.id('archive', n), 'fremmed tillegg', 'fremmed', '2026-01-15T08:00Z'
  from generate_series(1, 2) n;
insert into notice (id, person_id, exam_id, kind, data, created_at)
  select others.id('notice', n), candidate, exam, 'gradeAnnounced', '{}', '2025-12-08T08:00Z' from sat;
insert into saved_search (id, person_id, name, query, saved_at)
  select others.id('saved search', n), others.id('officer', n), 'Fremmed', '{"open":"true"}', '2025-12-08T08:00Z' from generate_series(1, 2) n;
insert into calendar_feed (person_id, token_hash, made_at)
  select others.id('internal', n), 'fremmed kalender ' || n, '2025-12-08T08:00Z' from generate_series(1, 2) n;
insert into notice_preference (person_id, kind, class, way, set_at)
  select others.id('internal', n), 'explanationRequested', 'case', 'off', '2025-12-08T08:00Z' from generate_series(1, 2) n;
insert into shared_mailbox (id, unit_id, address, language, kinds, code, code_sent_at, set_up_by, created_at, confirmed_at)
  select others.id('mailbox', n), others.id('unit', n - 1), 'felles' || n || '@fremmed.example', 'nb', array['complaintNews'], '12345678',
    '2025-12-08T08:00Z', others.id('internal', n), '2025-12-08T08:00Z', '2025-12-08T09:00Z' from generate_series(1, 2) n;
insert into mail (notice_id, recipient, language, subject, body, state, attempts, created_at, sent_at, attachment_ids)
  select others.id('notice', n), 'candidate@fremmed.example', 'nb', 'Fremmed', 'Fremmed', case when is_over then 'sent' else 'failed' end, 1,
    '2025-12-08T08:00Z', case when is_over then '2025-12-08T08:01Z'::timestamptz end, array[others.id('decision', n)] from sat;
insert into document_read (exam_id, person_id, kind, data, at)
  select exam, others.id('officer', exam_n), 'answerRead', format('{"candidateNumber":%s}', 90000 + n), '2025-12-20T08:00Z' from sat;
insert into timer (key, task, payload, due_at, done_at)
  select 'announceExam:' || others.id('exam', n), 'announceExam', json_build_object('examId', others.id('exam', n)),
    '2025-12-08T08:00Z', '2025-12-08T08:00Z' from generate_series(1, 2) n;
insert into timer (key, task, payload, due_at)
  values ('announceExam:' || others.id('exam', 3), 'announceExam', '{}', '2099-01-01T00:00Z');
insert into switch_change (switch, is_on, by_person, at, reason)
  values ('fremmed', false, others.id('officer', 1), '2025-11-01T08:00Z', 'Fremmed');
insert into held_job (key, switch, task, payload, held_at) values ('fremmed', 'fremmed', 'sendMail', '{}', '2025-11-01T08:00Z');
insert into sign_in_used (state, used_at) values ('fremmed', '2025-11-01T08:00Z');
insert into sign_in_failure (hour, provider, refusal, count, last_at)
  values ('2025-11-01T08:00Z', 'fremmed', 'signInFailed', 1, '2025-11-01T08:00Z');
select append_event(exam, 'gradeAgreed', null, '2025-12-01T09:00:00Z',
  json_build_object('appealId', others.id('appeal', n), 'candidateNumber', 90000 + n)::text) from sat order by n;
insert into invitation (id, code_hash, kind, person_id, created_by, created_at, expires_at)
  values (others.id('invitation', 1), 'fremmed', 'person', others.id('candidate', 1), others.id('officer', 1),
    '2025-11-01T08:00Z', '2025-11-08T08:00Z');
insert into seat_code (id, candidacy_id, code_hash, given_by, given_at, valid_until)
  select others.id('seat-code', n), candidacy, 'fremmed', others.id('officer', 1), '2025-12-01T08:00Z',
    '2025-12-01T08:10Z' from sat where n = 1;
-- Without an institution: every exam office sees sign-ins that belong to no person yet.
insert into waiting_sign_in (id, provider, national_id_hash, first_at, last_at)
  values (others.id('waiting', 1), 'idporten', 'ukjent', '2025-11-01T08:00Z', '2025-11-01T08:00Z');
insert into browser_check (person_id, checked_at, lacks, passed_at)
  values (others.id('candidate', 1), '2025-11-01T08:00Z', '{store}', null);
insert into announced_candidate (candidacy_id, commission_id, announced_at)
  select sat.candidacy, min(k.id::text)::uuid, '2025-12-08T08:00Z' from sat
  join commission_candidacy cc on cc.candidacy_id = sat.candidacy
  join commission k on k.id = cc.commission_id and k.kind = 'ordinary'
  where sat.is_over group by sat.candidacy;
insert into list_heading (unit_id, heading, meaning, said_by, said_at)
  select id, 'fremmed', 'name', others.id('officer', 1), '2025-11-01T08:00Z' from unit where id = others.id('unit', 0);
