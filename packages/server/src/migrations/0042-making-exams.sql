-- An exam may be made as a copy of an earlier one; its graders are proposed from there [P15].
alter table exam add column copied_from uuid references exam;

-- Whether a second person publishes the exams of the unit and of those below it [P13].
alter table unit add column second_publisher boolean not null default false;

-- An exam that one person wants published, for another to do it. It holds for what was seen, and no longer once
-- anything of that has changed.
create table publishing_request (
  exam_id uuid primary key references exam,
  requested_by uuid not null references person,
  requested_at timestamptz not null,
  seen text not null
);
