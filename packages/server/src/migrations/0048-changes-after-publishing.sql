-- What the exam office changed of an exam after it was published, and why [P14]. The times before and after are in the
-- exam's log; the explanation is only here, since it can name a person.
create table exam_change (
  id uuid primary key,
  exam_id uuid not null references exam,
  kind text not null check (kind in ('time')),
  reason text not null,
  explanation text not null,
  by_person uuid not null references person,
  at timestamptz not null
);
create index exam_change_exam on exam_change (exam_id, at);
