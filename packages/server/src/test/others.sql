-- Rows of other exams, beside those of a test: see neighbours.sql for another institution's exams, and
-- others.earlier_exam() for an earlier exam of the same people. All their ids begin with ffffffff.
create schema others;

create function others.id(what text, n int) returns uuid immutable language sql as
  $$ select overlay(overlay(overlay(md5(what || n) placing 'ffffffff' from 1) placing '4' from 13) placing '8' from 17)::uuid $$;

insert into unit (id, code, name_nb, name_nn, name_en) values
  (others.id('earlier unit', 0), 'TIDLIGERE', 'Skolen før', 'Skulen før', 'Earlier college');
insert into course (id, unit_id, code, title_nb, title_nn, title_en, credits, level) values
  (others.id('earlier course', 0), others.id('earlier unit', 0), 'TIDLIGERE', 'Emnet før', 'Emnet før', 'Earlier course', 5, 'master');
insert into person (id, name, email, created_at) values
  (others.id('earlier officer', 0), 'Konsulenten før', 'konsulenten@earlier.example', '2025-10-01T08:00Z'),
  (others.id('earlier approver', 0), 'Lederen før', 'lederen@earlier.example', '2025-10-01T08:00Z');

-- An exam that the same candidates, with the same numbers, and the same graders had at another institution, with every
-- kind of row. It is created before the test's own exam, so that its rows are found first.
create function others.earlier_exam(of_exam uuid, people uuid[], numbers int[], graders uuid[]) returns void language plpgsql as $$
declare
  exam uuid := others.id('earlier exam' || of_exam, 0);
  officer uuid := others.id('earlier officer', 0);
  ordinary uuid := others.id('earlier commission' || of_exam, 1);
  of_appeals uuid := others.id('earlier commission' || of_exam, 2);
  started timestamptz := '2025-11-20T08:00Z';
  ended timestamptz := '2025-11-20T11:00Z';
  graded timestamptz := '2025-12-01T08:00Z';
  announced timestamptz := '2025-12-08T08:00Z';
  over timestamptz := '2025-12-20T08:00Z';
  each record;
begin
  insert into exam (id, course_id, unit_id, credits, form, work_kind, supervised, individual, recheckable, scale, starts_at,
      duration_minutes, assessing, confirming, completing, explanation_open, appeal_open, contact_name, contact_phone, state, created_by, created_at,
      published_at, checked_at, announced_at)
    values (exam, others.id('earlier course', 0), others.id('earlier unit', 0), 5, 'written', 'exam', true, true, true, 'A-F', started,
      180, 'individual', 'eachCandidate', 'all', true, true, 'Telefonen før', '80 00 00 01', 'announced', officer, started, started, announced, announced);
  insert into paper (exam_id, version, state, content, author_id, submitted_by, submitted_at, approved_by, approved_at, updated_by, updated_at)
    values (exam, 1, 'approved', 'sealed', officer, officer, started, others.id('earlier approver', 0), started, officer, started);
  insert into grading_guide (exam_id, version, content, updated_by, updated_at)
    values (exam, 1, '{"learningOutcomes":"n","suggestedSolution":"n","levels":{}}', officer, started);
  insert into exam_message (id, exam_id, kind, by_person, at, text_nb)
    values (others.id('earlier message' || of_exam, 0), exam, 'clarification', officer, started, 'Meldingen før');
  insert into commission (id, exam_id, kind, number, created_at)
    values (ordinary, exam, 'ordinary', 1, started), (of_appeals, exam, 'appeal', 1, announced);
  for each in select person, n from unnest(graders) with ordinality g (person, n) loop
    insert into commission_member (commission_id, person_id, seat, external, display_name, appointed_at, confidentiality_accepted_at)
      values (ordinary, each.person, each.n, each.n = 2, 'Sensor før', started, started);
    insert into role_grant (id, person_id, role, commission_id, granted_at)
      values (others.id('earlier grader' || of_exam, each.n::int), each.person, 'grader', ordinary, started);
  end loop;
  insert into commission_member (commission_id, person_id, seat, external, display_name, appointed_at, confidentiality_accepted_at)
    values (of_appeals, officer, 1, false, 'Klagesensor før', announced, announced);

  for each in
    select n::int, person, number, others.id('earlier candidacy' || of_exam, n::int) as id from unnest(people, numbers) with ordinality p (person, number, n)
  loop
    insert into candidacy (id, exam_id, candidate_number, extra_minutes, room, seat, created_at)
      values (each.id, exam, each.number, 60, 'Rommet før', 'Plassen før', started);
    insert into candidacy_person (candidacy_id, exam_id, person_id) values (each.id, exam, each.person);
    insert into sitting (candidacy_id, exam_id, state, room, seat, started_at, handed_in_at, hand_in_kind, arrived_at,
        identity_checked_at, identity_checked_by, added_seconds)
      values (each.id, exam, 'handedIn', 'Rommet før', 'Plassen før', started, ended, 'candidate', started, started, officer, 60);
    insert into message_seen (message_id, candidacy_id, seen_at) values (others.id('earlier message' || of_exam, 0), each.id, started);
    insert into activity (exam_id, candidacy_id, kind, at, received_at, amount) values (exam, each.id, 'paste', started, started, 7777);
    insert into incident (id, exam_id, number, kind, scope, what, happened_at, registered_at, registered_by)
      values (others.id('earlier incident' || of_exam, each.n), exam, each.n, 'technical', 'candidates', 'Hendelsen før', started, started, officer);
    insert into incident_candidacy (incident_id, candidacy_id) values (others.id('earlier incident' || of_exam, each.n), each.id);
    insert into incident_decision (incident_id, consequence, compensation, minutes, decided_by, decided_at)
      values (others.id('earlier incident' || of_exam, each.n), 'Følgen før', 'extraMinutes', 1, officer, started);
    insert into grader_notice (incident_id, candidacy_id, text, given_at)
      values (others.id('earlier incident' || of_exam, each.n), each.id, 'Til sensor før', started);
    insert into sitting_time_event (id, exam_id, kind, scope, candidacy_id, minutes, reason, incident_id, reached, skipped, by_person, at)
      values (others.id('earlier time' || of_exam, each.n), exam, 'extension', 'candidate', each.id, 1, 'Grunnen før',
        others.id('earlier incident' || of_exam, each.n), 1, 0, officer, started);
    insert into sitting_time_reach (candidacy_id, event_id) values (each.id, others.id('earlier time' || of_exam, each.n));
    insert into file (id, exam_id, kind, name, media_type, bytes, sha256, unsealed_length, unsealed_sha256, created_at)
      select others.id('earlier ' || kind || of_exam, each.n), exam, kind, 'filen-før.pdf', 'application/pdf', 'før', 'før', 3, 'før', ended
      from unnest(array['answer', 'decision']) kind;
    insert into hand_in (candidacy_id, exam_id, at, kind, answer, sha256, words, choices, receipt_code, pdf_file_id)
      values (each.id, exam, ended, 'candidate', 'Svaret før', each.id, 2, '[]', each.id, others.id('earlier answer' || of_exam, each.n));
    insert into commission_candidacy (commission_id, candidacy_id) values (ordinary, each.id), (of_appeals, each.id);
    insert into assessment (commission_id, candidacy_id, person_id, points, comment, grade, state, version, confirmed_at, updated_at)
      select ordinary, each.id, grader, '{}', 'Vurderingen før', 'E', 'confirmed', 1, graded, graded from unnest(graders) grader;
    insert into reveal (commission_id, candidacy_id, at) values (ordinary, each.id, graded);
    insert into grade_proposal (commission_id, candidacy_id, grade, reason, proposed_by, proposed_at)
      values (ordinary, each.id, 'E', 'Forslaget før', graders[1], graded);
    insert into agreed_grade (commission_id, candidacy_id, grade, basis, agreed_at)
      values (ordinary, each.id, 'E', 'discussed', graded), (of_appeals, each.id, 'E', 'discussed', over);
    insert into protocol_entry (exam_id, candidacy_id, grade, kind, commission_id, reason, entered_by, entered_at)
      values (exam, each.id, 'E', 'ordinary', ordinary, '', officer, announced);
    insert into explanation (id, exam_id, candidacy_id, commission_id, state, requested_at, due_at, sent_at, read_at, written_by,
        guidelines, assessment, overall, updated_at)
      values (others.id('earlier explanation' || of_exam, each.n), exam, each.id, ordinary, 'read', announced, '2026-12-31T23:00Z', over, over, graders[1],
        'Begrunnelsen før', 'Begrunnelsen før', 'Begrunnelsen før', over);
    insert into appeal (id, exam_id, candidacy_id, commission_id, filed_at, late, original_grade, state, new_grade, outcome,
        decided_at, decided_by, letter_file_id)
      values (others.id('earlier appeal' || of_exam, each.n), exam, each.id, of_appeals, announced, false, 'E', 'decided', 'E', 'unchanged',
        over, officer, others.id('earlier decision' || of_exam, each.n));
    insert into appeal_grounds (appeal_id, text) values (others.id('earlier appeal' || of_exam, each.n), 'Klagen før');
  end loop;
  insert into answer_lease (attempt, epoch, writer, machine_id, granted_at)
    select attempt, 1, others.id('writer', attempt), others.id('machine', attempt), started from sitting where exam_id = exam;
  insert into answer_presence (attempt, writer, server_id, connected_at, disconnected_at)
    select attempt, others.id('writer', attempt), others.id('server', 0), started, ended from sitting where exam_id = exam;
  insert into takeover_request (id, attempt, writer, machine_id, requested_at, granted, decided_by, decided_at)
    select others.id('earlier takeover', attempt), attempt, others.id('other writer', attempt), others.id('other machine', attempt), started,
      true, officer, started from sitting where exam_id = exam;
  insert into answer_branch (id, attempt, kind, writer, opened_at, decision, decision_reason, decided_by, decided_at)
    select others.id('earlier branch', attempt), attempt, 'late', others.id('writer', attempt), ended, 'keptApart', 'Før', officer, ended
    from sitting where exam_id = exam;
  insert into answer_branch_update (branch_id, number, content, hash, written_at, received_at)
    select others.id('earlier branch', attempt), 1, '\x0000', sha256('before'), ended, ended from sitting where exam_id = exam;
end $$;

create function others.earlier_invigilator(of_exam uuid, person uuid) returns void language sql as $$
  insert into role_grant (id, person_id, role, exam_id, granted_at)
  select others.id('earlier invigilator' || person, 0), person, 'invigilator', id, '2025-11-20T08:00Z' from exam
  where id = others.id('earlier exam' || of_exam, 0)
$$;
