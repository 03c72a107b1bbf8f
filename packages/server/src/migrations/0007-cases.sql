create table explanation (
  id uuid primary key,
  exam_id uuid not null references exam,
  candidacy_id uuid not null references candidacy,
  commission_id uuid not null references commission,
  state text not null check (state in ('requested', 'draft', 'ready', 'sent', 'read')),
  requested_at timestamptz not null,
  due_at timestamptz not null,
  guidelines text not null default '',
  assessment text not null default '',
  overall text not null default '',
  given_orally boolean not null default false,
  version integer not null default 1,
  written_by uuid references person,
  updated_at timestamptz not null,
  sent_at timestamptz,
  read_at timestamptz,
  unique (candidacy_id, commission_id)
);
create index explanation_exam on explanation (exam_id);

-- What was sent stands, since a deadline runs from it [E6]: from then on only the reading of it is noted, once.
create function refuse_change_once_sent() returns trigger language plpgsql as $$
begin
  if old.sent_at is not null and (tg_op = 'DELETE' or old.read_at is not null
    or to_jsonb(new) - '{state,read_at}'::text[] is distinct from to_jsonb(old) - '{state,read_at}'::text[]) then
    raise exception 'a sent explanation never changes' using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger explanation_stands before update or delete on explanation
  for each row execute function refuse_change_once_sent();

create table appeal (
  id uuid primary key,
  exam_id uuid not null references exam,
  candidacy_id uuid not null references candidacy,
  state text not null check (state in ('filed', 'filedLate', 'inGrading', 'graded', 'needsNewAssessment', 'decided',
    'withdrawn', 'dismissed')),
  filed_at timestamptz not null,
  late boolean not null,
  commission_id uuid references commission,
  original_grade text not null,
  new_grade text,
  outcome text check (outcome in ('inFavour', 'unchanged', 'toDisadvantage')),
  decided_at timestamptz,
  decided_by uuid references person,
  withdrawn_at timestamptz,
  -- Why a late appeal was not taken up, as the candidate is told it.
  dismissal_reason text,
  -- The decision as a letter, when it is set.
  letter_file_id uuid references file,
  version integer not null default 1
);
create unique index appeal_one_open on appeal (candidacy_id) where state <> 'withdrawn';
create index appeal_exam on appeal (exam_id);

-- Kept apart: never shown to appeal graders [K4].
create table appeal_grounds (
  appeal_id uuid primary key references appeal,
  text text not null
);

-- Asked for and not yet made: the job that makes the bundle reads who asked, and why before the deadlines ran out.
create table archive_request (
  exam_id uuid primary key references exam,
  requested_at timestamptz not null,
  requested_by uuid not null references person,
  early_reason text
);

create table archive_bundle (
  exam_id uuid primary key references exam,
  file_id uuid not null references file,
  sha256 text not null,
  made_at timestamptz not null,
  made_by uuid references person
);
