-- The paper and the guide lie in two tables, so that one can never be attached to the other [A3].
-- Content is AES-256-GCM under the institution's key [A4]; readable by authors and exam office until the start.
create table paper (
  exam_id uuid primary key references exam,
  version integer not null,
  state text not null check (state in ('draft', 'submitted', 'approved')),
  content bytea not null,
  author_id uuid not null references person,
  updated_by uuid not null references person,
  updated_at timestamptz not null,
  submitted_by uuid references person,
  submitted_at timestamptz,
  approved_by uuid references person,
  approved_at timestamptz,
  returned_reason text,
  check (state <> 'approved' or approved_by is distinct from submitted_by)
);

create table paper_version (
  exam_id uuid not null references exam,
  version integer not null,
  content bytea not null,
  saved_by uuid not null references person,
  saved_at timestamptz not null,
  primary key (exam_id, version)
);

create table grading_guide (
  exam_id uuid primary key references exam,
  version integer not null,
  content jsonb not null,
  updated_by uuid not null references person,
  updated_at timestamptz not null
);

create table grading_guide_version (
  exam_id uuid not null references exam,
  version integer not null,
  content jsonb not null,
  saved_by uuid not null references person,
  saved_at timestamptz not null,
  primary key (exam_id, version)
);
