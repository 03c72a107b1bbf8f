-- Grades are registered also for exams without hand-in: on paper, oral, practical, by portfolio [G8].
alter table exam
  drop constraint exam_form_check,
  add check (form in ('written', 'home', 'paper', 'oral', 'practical', 'portfolio'));

-- Who attended, marked by a person. A candidate without a row is not registered yet; nothing but a person adds one.
create table attendance (
  candidacy_id uuid primary key references candidacy,
  exam_id uuid not null references exam,
  state text not null check (state in ('unregistered', 'attended', 'absent', 'withdrawn')),
  marked_by uuid not null references person,
  marked_at timestamptz not null
);
create index attendance_exam on attendance (exam_id);

-- A grader sees and marks it by candidate number, for the own commissions; who marked it and when stays hidden.
grant select (candidacy_id, exam_id, state) on attendance to karakter_blind;
grant insert on attendance to karakter_blind;
grant update (state, marked_by, marked_at) on attendance to karakter_blind;
alter table attendance enable row level security;
create policy own on attendance for select to karakter_blind
  using (candidacy_id in (select my_candidacies()));
create policy marked on attendance for insert to karakter_blind
  with check (candidacy_id in (select my_candidacies()) and marked_by = current_person());
create policy corrected on attendance for update to karakter_blind
  using (candidacy_id in (select my_candidacies()))
  with check (candidacy_id in (select my_candidacies()) and marked_by = current_person());

-- The documentation of an absence may be about a person's health: for the exam office alone, and never for a grader.
create table valid_absence (
  candidacy_id uuid primary key references candidacy,
  exam_id uuid not null references exam,
  documentation text not null,
  noted_by uuid not null references person,
  noted_at timestamptz not null
);
create index valid_absence_exam on valid_absence (exam_id);

-- The work that is graded: what was handed in, and the performance of a candidate who attended, in an answer without
-- text and without choices, so that no closed question of a paper on paper is scored by itself.
create view work_to_grade with (security_invoker = true) as
  select candidacy_id, exam_id, answer, words, choices from hand_in
  union all
  select candidacy_id, exam_id, '{"language":"nb","questions":[]}', 0, '{}'::jsonb from attendance where state = 'attended';
grant select on work_to_grade to karakter_blind;

-- Nothing is graded that is no such work. A grader who saves while the hand-in is opened again waits for it and is
-- refused, and an answer that is being graded is not opened: as the foreign key did before there were two kinds.
alter table assessment drop constraint assessment_of_hand_in;

create function refuse_without_work() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  perform from hand_in where candidacy_id = new.candidacy_id for key share;
  if not found and not exists (
    select from attendance where candidacy_id = new.candidacy_id and state = 'attended') then
    raise exception 'only handed-in work, or that of a candidate who attended, is graded'
      using errcode = 'foreign_key_violation', constraint = 'assessment_of_work';
  end if;
  return new;
end $$;
create trigger assessment_of_work before insert on assessment
  for each row execute function refuse_without_work();

create function refuse_while_graded() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  if exists (select from assessment where candidacy_id = old.candidacy_id) then
    raise exception 'an answer that is being graded is not taken away'
      using errcode = 'foreign_key_violation', constraint = 'assessment_of_work';
  end if;
  return old;
end $$;
create trigger hand_in_not_graded before delete on hand_in
  for each row execute function refuse_while_graded();
