-- An exam may be made as a copy of an earlier one; its graders are proposed from there [P15].
alter table exam add column copied_from uuid references exam;

-- What is usual for the exams of a unit or a course: a new one is filled in with it [P15]. A unit may also demand that
-- a second person publishes its exams, and those of the units below it [P13].
create table exam_default (
  id uuid primary key,
  unit_id uuid unique references unit,
  course_id uuid unique references course,
  facts jsonb not null,
  second_publisher boolean not null default false,
  version integer not null default 1,
  check (num_nonnulls(unit_id, course_id) = 1),
  check (unit_id is not null or not second_publisher)
);

-- An exam that one person wants published, for another to do it. It holds for what was seen, and no longer once
-- anything of that has changed.
create table publishing_request (
  exam_id uuid primary key references exam,
  requested_by uuid not null references person,
  requested_at timestamptz not null,
  seen text not null
);
