-- All candidates of an exam are given explanations without asking, by the choice of the institution, with one common day
-- (uhl. § 11-8) [E7, E9].
create table explanation_for_all (
  exam_id uuid primary key references exam,
  due_on text check (due_on ~ '^\d{4}-\d\d-\d\d$'),
  set_by uuid not null references person,
  set_at timestamptz not null
);

-- Opened for all, not because the candidate asked.
alter table explanation add column for_all boolean not null default false;
