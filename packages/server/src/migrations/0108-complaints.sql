-- A procedural complaint: an appeal about errors in the exam or the grading, not about the grade (uhl. § 11-9) [K8].
create table procedural_complaint (
  id uuid primary key,
  number bigint generated always as identity,
  exam_id uuid not null references exam,
  candidacy_id uuid not null references candidacy,
  about text not null check (about in ('exam', 'grading')),
  -- When the candidate learned of the error, by which it is in time or late.
  known_on date not null,
  state text not null check (state in ('filed', 'filedLate', 'inHand', 'atBoard', 'upheld', 'remedied', 'notUpheld',
    'withdrawn', 'dismissed')),
  filed_at timestamptz not null,
  late boolean not null,
  -- From when it suspends the appeal deadline, and when it had its result: a late one counts from when it is taken up.
  counts_from timestamptz,
  ended_at timestamptz,
  -- Since when the candidate waits for the next step [K7].
  waiting_since timestamptz not null,
  decided_by_body text check (decided_by_body in ('institution', 'board')),
  remedy text check (remedy in ('newGrading', 'newExam')),
  scope text check (scope in ('complainant', 'all')),
  version integer not null default 1,
  check ((state in ('upheld', 'remedied')) = (decided_by_body is not null)),
  check ((decided_by_body is null) = (remedy is null) and (remedy is null) = (scope is null)),
  -- The board changes something for the complainant alone (uhl. § 11-9(5)).
  check (decided_by_body is distinct from 'board' or scope = 'complainant'),
  check (late or counts_from is not null)
);
create index procedural_complaint_exam on procedural_complaint (exam_id);
create index procedural_complaint_candidacy on procedural_complaint (candidacy_id);

-- Kept apart: a complaint can name its candidate and the grade, and graders never reach it.
create table complaint_text (
  complaint_id uuid primary key references procedural_complaint,
  text text not null check (text <> '')
);
create trigger complaint_text_stands before update or delete on complaint_text
  for each row execute function refuse_change();

-- Each decision in a complaint as it was made; one that follows stands beside it, and none is changed.
create table complaint_decision (
  complaint_id uuid not null references procedural_complaint,
  number integer not null check (number > 0),
  body text not null check (body in ('institution', 'board')),
  outcome text not null check (outcome in ('dismissed', 'disagreed', 'upheld', 'notUpheld', 'sentBack', 'remedied')),
  remedy text check (remedy in ('newGrading', 'newExam')),
  scope text check (scope in ('complainant', 'all')),
  reason text not null check (reason <> ''),
  decided_on date not null,
  legal_basis text not null,
  entered_by uuid not null references person,
  entered_at timestamptz not null,
  primary key (complaint_id, number),
  check ((outcome in ('upheld', 'remedied')) = (remedy is not null) and (remedy is null) = (scope is null)),
  check ((outcome in ('notUpheld', 'sentBack')) <= (body = 'board')),
  check ((outcome in ('dismissed', 'disagreed', 'remedied')) <= (body = 'institution')),
  check (body = 'institution' or scope is distinct from 'all')
);
create trigger complaint_decision_append_only before update or delete on complaint_decision
  for each row execute function refuse_change();
