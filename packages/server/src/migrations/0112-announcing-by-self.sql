-- Whether an exam's grades are announced without a person, where the rules say so: each choice of the exam office a row
-- with its reason [R1]. Without a row it is as the rules say.
create table announcing_choice (
  exam_id uuid not null references exam,
  number integer not null check (number > 0),
  by_self boolean not null,
  reason text not null check (reason <> ''),
  chosen_by uuid not null references person,
  chosen_at timestamptz not null,
  primary key (exam_id, number)
);
create trigger announcing_choice_append_only before update or delete on announcing_choice
  for each row execute function refuse_change();

-- What kept grades from being announced on their day, as the exam office was told, once for each due date; commission 0
-- is the whole exam.
create table announcement_waits (
  exam_id uuid not null references exam,
  commission_number integer not null check (commission_number >= 0),
  due_on text not null check (due_on ~ '^\d{4}-\d\d-\d\d$'),
  obstacle text not null check (obstacle in ('notChecked', 'rescored', 'correctionProposed', 'unsigned')),
  told_at timestamptz not null,
  primary key (exam_id, commission_number, due_on, obstacle)
);

insert into timer (due_at, task, payload, key)
  select now(), 'announceBySelf', '{}', 'announceBySelf' where exists (select from exam)
  on conflict (key) do nothing;
