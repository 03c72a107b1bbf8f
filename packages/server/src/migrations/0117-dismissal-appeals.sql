-- Appeals against the dismissal of an appeal, a procedural complaint or a late request for explanation (fvl. §§ 28, 31) [K1].
-- No grader reaches them, and no deadline of the grade depends on them.
create table dismissal_appeal (
  id uuid primary key,
  number bigint generated always as identity,
  exam_id uuid not null references exam,
  candidacy_id uuid not null references candidacy,
  case_kind text not null check (case_kind in ('lateRequest', 'appeal', 'complaint')),
  case_id uuid not null,
  -- The dismissal that it is about: a case can be taken up and dismissed again.
  dismissed_at timestamptz not null,
  state text not null check (state in ('filed', 'forwarded', 'stands', 'setAside', 'withdrawn')),
  late boolean not null,
  filed_at timestamptz not null,
  -- Since when the candidate waits for the next step [K7].
  waiting_since timestamptz not null,
  version integer not null default 1,
  check (filed_at >= dismissed_at)
);
create index dismissal_appeal_exam on dismissal_appeal (exam_id);
create index dismissal_appeal_candidacy on dismissal_appeal (candidacy_id);
create unique index dismissal_appeal_one_open on dismissal_appeal (case_kind, case_id)
  where state in ('filed', 'forwarded');

-- What was written in it, by whom, as it was: the grounds, the institution's statement, and each decision.
create table dismissal_appeal_text (
  dismissal_appeal_id uuid not null references dismissal_appeal,
  step text not null check (step in ('grounds', 'statement', 'decision')),
  text text not null,
  outcome text check (outcome in ('stands', 'setAside')),
  body text check (body in ('institution', 'board')),
  decided_on date,
  written_by uuid not null references person,
  written_at timestamptz not null,
  primary key (dismissal_appeal_id, step),
  check ((step = 'decision') = (outcome is not null)),
  check ((outcome is null) = (body is null) and (outcome is null) = (decided_on is null)),
  check (step = 'grounds' or text <> ''),
  check (outcome is distinct from 'stands' or body = 'board')
);
create trigger dismissal_appeal_text_append_only before update or delete on dismissal_appeal_text
  for each row execute function refuse_change();

alter table case_responsible drop constraint case_responsible_case_kind_check;
alter table case_responsible add constraint case_responsible_case_kind_check
  check (case_kind in ('explanation', 'lateRequest', 'appeal', 'complaint', 'dismissalAppeal'));
