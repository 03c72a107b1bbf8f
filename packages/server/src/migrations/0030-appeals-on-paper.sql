-- An appeal that came on paper or by e-mail: `filed_at` is when it came, by which it is in time or late, and
-- `registered_at` when the exam office entered it, from which it is a case.
alter table appeal
  add arrived_by text check (arrived_by in ('paper', 'email')),
  add registered_at timestamptz,
  add constraint appeal_registered check ((arrived_by is null) = (registered_at is null));

-- The new assessment where appeal grading and first grading lie two grades or more apart (uhl. § 11-11(3)): made by
-- graders who see the whole file, and entered whole with the decision it leads to [K6].
create table new_assessment (
  appeal_id uuid primary key references appeal,
  grade text not null,
  assessment text not null check (assessment <> ''),
  entered_by uuid not null references person,
  entered_at timestamptz not null
);
create table new_assessment_member (
  appeal_id uuid not null references new_assessment,
  seat smallint not null,
  person_id uuid not null references person,
  external boolean not null,
  primary key (appeal_id, seat),
  unique (appeal_id, person_id)
);
