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

create table appeal (
  id uuid primary key,
  exam_id uuid not null references exam,
  candidacy_id uuid not null references candidacy,
  state text not null check (state in ('filed', 'inGrading', 'graded', 'needsNewAssessment', 'decided', 'withdrawn')),
  filed_at timestamptz not null,
  late boolean not null,
  commission_id uuid references commission,
  original_grade text not null,
  new_grade text,
  outcome text check (outcome in ('inFavour', 'unchanged', 'toDisadvantage')),
  decided_at timestamptz,
  decided_by uuid references person,
  withdrawn_at timestamptz,
  version integer not null default 1
);
create unique index appeal_one_open on appeal (candidacy_id) where state <> 'withdrawn';
create index appeal_exam on appeal (exam_id);

-- Kept apart: never shown to appeal graders [K4].
create table appeal_grounds (
  appeal_id uuid primary key references appeal,
  text text not null
);

create table archive_bundle (
  exam_id uuid primary key references exam,
  file_id uuid not null references file,
  sha256 text not null,
  made_at timestamptz not null,
  made_by uuid references person
);
